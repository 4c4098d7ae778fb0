import { countryByAlpha3 } from "../../server/model/countries.ts"
import { familyById, kindById, tieId, type Actor, type Family, type Kind, type Tie } from "../../server/model/index.ts"
import { lineWord, type Selection } from "../canvas/port.ts"
import type { Picture } from "./picture.ts"
import { SEVERAL } from "./strands.ts"

/** A way to draw many actors as one. */
interface GroupingWay {
  id: string
  name: { de: string; en: string }
  /** What joins an actor with others; null when it stays alone. */
  keyOf(actor: Actor, byId: ReadonlyMap<string, Actor>): string | null
}

/** The last whole that is drawn: the state of the ministry of the minister. */
function wholeOf(actor: Actor, byId: ReadonlyMap<string, Actor>): string {
  const seen = new Set<string>()
  let at = actor
  while (!seen.has(at.id)) {
    seen.add(at.id)
    const whole = at.partOf.map(({ id }) => byId.get(id)).find((one) => one !== undefined)
    if (!whole) break
    at = whole
  }
  return at.id
}

export const GROUPINGS = [
  { id: "whole", name: { de: "Nach Zugehörigkeit: Minister und Staat", en: "By whole: minister and state" }, keyOf: wholeOf },
  { id: "country", name: { de: "Nach Land", en: "By country" }, keyOf: ({ country }) => country },
  { id: "kind", name: { de: "Nach Art", en: "By kind" }, keyOf: ({ kind }) => kind },
] as const satisfies readonly GroupingWay[]
export type GroupingId = (typeof GROUPINGS)[number]["id"]

export interface Grouped extends Picture {
  /** Actors of each group by the group's id. */
  members: ReadonlyMap<string, readonly string[]>
  /** The group that stands for an actor. */
  groupOf: ReadonlyMap<string, string>
  /** Words of the lines that each line between groups stands for. */
  lines: ReadonlyMap<string, readonly string[]>
  /** Relations inside of groups, which no line shows. */
  inside: number
}

const PREFIX = "group."

/** Whether an id is a group's and no actor's. */
export const isGroup = (id: string): boolean => id.startsWith(PREFIX)
const none: Record<Family, number> = { negotiated: 0, supported: 0, attacked: 0, informed: 0 }

/** A picture in which groups of two and more are one actor each, with the sums of their ties; those in `apart` are not joined. */
export function groupActors(picture: Picture, grouping: GroupingId, apart: readonly string[]): Grouped {
  const byId = new Map(picture.actors.map((actor) => [actor.id, actor]))
  const way: GroupingWay = GROUPINGS.find(({ id }) => id === grouping)!
  const joined = new Map<string, Actor[]>()
  for (const actor of picture.actors) {
    const key = way.keyOf(actor, byId)
    const id = key === null || apart.includes(PREFIX + key) ? actor.id : PREFIX + key
    joined.set(id, [...(joined.get(id) ?? []), actor])
  }
  const groups = [...joined].filter(([id, actors]) => id.startsWith(PREFIX) && actors.length > 1)
  const groupOf = new Map(groups.flatMap(([id, actors]) => actors.map((actor) => [actor.id, id] as const)))
  const { ties, lines, inside } = summed(picture.ties, groupOf)
  const relationsOf = new Map<string, Record<Family, number>>()
  for (const { source, target, lines: own } of ties)
    for (const end of [source, target])
      for (const { family, count } of own) {
        const sums = relationsOf.get(end) ?? { ...none }
        relationsOf.set(end, { ...sums, [family]: sums[family] + count })
      }
  const alone = picture.actors.filter(({ id }) => !groupOf.has(id))
  return {
    actors: [
      ...alone.map((actor) => ({ ...actor, partOf: [] })),
      ...groups.map(([id, actors]) => groupActor(id, actors, byId, relationsOf.get(id) ?? none)),
    ],
    ties,
    members: new Map(groups.map(([id, actors]) => [id, actors.map((actor) => actor.id)])),
    groupOf,
    lines,
    inside,
  }
}

