import { countryByAlpha3 } from "../../server/model/countries.ts"
import {
  FAMILIES,
  familyById,
  kindById,
  ROLES,
  STATUSES,
  tieId,
  type Actor,
  type Family,
  type Layout,
  type Tie,
} from "../../server/model/index.ts"
import type { FamilyWords } from "../../server/model/families/family.ts"
import { flagOf } from "./flags/index.ts"
import { lineWord, type LineRef, type Scene, type SceneEvent } from "./port.ts"
import { relationsOf } from "./rules/counts.ts"
import { sizeRule } from "./rules/index.ts"

/** What of a scene is drawn, in the canvas's own terms; nothing here depends on the reader's look. */
export interface Drawn {
  actors: Map<string, DrawnActor>
  byNumber: DrawnActor[]
  lines: DrawnLine[]
  partOf: { key: string; part: string; whole: string }[]
  layout: Layout | null
  stored: NonNullable<Scene["stored"]> | null
  columns: Columns
}

/** What is asked of every line at each change of look, by the line's number: places in the lists of actors, families and statuses. */
export interface Columns {
  source: Uint32Array
  target: Uint32Array
  family: Uint8Array
  status: Uint8Array
  derived: Uint8Array
}

export interface DrawnActor {
  /** Its number among those that are drawn. */
  index: number
  actor: Actor
  /** Pixels, before the glyphs shrink with the picture. */
  radius: number
  /** On ink instead of paper. */
  armed: boolean
  /** Names of flags: the whole glyph of a state, and the small one at the corner. */
  flag: string | null
  corner: string | null
  relations: number
  /** The first day that the scene knows of it. */
  since: string | null
  /** The family of an event that is drawn as a node; null for an actor. */
  event: Family | null
}

export interface DrawnLine {
  /** Its number among those that are drawn. */
  index: number
  key: string
  ref: LineRef
  source: string
  target: string
  width: number
  contested: boolean
  /** No sentence carries any of it, only rows of data sets. */
  coded: boolean
  derived: boolean
  /** Sideways shift in pixels among parallel lines. */
  offset: number
  bow: boolean
  /** A spoke of who is no side of the event: a mediator, a host, the state behind a minister. */
  aside: boolean
}

/** A line's own word, or another where a derived pair has the same. */
export const lineKey = (ref: LineRef, derived = false): string => (derived ? `derived|${lineWord(ref)}` : lineWord(ref))

/** From so many lines or actors on, the strongest come last: they lie on top, and alone stay while the picture moves. */
export const CROWDED = 2000
const EVENT_RADIUS = 9
const ARMED_SECTORS = new Set(["MIL", "REB", "UAF"])
const WEARS_FLAG = new Set(["person", "office", "forces"])

/** Width of a line by the number of its relations. */
export function lineWidth(count: number, status: LineRef["status"], derived: boolean): number {
  if (derived) return 1.1
  if (status === "denied") return 1.2
  return count >= 10 ? 5 : count >= 5 ? 3.6 : count >= 3 ? 2.8 : count === 2 ? 2.2 : 1.6
}

/** Radius of an actor by what its size says; `most` is the largest count in the picture, which has the largest radius. */
export function actorRadius(kind: Actor["kind"], count: number, most: number): number {
  if (count === 0) return 9
  const base = kind === "person" ? 11 : 10
  return Math.min(22, base + Math.min(2.6, (22 - base) / Math.sqrt(most)) * Math.sqrt(count))
}

