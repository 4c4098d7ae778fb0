import type { Actor, Family, Kind, Status, Subgraph, Tie } from "../../server/model/index.ts"
import { passes, type View } from "./view.ts"

/** What the API gave for drawing. */
export interface Picture {
  actors: Actor[]
  ties: Tie[]
  /** Where the server put them; only a part of a big graph has that. */
  positions?: Subgraph["positions"]
}
type Places = NonNullable<Subgraph["positions"]>

type Filtering = Pick<View, "families" | "statuses" | "kinds" | "hidden" | "focus">

/** One line that the filters let through, with its actors. */
export interface ShownLine {
  tie: Tie
  source: Actor
  target: Actor
  family: Family
  status: Status
  count: number
  contested: boolean
}

/** The actor in focus with everyone it has a tie or a part-of with; null when there is no focus. */
function neighbourhood(picture: Picture, focus: string | null): Set<string> | null {
  if (focus === null) return null
  const near = new Set([focus])
  for (const tie of picture.ties) {
    if (tie.source === focus) near.add(tie.target)
    if (tie.target === focus) near.add(tie.source)
  }
  for (const actor of picture.actors) {
    for (const whole of actor.partOf) {
      if (actor.id === focus) near.add(whole.id)
      if (whole.id === focus) near.add(actor.id)
    }
  }
  return near
}

/** Actors that the filters let through. */
export function shownActors(picture: Picture, filters: Filtering): Actor[] {
  const near = neighbourhood(picture, filters.focus)
  return picture.actors.filter(
    (actor) => passes(filters.kinds, actor.kind) && !filters.hidden.includes(actor.id) && (near === null || near.has(actor.id)),
  )
}

/** Lines that the filters let through: both their actors are shown. */
export function shownLines(picture: Picture, filters: Filtering): ShownLine[] {
  const actors = new Map(shownActors(picture, filters).map((actor) => [actor.id, actor]))
  return picture.ties.flatMap((tie) => {
    const source = actors.get(tie.source)
    const target = actors.get(tie.target)
    if (!source || !target) return []
    return tie.lines
      .filter((line) => passes(filters.families, line.family) && passes(filters.statuses, line.status))
      .map((line) => ({ tie, source, target, ...line }))
  })
}

export interface Counted {
  families: Record<Family, number>
  statuses: Record<Status, number>
  kinds: Record<Kind, number>
  /** Relations and actors that all filters let through, and those there are. */
  relations: number
  actors: number
  allRelations: number
}

const noFamilies: Record<Family, number> = { negotiated: 0, supported: 0, attacked: 0, informed: 0 }
const noStatuses: Record<Status, number> = { occurred: 0, ongoing: 0, planned: 0, hoped: 0, threatened: 0, denied: 0 }
const noKinds: Record<Kind, number> = {
  person: 0,
  office: 0,
  state: 0,
  organisation: 0,
  forces: 0,
  group: 0,
  media: 0,
  people: 0,
  equipment: 0,
}

const sum = (lines: ShownLine[]) => lines.reduce((total, line) => total + line.count, 0)

/** Counts for the legend: each facet is counted under the filters of the other facets. */
export function countPicture(picture: Picture, filters: Filtering): Counted {
  const families = { ...noFamilies }
  for (const line of shownLines(picture, { ...filters, families: [] })) families[line.family] += line.count
  const statuses = { ...noStatuses }
  for (const line of shownLines(picture, { ...filters, statuses: [] })) statuses[line.status] += line.count
  const kinds = { ...noKinds }
  const byLines = filters.families.length + filters.statuses.length > 0
  const unkinded = { ...filters, kinds: [] }
  // Actors without a relation count as long as nothing asks for relations.
  const counted = byLines
    ? new Map(
        shownLines(picture, unkinded)
          .flatMap((line) => [line.source, line.target])
          .map((actor) => [actor.id, actor]),
      ).values()
    : shownActors(picture, unkinded)
  for (const actor of counted) kinds[actor.kind] += 1
  const all = shownLines(picture, { families: [], statuses: [], kinds: [], hidden: [], focus: null })
  return {
    families,
    statuses,
    kinds,
    relations: sum(shownLines(picture, filters)),
    actors: Object.entries(kinds).reduce((total, [kind, n]) => total + (passes(filters.kinds, kind as Kind) ? n : 0), 0),
    allRelations: sum(all),
  }
}

/** What `more` has beyond `base`, line by line: the pairs that only sat at one table. */
export function derivedTies(base: readonly Tie[], more: readonly Tie[]): Tie[] {
  const known = new Map(base.map((tie) => [tie.id, tie]))
  return more.flatMap((tie) => {
    const before = known.get(tie.id)
    const lines = tie.lines.flatMap((line) => {
      const same = before?.lines.find((one) => one.family === line.family && one.status === line.status)
      const count = line.count - (same?.count ?? 0)
      return count > 0 ? [{ ...line, count }] : []
    })
    return lines.length > 0 ? [{ ...tie, lines }] : []
  })
}

function newest<T extends { id: string }>(old: T[], fresh: T[]): T[] {
  const byId = new Map(old.map((one) => [one.id, one]))
  for (const one of fresh) byId.set(one.id, one)
  return [...byId.values()]
}

/** The picture with what was fetched around an actor; what is known already is replaced by the newer answer, and stays where it is. */
export function mergePicture<P extends Picture>(picture: P, more: Picture): P {
  return {
    ...picture,
    actors: newest(picture.actors, more.actors),
    ties: mergeTies(picture.ties, more.ties),
    ...(picture.positions && more.positions && { positions: mergePlaces(picture.positions, more.positions) }),
  }
}

function mergePlaces(old: Places, more: Places): Places {
  const known = new Set(old.actors.map(({ actor }) => actor))
  return { ...old, actors: [...old.actors, ...more.actors.filter(({ actor }) => !known.has(actor))] }
}

/** A neighbourhood may be fetched filtered, so a line already known never loses its count. */
function mergeTies(old: Tie[], fresh: Tie[]): Tie[] {
  const byId = new Map(old.map((tie) => [tie.id, tie]))
  for (const tie of fresh) {
    const before = byId.get(tie.id)
    const lines = new Map((before?.lines ?? []).map((line) => [`${line.family}.${line.status}`, line]))
    for (const line of tie.lines) {
      const known = lines.get(`${line.family}.${line.status}`)
      if (!known || known.count < line.count) lines.set(`${line.family}.${line.status}`, line)
    }
    byId.set(tie.id, { ...tie, lines: [...lines.values()] })
  }
  return [...byId.values()]
}
