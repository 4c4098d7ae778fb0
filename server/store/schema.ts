import { readdirSync } from "node:fs"
import { fileURLToPath } from "node:url"
import type { Engine } from "./engine.ts"
import { readQueryFile } from "./query.ts"

const folder = fileURLToPath(new URL("../../cypher/schema/", import.meta.url))

const filesOf = (below: string) =>
  readdirSync(folder + below)
    .filter((file) => file.endsWith(".cypher"))
    .toSorted()
    .map((file) => readQueryFile(`schema/${below}${file.slice(0, -".cypher".length)}`).text)

/** Writes constraints and indexes; safe to repeat. Constraints come first, and what only Neo4j has comes last. */
export async function writeSchema(engine: Engine): Promise<void> {
  const shared = filesOf("")
  const constraints = shared.filter((text) => text.startsWith("CREATE CONSTRAINT"))
  const indexes = shared.filter((text) => !text.startsWith("CREATE CONSTRAINT"))
  const own = engine.kind === "neo4j" ? filesOf("neo4j/") : []
  for (const text of [...constraints, ...indexes, ...own]) await engine.write((tx) => tx.run(text, {}), { tag: "schema" })
}
