import { createReadStream, createWriteStream, type WriteStream } from "node:fs"
import { stat } from "node:fs/promises"
import { basename } from "node:path"
import type { Format } from "../../server/import/formats/format.ts"
import { importRows, rejectLine } from "../../server/import/run.ts"
import { unpacked } from "../../server/import/unpack.ts"
import { Problem } from "../../server/problems.ts"
import type { Store } from "../../server/store/store.ts"
import { number, words } from "./report.ts"

/** Imports one file and shows how far it is: a line that is written over in a terminal, a line at the end elsewhere. */
export async function importFile(store: Store, format: Format, file: string): Promise<void> {
  const { size } = await stat(file).catch((error: unknown) => {
    throw new Problem("invalid-import", `${file} cannot be read: ${(error as Error).message}`)
  })
  let read = 0
  let rejects: WriteStream | null = null
  const rejectsFile = `${basename(file)}.rejects.tsv`
  const began = performance.now()
  try {
    const done = await importRows(
      store,
      format,
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
    console.log(`${file}: ${words(done)}`)
  } finally {
    const open = rejects as WriteStream | null
    if (open) {
      await new Promise<void>((resolve) => open.end(resolve))
      console.error(`The rows that were left out stand in ${rejectsFile}, each with its line, the reason and what is wrong.`)
    }
  }
}
