import { createReadStream } from "node:fs"
import type { Coded, Echo, Row, RowFormat } from "../../server/import/formats/format.ts"
import { unpacked } from "../../server/import/unpack.ts"

/** A text as a file that comes in pieces. */
export async function* pieces(text: string | Uint8Array, size = 1000): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

/** All rows of a file of the disk or of a text. */
export async function rowsOf(format: RowFormat, input: { file: string } | { text: string | Uint8Array }): Promise<Row[]> {
  const rows: Row[] = []
  for await (const row of format.rows(unpacked("file" in input ? createReadStream(input.file) : pieces(input.text)))) rows.push(row)
  return rows
}

export const codedIn = (rows: readonly Row[]): Coded[] => rows.flatMap((row) => ("coded" in row ? [row.coded] : []))

export const echoesIn = (rows: readonly Row[]): Echo[] => rows.flatMap((row) => ("echo" in row ? [row.echo] : []))

/** What became of each row, in few words. */
export const fates = (rows: readonly Row[]): unknown[] =>
  rows.map((row) =>
    "coded" in row ? row.coded.row : "outside" in row ? row.outside : "echo" in row ? row.echo.of : [row.line, row.reason, row.detail],
  )

/** How many there are of each. */
export function tally<T>(list: readonly T[], of: (one: T) => string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const one of list) counts[of(one)] = (counts[of(one)] ?? 0) + 1
  return counts
}

/** The ten pairs of which most rows tell, by the names that the rows print. */
export function busiestPairs(list: readonly Coded[]): [string, number][] {
  const spelled = ({ actors }: Coded) => actors.map(({ spelling }) => spelling)
  const pairs = tally(list, (one) => spelled(one).toSorted().join(" · "))
  return Object.entries(pairs)
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, 10)
}
