import { join } from "node:path"
import { Bulk } from "../../server/import/bulk/bulk.ts"
import type { KnownFacts } from "../../server/import/cast.ts"
import type { Format, RowFormat } from "../../server/import/formats/format.ts"
import { makeLog } from "../../server/log.ts"
import { Problem } from "../../server/problems.ts"
import { readArticles } from "../../server/start.ts"
import { readFrom } from "./file.ts"
import { counted, readReport } from "./report.ts"

/** The actors of the articles that the server loads at its next start. */
async function actorsOf({ dataset }: RowFormat, folder: string): Promise<KnownFacts[]> {
  const actors = new Map<string, KnownFacts>()
  for await (const { article, actors: named } of readArticles(folder, makeLog("warn"))) {
    if (article.id === dataset.id)
      throw new Problem("conflict", `There is an article with the id ${JSON.stringify(dataset.id)}; give the data set another id.`)
    for (const actor of named) actors.set(actor.id, actor)
  }
  return [...actors.values()]
}

/** Writes files for Neo4j's own import tool, and says what to do with them. */
export async function writeFiles(folder: string, format: Format, files: readonly string[], articles: string | null): Promise<void> {
  if ("dossiers" in format)
    throw new Problem("invalid-import", "--to neo4j-admin takes data sets; import dossiers into the database when it runs.")
  const bulk = await Bulk.begin(folder, format, articles === null ? [] : await actorsOf(format, articles))
  try {
    for (const file of files)
      await readFrom(file, { take: (input, watch) => bulk.read(input, watch), report: readReport, cancelled: "Nothing was written." })
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