/** Chooses what is drawn: the layout's actors, those with ties, the wholes that join them, and those asked for. */
export function drawnOf(scene: Scene, asked: ReadonlySet<string> = new Set()): Drawn {
  const byId = new Map(scene.actors.map((actor) => [actor.id, actor]))
  const ids = new Set<string>()
  const add = (id: string) => byId.has(id) && ids.add(id)
  for (const { actor } of scene.layout?.actors ?? []) add(actor)
  for (const tie of scene.ties) {
    add(tie.source)
    add(tie.target)
  }
  if (!scene.layout) for (const whole of joiningWholes(ids, byId)) add(whole)
  for (const event of scene.events ?? []) for (const { actor } of event.parties) add(actor)
  for (const id of asked) add(id)
  const day = sceneDay(scene)
  const actors = new Map<string, DrawnActor>()
  const since = firstDays(scene)
  const { counts, most } = sizesIn(scene)
  const order = ids.size > CROWDED ? [...ids].sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0)) : ids
  for (const id of order) actors.set(id, drawnActor(actors.size, byId.get(id)!, day, since.get(id) ?? null, counts.get(id) ?? 0, most))
  const spokes = (scene.events ?? []).flatMap((event) => spokesOf(event, actors))
  // Captions and bows belong to the editor's places.
  const layout = scene.layout && scene.arrangement ? { ...scene.layout, captions: [], bows: [] } : scene.layout
  const lines = linesOf({ ...scene, layout }, actors)
  if (lines.length > CROWDED) lines.sort((a, b) => Number(b.derived) - Number(a.derived) || a.width - b.width)
  lines.push(...spokes)
  lines.forEach((line, index) => (line.index = index))
  return {
    actors,
    byNumber: [...actors.values()],
    lines,
    partOf: partOfLines(actors),
    layout,
    stored: scene.stored ?? null,
    columns: columnsOf(actors, lines),
  }
}

/** What the size of each actor says, and the largest of it. */
export function sizesIn({ actors, ties, size = "relations" }: Pick<Scene, "actors" | "ties" | "size">) {
  const counts = sizeRule(size).counts(actors, ties)
  return { counts, most: [...counts.values()].reduce((a, b) => Math.max(a, b), 0) }
}

function columnsOf(actors: ReadonlyMap<string, DrawnActor>, lines: readonly DrawnLine[]): Columns {
  const bytes = (of: (line: DrawnLine) => number) => Uint8Array.from(lines, of)
  return {
    source: Uint32Array.from(lines, ({ source }) => actors.get(source)!.index),
    target: Uint32Array.from(lines, ({ target }) => actors.get(target)!.index),
    family: bytes(({ ref }) => FAMILIES.findIndex(({ id }) => id === ref.family)),
    status: bytes(({ ref }) => STATUSES.findIndex(({ id }) => id === ref.status)),
    derived: bytes(({ derived }) => Number(derived)),
  }
}

/** Wholes of which two drawn actors are parts: they join what would stand alone. */
function joiningWholes(ids: ReadonlySet<string>, byId: ReadonlyMap<string, Actor>): string[] {
  const parts = new Map<string, number>()
  for (const id of ids) for (const whole of byId.get(id)!.partOf) parts.set(whole.id, (parts.get(whole.id) ?? 0) + 1)
  return [...parts].filter(([, count]) => count > 1).map(([id]) => id)
}

/** The last day that the scene speaks of: flags are those of that day. */
function sceneDay(scene: Scene): string | null {
  return scene.ties.map((tie) => tie.last ?? tie.first).reduce((last, day) => (day && (!last || day > last) ? day : last), null)
}

/** The first day on which something is known of each actor. */
function firstDays(scene: Scene): Map<string, string> {
  const days = new Map<string, string>()
  for (const { source, target, first, last } of scene.ties) {
    const day = first ?? last
    if (day) for (const id of [source, target]) if (!days.has(id) || day < days.get(id)!) days.set(id, day)
  }
  return days
}

function drawnActor(index: number, actor: Actor, day: string | null, since: string | null, count: number, most: number): DrawnActor {
  const relations = relationsOf(actor)
  const alpha2 = actor.country ? countryByAlpha3.get(actor.country)?.alpha2 : undefined
  const flag = alpha2 ? flagOf(alpha2, day) : null
  const { armed } = kindById[actor.kind]
  return {
    index,
    actor,
    relations,
    since,
    event: null,
    radius: actorRadius(actor.kind, count, most),
    armed: armed && (actor.kind !== "group" || ARMED_SECTORS.has(actor.sector ?? "")),
    flag: actor.kind === "state" ? flag : null,
    corner: relations > 0 && WEARS_FLAG.has(actor.kind) ? flag : null,
  }
}

