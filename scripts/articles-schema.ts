import { writeFile } from "node:fs/promises"
import { fileURLToPath } from "node:url"
import { z } from "zod"
import { Dossier } from "../server/model/index.ts"

/** Where editors find the schema of a dossier. */
export const SCHEMA_FILE = fileURLToPath(new URL("../articles/dossier.schema.json", import.meta.url))

/** The JSON Schema of a dossier as it is written by hand: what has a default may be left out. */
export function schemaText(): string {
  const { $schema, ...schema } = z.toJSONSchema(Dossier, { io: "input", target: "draft-2020-12" })
  return `${JSON.stringify({ $schema, title: "Dossier", description: "One article with its actors, events and evidence", ...schema }, null, 2)}\n`
}

/** Writes it anew. */
export async function writeSchema(): Promise<void> {
  await writeFile(SCHEMA_FILE, schemaText())
}
