import { readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import type { Engine } from "./engine.ts"
import { readHeader } from "./header.ts"

const folder = fileURLToPath(new URL("../../cypher/schema/", import.meta.url))

const filesOf = (below: string) =>
  readdirSync(folder + below)
    .filter((file) => file.endsWith(".cypher"))
    .toSorted()
    .map((file) => readHeader(readFileSync(folder + below + file, "utf8"), `cypher/schema/${below}${file}`).statement)

/** Writes constraints and indexes; safe to repeat. Constraints come first, and what only Neo4j has comes last. */
export async function writeSchema(engine: Engine): Promise<void> {
  const shared = filesOf("")
  const constraints = shared.filter((text) => text.startsWith("CREATE CONSTRAINT"))
  const indexes = shared.filter((text) => !text.startsWith("CREATE CONSTRAINT"))
  const own = engine.kind === "neo4j" ? filesOf("neo4j/") : []
  for (const text of [...constraints, ...indexes, ...own]) await engine.write((tx) => tx.run(text, {}), { tag: "schema" })
}
