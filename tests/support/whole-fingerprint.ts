import { createHash } from "node:crypto"
import { readdirSync, statSync } from "node:fs"
import { join } from "node:path"
import type { Engine } from "../../server/store/engine.ts"
import { graphLines } from "./fingerprint.ts"
import type { RawNeo4j } from "./raw-neo4j.ts"

const TOKENS = ["CALL db.labels()", "CALL db.relationshipTypes()", "CALL db.propertyKeys()"]
const SERVER = [
  "SHOW INDEXES YIELD name, state, type, entityType, labelsOrTypes, properties",
  "SHOW CONSTRAINTS YIELD name, type, entityType, labelsOrTypes, properties",
  "SHOW USERS YIELD user, passwordChangeRequired, suspended",
  "SHOW DATABASES YIELD name, access, requestedStatus",
  "SHOW SETTINGS YIELD name, value",
]

/**
 * Everything that a statement could change, by name: the data, the names of labels, types and properties, which stay when what had
 * them is gone, and on Neo4j also indexes, constraints, users, databases, settings and the files of the server.
 */
export async function wholeFingerprint(engine: Engine, raw: RawNeo4j | null): Promise<Record<string, string>> {
  const parts: Record<string, string> = { data: sha(await graphLines(engine)) }
  for (const statement of TOKENS) {
    const rows = await engine.read((tx) => tx.run(statement, {}))
    parts[statement] = rows
      .map((row) => JSON.stringify(row))
      .toSorted()
      .join(" ")
  }
  if (!raw) return parts
  for (const statement of SERVER) parts[statement] = sha(await raw.list(statement))
  const [home] = (await raw.run("SHOW SETTINGS 'server.directories.neo4j_home' YIELD value")).rows[0] as [string]
  parts.files = files(home).join(" ")
  return parts
}

/** The files below a folder with their sizes; what the server itself writes all the time is left out. */
function files(folder: string): string[] {
  const found: string[] = []
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (["data", "logs"].includes(entry.name)) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) found.push(`${path}/`, ...files(path))
    else found.push(`${path} ${statSync(path).size}`)
  }
  return found.toSorted()
}

function sha(lines: string[]): string {
  return createHash("sha256").update(lines.join("\n")).digest("hex")
}
