import { tieId, type EventFull, type Tie } from "../../server/model/index.ts"
import { lineWord, type SceneEvent } from "../canvas/port.ts"
import { SEVERAL } from "./strands.ts"
import type { Picture } from "./picture.ts"

/** From so many parties on an event is one node instead of lines between all of them. */
const PARTIES = 3

export interface Folded {
  /** What is left of the ties without the lines of what is folded. */
  ties: Tie[]
  events: SceneEvent[]
  /** Words of the lines that each event stands for. */
  lines: ReadonlyMap<string, readonly string[]>
}

/** Draws an event of many parties as one node: who took part by a sentence's word, or stands in a relation of it. */
export function foldEvents(picture: Picture, events: readonly EventFull[]): Folded {
  const drawn = new Set(picture.actors.map((actor) => actor.id))
  const tieOf = new Map(picture.ties.flatMap((tie) => [[tie.id, tie] as const, [tieId(tie.target, tie.source), tie] as const]))
  const folded: SceneEvent[] = []
  const lines = new Map<string, string[]>()
  const taken = new Map<string, number>()
  for (const event of events) {
    const relations = event.relations.filter((one) => !one.derived)
    const named = new Set(relations.flatMap((one) => [one.source, one.target]))
    const parties = event.participants.filter(({ actor, explicit }) => drawn.has(actor) && (explicit || named.has(actor)))
    if (new Set(parties.map(({ actor }) => actor)).size < PARTIES || relations.length === 0) continue
    const words = relations.flatMap(({ source, target, family, status }) => {
      const tie = tieOf.get(tieId(source, target))
      return tie ? [lineWord({ tie: tie.id, family, status })] : []
    })
    // Only what is drawn is folded: a part of the picture has no event of the rest.
    if (words.length === 0) continue
    lines.set(event.id, words)
    for (const word of words) taken.set(word, (taken.get(word) ?? 0) + 1)
    const { id, titleDe, titleEn, family, status, start } = event
    folded.push({
      id,
      nameDe: titleDe,
      nameEn: titleEn,
      family,
      status,
      since: start,
      parties: parties.map(({ actor, role }) => ({ actor, role })),
    })
  }
  const ties = picture.ties.flatMap((tie) => {
    const rest = tie.lines.flatMap((line) => {
      const count = line.count - (taken.get(lineWord({ tie: tie.id, ...line })) ?? 0)
      return count > 0 ? [{ ...line, count }] : []
    })
    return rest.length > 0 ? [{ ...tie, lines: rest }] : []
  })
  return { ties, events: folded, lines }
}

/** The words that count, with those of the spokes of each event of which a line counts. */
export function heardSpokes(heard: ReadonlySet<string>, { events, lines }: Folded): Set<string> {
  const spokes = events
    .filter(({ id }) => lines.get(id)!.some((word) => heard.has(word)))
    .flatMap(({ id, family, status, parties }) => parties.map(({ actor }) => lineWord({ tie: tieId(actor, id), family, status })))
  return new Set([...heard, ...spokes])
}

/** The hues of lines, with those of the spokes: the one that all lines of an event have, or that of several. */
export function spokeHues(hues: ReadonlyMap<string, number>, { events, lines }: Folded): Map<string, number> {
  const spokes = events.flatMap(({ id, family, status, parties }) => {
    const found = new Set(lines.get(id)!.flatMap((word) => hues.get(word) ?? []))
    const [one] = found
    if (one === undefined) return []
    return parties.map(({ actor }) => [lineWord({ tie: tieId(actor, id), family, status }), found.size === 1 ? one : SEVERAL] as const)
  })
  return new Map([...hues, ...spokes])
}
