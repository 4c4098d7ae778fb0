import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { FROM, type SavedQuery } from "../model/saved-query.ts"
import { readHeader, type Declared } from "./header.ts"
import { whatIsWrong } from "./param-types.ts"

const FOLDER = fileURLToPath(new URL("../../cypher/analyse/", import.meta.url))
const ENDING = ".cypher"

export interface Saved {
  queries: SavedQuery[]
  /** Files that cannot be read as a saved query, with what to do; they take no other down. */
  faults: { file: string; message: string }[]
}

/** Every saved query, read anew each time: a file that is dropped into the folder is there. */
export async function savedQueries(folder: string = FOLDER): Promise<Saved> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(ENDING)).toSorted()
  const saved: Saved = { queries: [], faults: [] }
  for (const file of files) {
    try {
      saved.queries.push(savedQuery(await readFile(join(folder, file), "utf8"), file))
    } catch (error) {
      saved.faults.push({ file: `cypher/analyse/${file}`, message: error instanceof Error ? error.message : String(error) })
    }
  }
  return saved
}

function savedQuery(text: string, file: string): SavedQuery {
  const { sentence, sentenceDe, reads, params, columns, statement } = readHeader(text, file)
  if (!sentenceDe) throw new Error(`${file}: the header lacks "@de" and the sentence in German`)
  if (columns.length === 0) throw new Error(`${file}: the header lacks @column lines; name what the statement returns`)
  return {
    name: file.slice(0, -ENDING.length),
    sentence,
    sentenceDe,
    reads,
    params: params.map((param) => {
      if (param.default === undefined) throw new Error(`${file}: @param ${param.name} lacks a default: write "= …" behind its type`)
      const described = describe(param, "param", file)
      const wrong = whatIsWrong(described.type, param.default)
      if (wrong) throw new Error(`${file}: the default of @param ${param.name} ${wrong}`)
      return { ...described, default: param.default }
    }),
    columns: columns.map((column) => describe(column, "column", file)),
    statement,
  }
}

function describe({ name, type, from, words, wordsDe }: Declared, word: string, file: string): Omit<SavedQuery["columns"][number], never> {
  if (type === null) throw new Error(`${file}: @${word} ${name} lacks its type`)
  if (!words || !wordsDe) throw new Error(`${file}: @${word} ${name} lacks its words: "– words | Worte"`)
  const known = FROM.find((one) => one === from)
  if (from !== undefined && !known) throw new Error(`${file}: @${word} ${name} is from ${from}; it can be from ${FROM.join(", ")}`)
  return { name, type, from: known ?? null, words, wordsDe }
}
