import { readFile } from "node:fs/promises"
import { parseArgs } from "node:util"
import { ConfigError, readConfig } from "../server/config.ts"
import { FORMATS } from "../server/import/formats/index.ts"
import type { Format } from "../server/import/formats/format.ts"
import { mapped } from "../server/import/mapped.ts"
import { readMapping } from "../server/import/mapping.ts"
import { importRows } from "../server/import/run.ts"
import { makeLog } from "../server/log.ts"
import { Problem } from "../server/problems.ts"
import { loadArticles } from "../server/start.ts"
import { openStore } from "../server/store/open.ts"
import { Cancelled } from "./import/control.ts"
import { readFrom } from "./import/file.ts"
import { writeFiles } from "./import/files.ts"
import { showFirst } from "./import/first.ts"
import { growSlowly } from "./import/heap.ts"
import { reportOf } from "./import/report.ts"

const USAGE = `npm run import -- FILE… --format ${FORMATS.map((one) => one.id).join("|")}, or --map MAPPING.yaml for any table; --dry-run shows the first rows, --to neo4j-admin DIR writes files for Neo4j's own import tool`

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

/** The folder that `--to neo4j-admin` names, or null for an import into the store. */
function folderOf({ values, tokens }: ReturnType<typeof readArgs>): string | null {
  if (values.to === undefined) return null
  const at = tokens.findIndex((token) => token.kind === "option" && token.name === "to")
  const next = tokens[at + 1]
  if (values.to !== "neo4j-admin" || next?.kind !== "positional") throw new Problem("invalid-import", USAGE)
  return next.value
}

const readArgs = () =>
  parseArgs({
    allowPositionals: true,
    tokens: true,
    options: { format: { type: "string" }, map: { type: "string" }, "dry-run": { type: "boolean" }, to: { type: "string" } },
  })

async function run(): Promise<void> {
  const args = readArgs()
  const { values } = args
  const folder = folderOf(args)
  const positionals = args.positionals.filter((file) => file !== folder)
  if (positionals.length === 0) throw new Problem("invalid-import", USAGE)
  const format = await formatOf(values.format, values.map)
  if (values["dry-run"]) {
    for (const file of positionals) await showFirst(format, file)
    return
  }
  const config = readConfig(process.env, [])
  if (folder !== null) {
    await writeFiles(folder, format, positionals, config.articles)
    return
  }
  const store = await openStore(config)
  try {
    // First what the articles call its actors, so that those of the data set are found among them.
    if (config.articles !== null) await loadArticles(store, config.articles, makeLog("warn"))
    for (const file of positionals)
      await readFrom(file, {
        take: (input, watch) => importRows(store, format, input, watch),
        report: reportOf,
        cancelled: "What was written stays; the same command goes on where it ended.",
      })
  } finally {
    await store.close()
  }
}

try {
  growSlowly()
  await run()
} catch (error) {
  const told = error instanceof Problem || error instanceof ConfigError
  const cancelled = error instanceof Cancelled
  if (!told && !cancelled && !(error as { code?: string }).code?.startsWith("ERR_PARSE_ARGS")) throw error
  if (!cancelled) console.error((error as Error).message)
  process.exitCode = cancelled ? 130 : 1
}
