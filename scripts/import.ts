import { createReadStream } from "node:fs"
import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { ConfigError, readConfig } from "../server/config.ts"
import { Bulk } from "../server/import/bulk/bulk.ts"
import { FORMATS } from "../server/import/formats/index.ts"
import type { Format, RowFormat } from "../server/import/formats/format.ts"
import type { KnownActor } from "../server/import/match.ts"
import { mapped } from "../server/import/mapped.ts"
import { readMapping } from "../server/import/mapping.ts"
import { importRows } from "../server/import/run.ts"
import { unpacked } from "../server/import/unpack.ts"
import { makeLog } from "../server/log.ts"
import { Problem } from "../server/problems.ts"
import { loadArticles, readArticles } from "../server/start.ts"
import { openStore } from "../server/store/open.ts"
import { counted, readFrom, stored } from "./report.ts"

const USAGE = `npm run import -- FILE… --format ${FORMATS.map((one) => one.id).join("|")}, or --map MAPPING.yaml for any table; --dry-run shows the first rows, --to neo4j-admin DIR writes files for Neo4j's own import tool`
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

/** The actors of the articles that the server loads at its next start. */
async function actorsOf({ dataset }: RowFormat, folder: string): Promise<KnownActor[]> {
  const actors = new Map<string, KnownActor>()
  for await (const { article, actors: named } of readArticles(folder, makeLog("warn"))) {
    if (article.id === dataset.id)
      throw new Problem("conflict", `There is an article with the id ${JSON.stringify(dataset.id)}; give the data set another id.`)
    for (const actor of named) actors.set(actor.id, actor)
  }
  return [...actors.values()]
}

/** Writes files for Neo4j's own import tool, and says what to do with them. */
async function writeFiles(folder: string, format: Format, files: readonly string[], articles: string | null): Promise<void> {
  if ("dossiers" in format)
    throw new Problem("invalid-import", "--to neo4j-admin takes data sets; import dossiers into the database when it runs.")
  const bulk = await Bulk.begin(folder, format, articles === null ? [] : await actorsOf(format, articles))
  try {
    for (const file of files)
      await readFrom(
        file,
        (input, watch) => bulk.read(input, watch),
        ({ created }) => ({ "new actors": created.actors }),
      )
    const { changed, unchanged, ...holds } = await bulk.finish()
    console.log(
      `${folder} holds ${counted(holds).join(", ")}; ${counted({ "rows changed": changed, "rows came again": unchanged }).join(", ")}.`,
    )
  } catch (error) {
    await bulk.discard()
    throw error
  }
  const steps = [
    "Stop the database, and as the user it runs as, on its machine:",
    `  sh ${join(folder, "import.sh")}`,
    "with NEO4J_ADMIN=/path/to/neo4j-admin before it when that is not on the path, and --overwrite-destination behind it when the database was",
    "started before: what it held is lost then. Start it again, and npm start with its NEO4J_URI: that writes constraints, indexes and articles.",
  ]
  console.log(steps.join("\n"))
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
    for (const file of positionals) await readFrom(file, (input, watch) => importRows(store, format, input, watch), stored)
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
