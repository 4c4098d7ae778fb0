import type { Actor, Relation, Strand, Tie } from "../../server/model/index.ts"
import { lineWord } from "../canvas/port.ts"
import type { Picture } from "./picture.ts"
import type { View } from "./view.ts"

/** The strands of each line by its word. */
export type Strands = ReadonlyMap<string, readonly Strand[]>

/** Which strands count: when it was, and whose word it is. */
export type Hearing = Pick<View, "window" | "dates" | "alone" | "without">

/** What an article says itself has this speaker. */
export const ITSELF = ""

/** Whether every strand counts. */
export const hearsAll = ({ window, alone, without }: Hearing): boolean => window === null && alone && without.length === 0

export function strandsOf(ties: readonly Tie[]): Strands {
  return new Map(ties.flatMap((tie) => tie.lines.map((line) => [lineWord({ tie: tie.id, ...line }), line.strands ?? []] as const)))
}

/** A relation as a strand of its own. */
export function strandOf({ start, end, evidence, coded }: Relation): Strand {
  const speakers = [...new Set(evidence.map(({ saidBy }) => saidBy[0]?.id ?? ITSELF))]
  return { start, end, speakers, count: 1, coded: coded ? 1 : 0 }
}

/** The same rule as that of the API's from, to and dates: what has no date is in no window, an open end is possible and never certain. */
function within({ start, end }: Strand, window: NonNullable<View["window"]>, dates: View["dates"]): boolean {
  if (start === null && end === null) return false
  if (dates === "certain") return start !== null && end !== null && start >= window.from && end <= window.to
  return (end === null || end >= window.from) && (start === null || start <= window.to)
}

/** An actor and everybody who is part of it. */
export function sideOf(actor: string, actors: readonly Actor[]): Set<string> {
  const side = new Set([actor])
  // The set grows while parts of parts are found.
  for (const whole of side) for (const one of actors) if (one.partOf.some(({ id }) => id === whole)) side.add(one.id)
  return side
}

/** Tells of a strand whether it counts. */
export function hearer(hearing: Hearing, actors: readonly Actor[]): (strand: Strand) => boolean {
  const { window, dates, alone, without } = hearing
  const doubted = new Set(without.flatMap((actor) => (actor === ITSELF ? [ITSELF] : [...sideOf(actor, actors)])))
  return (strand) => {
    if (window && !within(strand, window, dates)) return false
    const { speakers } = strand
    if (!alone && speakers.length === 1 && speakers[0] !== ITSELF) return false
    return doubted.size === 0 || speakers.length === 0 || speakers.some((speaker) => !doubted.has(speaker))
  }
}

/** The ties with what counts of each line; a line of which nothing counts is not there. */
export function heardTies(ties: readonly Tie[], strands: Strands, counts: (strand: Strand) => boolean): Tie[] {
  return ties.flatMap((tie) => {
    const lines = tie.lines.flatMap((line) => {
      const heard = (strands.get(lineWord({ tie: tie.id, ...line })) ?? []).filter(counts)
      const sum = (what: "count" | "coded") => heard.reduce((total, one) => total + one[what], 0)
      return heard.length > 0 ? [{ ...line, count: sum("count"), coded: sum("coded") }] : []
    })
    return lines.length > 0 ? [{ ...tie, lines }] : []
  })
}

/** A picture as far as the reader wants to hear it; the same when everything counts. */
export function heardPicture<P extends Picture>(picture: P, strands: Strands, hearing: Hearing): P {
  if (hearsAll(hearing)) return picture
  return { ...picture, ties: heardTies(picture.ties, strands, hearer(hearing, picture.actors)) }
}

/** Relations by who says so: all of theirs, and those that nobody else says. */
export interface Voice {
  speaker: string
  relations: number
  alone: number
}

/** Who says what is in the picture, the most relations first. */
export function voicesOf(strands: Strands): Voice[] {
  const voices = new Map<string, Voice>()
  for (const strand of [...strands.values()].flat()) {
    for (const speaker of strand.speakers) {
      const voice = voices.get(speaker) ?? { speaker, relations: 0, alone: 0 }
      voice.relations += strand.count
      if (strand.speakers.length === 1) voice.alone += strand.count
      voices.set(speaker, voice)
    }
  }
  return [...voices.values()].toSorted((a, b) => b.relations - a.relations || (a.speaker < b.speaker ? -1 : 1))
}

/** Speakers that have a hue of their own. */
const OWN_HUES = 5

/** The speakers that have a hue of their own, the article itself apart. */
export const firstVoices = (voices: readonly Voice[]): string[] =>
  voices.flatMap(({ speaker }) => (speaker === ITSELF ? [] : speaker)).slice(0, OWN_HUES)

/** The number of the hue of what several say. */
export const SEVERAL = 0

/** The number of a speaker's hue: 0 is for several, 1 for the article itself, then the first speakers, then all others. */
export function hueOfSpeaker(speaker: string, first: readonly string[]): number {
  if (speaker === ITSELF) return 1
  const at = first.indexOf(speaker)
  return 2 + (at < 0 ? OWN_HUES : at)
}

/** The number of the hue of each line by its word: that of its one speaker, or of several. */
export function lineVoices(strands: Strands, counts: (strand: Strand) => boolean): Map<string, number> {
  const first = firstVoices(voicesOf(strands))
  return new Map(
    [...strands].map(([word, list]) => {
      const speakers = new Set(list.filter(counts).flatMap((strand) => strand.speakers))
      const [one] = speakers
      return [word, speakers.size === 1 && one !== undefined ? hueOfSpeaker(one, first) : SEVERAL] as const
    }),
  )
}

/** How many relations have no date at all. */
export function undatedIn(strands: Strands): number {
  return [...strands.values()].flat().reduce((sum, { start, end, count }) => sum + (start === null && end === null ? count : 0), 0)
}
