import { createReadStream, createWriteStream, type WriteStream } from "node:fs"
import { stat } from "node:fs/promises"
import { basename } from "node:path"
import { rejectLine, type Progress, type Watch } from "../server/import/run.ts"
import { unpacked } from "../server/import/unpack.ts"
import { Problem } from "../server/problems.ts"

const number = new Intl.NumberFormat("en")

/** How many of what. */
type Counts = Record<string, number>

function words({ rows, rejected, outside }: Progress, done: Counts): string {
  const others = Object.entries(outside)
    .toSorted(([, a], [, b]) => b - a)
    .map(([what, count]) => `${number.format(count)} ${what}`)
  const left = others.length > 0 ? [`in none of the families: ${others.join("; ")}`] : []
  const bad = Object.entries(rejected).map(([reason, count]) => `${number.format(count)} left out (${reason})`)
  return [`${number.format(rows)} rows`, ...counted(done), ...bad, ...left].join(", ")
}

export const counted = (counts: Counts) => Object.entries(counts).map(([what, count]) => `${number.format(count)} ${what}`)

/** What an import into the store did. */
export const stored = ({ created, changed, unchanged }: Progress): Counts => ({
  ...Object.fromEntries(Object.entries(created).map(([what, count]) => [`new ${what}`, count])),
  "rows changed": changed,
  "rows here already": unchanged,
})

/** Reads one file and shows how far it is: a line that is written over in a terminal, a line at the end elsewhere. */
export async function readFrom(
  file: string,
  take: (input: AsyncIterable<Uint8Array>, watch: Watch) => Promise<Progress>,
  did: (done: Progress) => Counts,
): Promise<void> {
  const { size } = await stat(file).catch((error: unknown) => {
    throw new Problem("invalid-import", `${file} cannot be read: ${(error as Error).message}`)
  })
  let read = 0
  let rejects: WriteStream | null = null
  const rejectsFile = `${basename(file)}.rejects.tsv`
  const began = performance.now()
  try {
    const done = await take(
      unpacked(createReadStream(file), (bytes) => (read += bytes)),
      {
        progress(so) {
          const rate = (so.rows / (performance.now() - began)) * 1000
          if (process.stdout.isTTY)
            process.stdout.write(`\r\x1b[K${file}: ${Math.floor((read / size) * 100)} %, ${number.format(Math.round(rate))} rows a second`)
        },
        reject(row) {
          rejects ??= createWriteStream(rejectsFile)
          rejects.write(rejectLine(row))
        },
      },
    )
    if (process.stdout.isTTY) process.stdout.write("\r\x1b[K")
    console.log(`${file}: ${words(done, did(done))}`)
  } finally {
    const open = rejects as WriteStream | null
    if (open) {
      await new Promise<void>((resolve) => open.end(resolve))
      console.error(`The rows that were left out stand in ${rejectsFile}, each with its line, the reason and what is wrong.`)
    }
  }
}
