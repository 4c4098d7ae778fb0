import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { z } from "zod"
import type { Query } from "./store.ts"

const folder = new URL("../../cypher/", import.meta.url)

/** What a `.cypher` file says of itself before its statement. */
export interface Header {
  sentence: string
  params: string[]
  columns: string[]
  /** The statement without the header. */
  text: string
}

/** Reads a query file: a sentence, `@param name words` and `@column name words` as comments, then one statement. */
export function readQueryFile(name: string): Header {
  const lines = readFileSync(fileURLToPath(new URL(`${name}.cypher`, folder)), "utf8").split("\n")
  const first = lines.findIndex((line) => !line.startsWith("//"))
  const head = lines.slice(0, first).map((line) => line.slice(2).trim())
  const named = (tag: string) => head.flatMap((line) => (line.startsWith(`${tag} `) ? [line.split(/\s+/)[1] ?? ""] : []))
  const sentence = head.filter((line) => !line.startsWith("@")).join(" ")
  const text = lines.slice(first).join("\n").trim()
  if (!sentence || !text) throw new Error(`cypher/${name}.cypher needs a sentence as its first comment, and a statement`)
  return { sentence, params: named("@param"), columns: named("@column"), text }
}

/** Pairs a query file with its types; throws with the file's name when its header and the types disagree. */
export function defineQuery<P extends z.ZodObject, R extends z.ZodObject>(about: { name: string; params: P; row: R }): Query<P, R> {
  const header = readQueryFile(about.name)
  agree(about.name, "@param", header.params, Object.keys(about.params.shape))
  agree(about.name, "@column", header.columns, Object.keys(about.row.shape))
  return { ...about, sentence: header.sentence, text: header.text }
}

function agree(name: string, tag: string, inFile: string[], inTypes: string[]): void {
  const missing = inTypes.filter((one) => !inFile.includes(one))
  const extra = inFile.filter((one) => !inTypes.includes(one))
  if (missing.length === 0 && extra.length === 0) return
  const said = [...missing.map((one) => `lacks ${tag} ${one}`), ...extra.map((one) => `has ${tag} ${one}, which its types lack`)]
  throw new Error(`cypher/${name}.cypher ${said.join("; ")}`)
}
