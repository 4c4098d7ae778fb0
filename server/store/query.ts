import { readFileSync } from "node:fs"
import { z } from "zod"
import { readHeader, type Declared } from "./header.ts"
import type { Query } from "./store.ts"

const folder = new URL("../../cypher/", import.meta.url)

/** Pairs `cypher/<name>.cypher` with the types of its parameters and rows; throws with the file's name when the two disagree. */
export function defineQuery<P extends z.ZodObject, R extends z.ZodObject>(query: { name: string; params: P; row: R }): Query<P, R> {
  const file = `cypher/${query.name}.cypher`
  const { sentence, params, columns, statement } = readHeader(readFileSync(new URL(`${query.name}.cypher`, folder), "utf8"), file)
  agree(file, "@param", params, query.params.shape)
  agree(file, "@column", columns, query.row.shape)
  return { ...query, sentence, text: statement }
}

function agree(file: string, word: string, declared: Declared[], shape: Record<string, z.core.$ZodType>): void {
  const names = declared.map((one) => one.name)
  const missing = Object.keys(shape).filter((name) => !names.includes(name))
  const unknown = names.filter((name) => !(name in shape))
  if (missing.length) throw new Error(`${file}: the header lacks ${word} ${missing.join(`, ${word} `)}; its types have it`)
  if (unknown.length) throw new Error(`${file}: the types lack ${word} ${unknown.join(`, ${word} `)}; the header has it`)
  for (const { name, type } of declared) {
    const typed = type === null ? null : typeWord(z.toJSONSchema(shape[name]!, { io: "input", unrepresentable: "any" }))
    if (typed !== type) throw new Error(`${file}: ${word} ${name} is ${type} in the header and ${typed} in its types`)
  }
}

type JsonSchema = z.core.JSONSchema.BaseSchema

/** A JSON Schema in the words of the headers: `text or null`, `list of integer`. */
function typeWord(schema: JsonSchema): string {
  const either = schema.anyOf as JsonSchema[] | undefined
  if (either) return either.map((one) => (one.type === "null" ? "null" : typeWord(one))).join(" or ")
  if (schema.type === "array") return `list of ${typeWord((schema.items ?? {}) as JsonSchema)}`
  if (schema.type === "string") return schema.format === "date" ? "date" : "text"
  if (schema.type === "object") return "map"
  return typeof schema.type === "string" ? schema.type : "any"
}