function summed(ties: readonly Tie[], groupOf: ReadonlyMap<string, string>): Pick<Grouped, "ties" | "lines" | "inside"> {
  const made = new Map<string, Tie>()
  const lines = new Map<string, string[]>()
  let inside = 0
  for (const tie of ties) {
    const ends = [groupOf.get(tie.source) ?? tie.source, groupOf.get(tie.target) ?? tie.target] as const
    for (const line of tie.lines) {
      if (ends[0] === ends[1]) {
        inside += line.count
        continue
      }
      const known = made.get(tieId(...ends)) ?? made.get(tieId(ends[1], ends[0]))
      // What has no direction joins the line that is there already.
      const turned = familyById[line.family].symmetric && known !== undefined && known.source !== ends[0]
      const [source, target] = turned ? [ends[1], ends[0]] : ends
      const id = tieId(source, target)
      const sum = made.get(id) ?? { ...tie, ...none, id, source, target, planned: 0, goldstein: null, lines: [] }
      const before = sum.lines.find((one) => one.family === line.family && one.status === line.status)
      const next = {
        family: line.family,
        status: line.status,
        count: line.count + (before?.count ?? 0),
        coded: line.coded + (before?.coded ?? 0),
        contested: line.contested || before?.contested === true,
      }
      made.set(id, {
        ...sum,
        [line.family]: sum[line.family] + line.count,
        planned: sum.planned + (line.status === "planned" ? line.count : 0),
        first: [sum.first, tie.first].filter((day) => day !== null).sort()[0] ?? null,
        last:
          [sum.last, tie.last]
            .filter((day) => day !== null)
            .sort()
            .at(-1) ?? null,
        lines: before ? sum.lines.map((one) => (one === before ? next : one)) : [...sum.lines, next],
      })
      const word = lineWord({ tie: id, ...line })
      lines.set(word, [...(lines.get(word) ?? []), lineWord({ tie: tie.id, ...line })])
    }
  }
  return { ties: [...made.values()], lines, inside }
}

/** Who stands for a group: its whole, or the name of its country or kind; with how many they are below the name. */
function groupActor(id: string, actors: readonly Actor[], byId: ReadonlyMap<string, Actor>, relations: Record<Family, number>): Actor {
  const key = id.slice(PREFIX.length)
  const face = byId.get(key)
  const country = countryByAlpha3.get(key)
  // Without a flag: rebels and the state they fight are of one country, and what is done to them is not done to the state.
  const kind = face?.kind ?? (country ? "group" : (key as Kind))
  const [first] = actors
  const of = face || !country ? { de: "Akteure", en: "actors" } : { de: "Akteure dieses Landes", en: "actors of this country" }
  return {
    ...first!,
    kind,
    country: face?.country ?? null,
    nameDe: face?.nameDe ?? country?.nameDe ?? kindById[kind].de,
    nameEn: face?.nameEn ?? country?.nameEn ?? kindById[kind].en,
    labelDe: face?.labelDe ?? null,
    labelEn: face?.labelEn ?? null,
    plural: face?.plural ?? [],
    sector: face?.sector ?? null,
    id,
    aliases: [],
    partOf: [],
    captionDe: `${actors.length} ${of.de}`,
    captionEn: `${actors.length} ${of.en}`,
    relations,
  }
}

/** What of the picture of groups an actor or a line of the whole picture is. */
export function groupedSelection(selection: Selection, { groupOf, lines }: Grouped): Selection {
  if (selection.type === "actor") return { type: "actor", actor: groupOf.get(selection.actor) ?? selection.actor }
  if (selection.type === "none" || lines.has(lineWord(selection.line))) return selection
  const word = lineWord(selection.line)
  const found = [...lines].find(([, words]) => words.includes(word))
  if (!found) return selection
  const { family, status } = selection.line
  return { type: "line", line: { tie: found[0].split("~").slice(0, 2).join("~"), family, status } }
}

/** The words of the lines between groups of which something is heard. */
export const heardGroups = (heard: ReadonlySet<string>, { lines }: Grouped): Set<string> =>
  new Set([...lines].flatMap(([word, words]) => (words.some((one) => heard.has(one)) ? word : [])))

/** Hues of the lines between groups: the one that all lines of it have, or that of several. */
export const groupHues = (hues: ReadonlyMap<string, number>, { lines }: Grouped): Map<string, number> =>
  new Map(
    [...lines].flatMap(([word, words]) => {
      const found = new Set(words.flatMap((one) => hues.get(one) ?? []))
      const [one] = found
      return one === undefined ? [] : [[word, found.size === 1 ? one : SEVERAL] as const]
    }),
  )