function linesOf(scene: Scene, actors: ReadonlyMap<string, DrawnActor>): DrawnLine[] {
  const bows = new Set((scene.layout?.bows ?? []).flatMap(({ source, target }) => [`${source}~${target}`, `${target}~${source}`]))
  const pairs = new Map<string, DrawnLine[]>()
  const take = (tie: Tie, derived: boolean) => {
    if (!actors.has(tie.source) || !actors.has(tie.target)) return
    const pair = tie.source < tie.target ? `${tie.source}~${tie.target}` : `${tie.target}~${tie.source}`
    const lines = pairs.get(pair) ?? []
    pairs.set(pair, lines)
    for (const { family, status, count, contested, coded } of tie.lines) {
      const ref = { tie: tie.id, family, status }
      lines.push({
        index: 0,
        key: lineKey(ref, derived),
        ref,
        source: tie.source,
        target: tie.target,
        width: lineWidth(count, status, derived),
        contested,
        coded: coded >= count,
        derived,
        offset: 0,
        bow: bows.has(pair),
        aside: false,
      })
    }
  }
  for (const tie of scene.ties) take(tie, false)
  for (const tie of scene.derived) take(tie, true)
  for (const lines of pairs.values()) if (lines.length > 1) setSideBySide(lines)
  return [...pairs.values()].flat()
}

/** Puts an event among the actors, and says of those aside what they did there; returns its spokes. */
function spokesOf(event: SceneEvent, actors: Map<string, DrawnActor>): DrawnLine[] {
  const { id, family, status, since } = event
  const { acting, receiving, symmetric }: FamilyWords = familyById[family]
  const parties = event.parties.filter(({ actor }) => actors.has(actor))
  actors.set(id, {
    index: actors.size,
    actor: nodeOf(event),
    relations: parties.length,
    since,
    event: family,
    radius: EVENT_RADIUS,
    armed: false,
    flag: null,
    corner: null,
  })
  return parties.map(({ actor, role }) => {
    // A state for which its minister spoke is a side, but did not sit there.
    const aside = role === "principal" || (!acting.includes(role) && !receiving.includes(role))
    if (aside) {
      const party = actors.get(actor)!
      const { de, en } = ROLES.find((one) => one.id === role)!
      actors.set(actor, { ...party, actor: { ...party.actor, captionDe: de, captionEn: en } })
    }
    const [source, target] = receiving.includes(role) && !symmetric ? [id, actor] : [actor, id]
    const ref = { tie: tieId(actor, id), family, status }
    return {
      index: 0,
      key: lineKey(ref),
      ref,
      source,
      target,
      width: aside ? 1.1 : 1.6,
      contested: false,
      coded: false,
      derived: false,
      offset: 0,
      bow: false,
      aside,
    }
  })
}

/** An event in the shape of an actor: what has a name and a place in the picture. */
function nodeOf({ id, nameDe, nameEn }: SceneEvent): Actor {
  return {
    id,
    kind: "group",
    nameDe,
    nameEn,
    aliases: [],
    printed: null,
    plural: [],
    country: null,
    sector: null,
    wikidata: null,
    labelDe: null,
    labelEn: null,
    captionDe: null,
    captionEn: null,
    partOf: [],
    relations: { negotiated: 0, supported: 0, attacked: 0, informed: 0 },
  } as unknown as Actor
}

const certainty = (line: DrawnLine) => STATUSES.findIndex((status) => status.id === line.ref.status) + (line.derived ? 10 : 0)

/** Parallel lines, most certain first; those with heads need more room. */
function setSideBySide(lines: DrawnLine[]): void {
  lines.sort((a, b) => certainty(a) - certainty(b) || b.width - a.width || (a.key < b.key ? -1 : 1))
  const gap = lines.some((line) => familyById[line.ref.family].end !== "none") ? 6.5 : 5
  lines.forEach((line, index) => {
    line.offset = (index - (lines.length - 1) / 2) * gap
  })
}

function partOfLines(actors: ReadonlyMap<string, DrawnActor>): Drawn["partOf"] {
  const lines = []
  for (const [part, { actor }] of actors)
    for (const whole of actor.partOf)
      if (actors.has(whole.id) && whole.id !== part) lines.push({ key: `part-of|${part}|${whole.id}`, part, whole: whole.id })
  return withoutShortcuts(lines)
}

/** A minister is part of the ministry and of the state: the hairline to the state says both. */
function withoutShortcuts(lines: Drawn["partOf"]): Drawn["partOf"] {
  const wholes = new Map<string, Set<string>>()
  for (const { part, whole } of lines) wholes.set(part, (wholes.get(part) ?? new Set()).add(whole))
  return lines.filter(({ part, whole }) => ![...wholes.get(part)!].some((other) => other !== whole && wholes.get(whole)?.has(other)))
}
