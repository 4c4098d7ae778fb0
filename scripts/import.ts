import { createReadStream, createWriteStream, type WriteStream } from "node:fs"
import { readFile, stat } from "node:fs/promises"
import { basename } from "node:path"
import { parseArgs } from "node:util"
import { ConfigError, readConfig } from "../server/config.ts"
import { FORMATS } from "../server/import/formats/index.ts"
import type { Format } from "../server/import/formats/format.ts"
import { mapped } from "../server/import/mapped.ts"
import { readMapping } from "../server/import/mapping.ts"
import { importRows, rejectLine, type Progress } from "../server/import/run.ts"
import { unpacked } from "../server/import/unpack.ts"
import { makeLog } from "../server/log.ts"
import { Problem } from "../server/problems.ts"
import { loadArticles } from "../server/start.ts"
import { openStore } from "../server/store/open.ts"
import type { Store } from "../server/store/store.ts"

const USAGE = `npm run import -- FILE… --format ${FORMATS.map((one) => one.id).join("|")}, or --map MAPPING.yaml for any table; --dry-run shows the first rows`
const number = new Intl.NumberFormat("en")

function words({ rows, rejected, outside, created, changed, unchanged }: Progress): string {
  const others = Object.entries(outside)
    .toSorted(([, a], [, b]) => b - a)
    .map(([what, count]) => `${number.format(count)} ${what}`)
  const left = others.length > 0 ? [`in none of the families: ${others.join("; ")}`] : []
  const bad = Object.entries(rejected).map(([reason, count]) => `${number.format(count)} left out (${reason})`)
  const counts = Object.entries({ ...created, "rows changed": changed, "rows here already": unchanged })
  const done = counts.map(([what, count]) => `${number.format(count)} ${Object.hasOwn(created, what) ? `new ${what}` : what}`)
  return [`${number.format(rows)} rows`, ...done, ...bad, ...left].join(", ")
}

/** Imports one file and shows how far it is: a line that is written over in a terminal, a line at the end elsewhere. */
async function importFile(store: Store, format: Format, file: string): Promise<void> {
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

const DRY_ROWS = 10

/** Shows the first rows as they would be read, and writes nothing. */
async function showFirst(format: Format, file: string): Promise<void> {
  if ("dossiers" in format) throw new Problem("invalid-import", "--dry-run shows rows of data sets; npm run articles:check shows dossiers.")
  let shown = 0
  for await (const row of format.rows(unpacked(createReadStream(file)))) {
    if ("coded" in row) {
      const { event, actors, source } = row.coded
      const name = (id: string) => actors.find((one) => one.id === id)!.nameEn
      const pairs = row.coded.pairs.map(([a, b]) => `${name(a)} → ${name(b)}`).join(", ")
      const facts = [
        event.family,
        event.status,
        event.date.edtf ?? "no date",
        event.cameo && `CAMEO ${event.cameo}`,
        source.publisher,
        source.url,
      ]
      console.log(
        `line ${row.line}: ${pairs} | ${facts.filter(Boolean).join(" | ")}${source.quote ? ` | “${source.quote}”` : " | coded, no sentence"}`,
      )
    } else
      console.log(
        `line ${row.line}: ${"outside" in row ? `in none of the families: ${row.outside}` : `left out, ${row.reason}: ${row.detail}`}`,
      )
    shown += 1
    if (shown === DRY_ROWS) break
  }
  console.log(`Nothing was written. Without --dry-run the whole of ${file} is imported.`)
}

async function formatOf(id: string | undefined, map: string | undefined): Promise<Format> {
  if (map !== undefined) {
    const text = await readFile(map, "utf8").catch((error: unknown) => {
      throw new Problem("invalid-import", `${map} cannot be read: ${(error as Error).message}`)
    })
    return mapped(readMapping(text, map))
  }
  const format = FORMATS.find((one) => one.id === id)
  if (!format) throw new Problem("invalid-import", USAGE)
  return format
}

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { format: { type: "string" }, map: { type: "string" }, "dry-run": { type: "boolean" } },
  })
  if (positionals.length === 0) throw new Problem("invalid-import", USAGE)
  const format = await formatOf(values.format, values.map)
  if (values["dry-run"]) {
    for (const file of positionals) await showFirst(format, file)
    return
  }
  const config = readConfig(process.env, [])
  const store = await openStore(config)
  try {
    // First what the articles call its actors, so that those of the data set are found among them.
    if (config.articles !== null) await loadArticles(store, config.articles, makeLog("warn"))
    for (const file of positionals) await importFile(store, format, file)
  } finally {
    await store.close()
  }
}

try {
  await run()
} catch (error) {
  const told = error instanceof Problem || error instanceof ConfigError
  if (!told && !(error as { code?: string }).code?.startsWith("ERR_PARSE_ARGS")) throw error
  console.error((error as Error).message)
  process.exitCode = 1
}
