import type { Progress } from "../../server/import/run.ts"

export const number = new Intl.NumberFormat("en")

/** So many of what, a text each. */
export const counted = (counts: Record<string, number>): string[] =>
  Object.entries(counts).map(([what, count]) => `${number.format(count)} ${what}`)

const listed = (counts: Record<string, number>): string =>
  Object.entries(counts)
    .toSorted(([, a], [, b]) => b - a)
    .map(([what, count]) => `${number.format(count)} ${what}`)
    .join("; ")

const leftOut = ({ rejected, outside }: Progress): string[] => [
  ...(Object.keys(rejected).length > 0 ? [`left out: ${listed(rejected)}`] : []),
  ...(Object.keys(outside).length > 0 ? [`in none of the families: ${listed(outside)}`] : []),
]

/** What an import did, in lines: nothing that came in is lost in silence. */
export function reportOf(so: Progress): string {
  const { rows, created, matched, changed, unchanged } = so
  const n = (count: number) => number.format(count)
  return [
    `${n(rows)} rows: ${n(created.events)} new events, ${n(created.relations)} new relations, ${n(changed)} rows changed, ${n(unchanged)} here already`,
    `actors: ${n(created.actors)} new, ${n(matched)} matched with those of other articles and data sets`,
    ...leftOut(so),
  ].join("\n  ")
}

/** What was read of a file whose rows are written later. */
export const readReport = (so: Progress): string =>
  [`${number.format(so.rows)} rows, ${number.format(so.created.actors)} new actors`, ...leftOut(so)].join("\n  ")
