import type { Actor } from "../../server/model/index.ts"
import { lineWord, type LineRef } from "../canvas/port.ts"
import type { Picture } from "./picture.ts"
import { hearer, type Hearing, type Strands } from "./strands.ts"

/** From one day to another, both included. */
export interface Days {
  from: string
  to: string
}

export const CHANGES = ["added", "gone", "changed"] as const

/** A line with how many relations of it count in each of two windows. */
export interface ComparedLine {
  line: LineRef
  source: string
  target: string
  before: number
  after: number
  change: (typeof CHANGES)[number] | "same"
}

/** What of each line counts before and after: a line that counts in neither window is left out. */
export function compareLines(
  picture: Picture,
  strands: Strands,
  hearing: Hearing,
  windows: { before: Days; after: Days },
  actors: readonly Actor[],
): ComparedLine[] {
  const counter = (window: Days) => {
    const counts = hearer({ ...hearing, window }, actors)
    return (word: string) => (strands.get(word) ?? []).filter(counts).reduce((sum, { count }) => sum + count, 0)
  }
  const [earlier, later] = [counter(windows.before), counter(windows.after)]
  return picture.ties.flatMap(({ id, source, target, lines }) =>
    lines.flatMap(({ family, status }) => {
      const line = { tie: id, family, status }
      const [before, after] = [earlier(lineWord(line)), later(lineWord(line))]
      if (before + after === 0) return []
      const change = before === 0 ? "added" : after === 0 ? "gone" : before === after ? "same" : "changed"
      return [{ line, source, target, before, after, change } as const]
    }),
  )
}

const DAY_MS = 86_400_000
const day = (ms: number): string => new Date(ms).toISOString().slice(0, 10)

/** Two windows to begin with: the chosen one and as long before it, or the two halves of the time that is known. */
export function firstWindows(picture: Picture, chosen: Days | null): { before: Days; after: Days } | null {
  if (chosen) {
    const [from, to] = [Date.parse(chosen.from), Date.parse(chosen.to)]
    // An address may say a day that no month has.
    if (!Number.isFinite(from + to)) return null
    return { before: { from: day(from - (to - from) - DAY_MS), to: day(from - DAY_MS) }, after: chosen }
  }
  const days = picture.ties
    .flatMap(({ first, last }) => [first, last])
    .filter((one) => one !== null)
    .sort()
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return null
  const [from, to] = [Date.parse(first), Date.parse(last)]
  const middle = from + Math.floor((to - from) / 2 / DAY_MS) * DAY_MS
  // All on one day: there is nothing to halve.
  const next = Math.min(middle + DAY_MS, to)
  return { before: { from: first, to: day(middle) }, after: { from: day(next), to: last } }
}
