import type { Progress } from "../../server/import/run.ts"

export const number = new Intl.NumberFormat("en")

/** What an import did, in words: nothing that came in is lost in silence. */
export function words({ rows, rejected, outside, created, changed, unchanged }: Progress): string {
  const others = Object.entries(outside)
    .toSorted(([, a], [, b]) => b - a)
    .map(([what, count]) => `${number.format(count)} ${what}`)
  const left = others.length > 0 ? [`in none of the families: ${others.join("; ")}`] : []
  const bad = Object.entries(rejected).map(([reason, count]) => `${number.format(count)} left out (${reason})`)
  const counts = Object.entries({ ...created, "rows changed": changed, "rows here already": unchanged })
  const done = counts.map(([what, count]) => `${number.format(count)} ${Object.hasOwn(created, what) ? `new ${what}` : what}`)
  return [`${number.format(rows)} rows`, ...done, ...bad, ...left].join(", ")
}
