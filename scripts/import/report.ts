import type { Progress } from "../../server/import/run.ts"

export const number = new Intl.NumberFormat("en")

const listed = (counts: Record<string, number>): string =>
  Object.entries(counts)
    .toSorted(([, a], [, b]) => b - a)
    .map(([what, count]) => `${number.format(count)} ${what}`)
    .join("; ")

/** What an import did, in lines: nothing that came in is lost in silence. */
export function reportOf({ rows, rejected, outside, created, matched, changed, unchanged }: Progress): string {
  const n = (count: number) => number.format(count)
  return [
    `${n(rows)} rows: ${n(created.events)} new events, ${n(created.relations)} new relations, ${n(changed)} rows changed, ${n(unchanged)} here already`,
    `actors: ${n(created.actors)} new, ${n(matched)} matched with those of other articles and data sets`,
    Object.keys(rejected).length > 0 && `left out: ${listed(rejected)}`,
    Object.keys(outside).length > 0 && `in none of the families: ${listed(outside)}`,
  ]
    .filter((line) => line !== false)
    .join("\n  ")
}
