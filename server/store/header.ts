import type { Value } from "./store.ts"

/** A parameter or a column as the header of a query file names it; `type` is null when the header leaves it to the code. */
export interface Declared {
  name: string
  type: string | null
  words: string
  /** The same in German, behind a bar. */
  wordsDe?: string
  /** What the value is an id of, or one of: an actor, a family … */
  from?: string
  /** What a parameter is when nothing is said. */
  default?: Value
}

export interface Header {
  sentence: string
  /** The same in German; empty when the file has none. */
  sentenceDe: string
  /** What it reads as a whole however large the store is, in both languages; null when it finds what it needs. */
  reads: { words: string; wordsDe: string } | null
  params: Declared[]
  columns: Declared[]
  /** The file without its header. */
  statement: string
}

const SCALAR = "text|integer|number|boolean|date|map|any"
const TYPE = new RegExp(`^((?:list of )*(?:${SCALAR})(?: or null)?)(?: = (\\S.*?))?(?: from (\\w+))?(?: – (.*))?$`)
const DECLARATION = /^@(param|column) ([A-Za-z_]\w*)(?: (.*))?$/

/**
 * Reads a query file: a sentence, `@param name type – words` and `@column name type – words` lines, and one statement.
 * A saved query says more: `@de` and its sentence in German, `@reads` and what it reads as a whole, `= default` and `from actor` behind a type, and `words | Worte`.
 */
export function readHeader(text: string, file: string): Header {
  const lines = text.split("\n")
  const end = lines.findIndex((line) => !line.startsWith("//"))
  const comments = lines.slice(0, end).map((line) => line.slice(2).trim())
  const statement = lines.slice(end).join("\n").trim()
  const sentence = comments.filter((line) => !line.startsWith("@")).join(" ")
  const german = (line: string) => line.startsWith("@de ")
  const sentenceDe = comments
    .filter(german)
    .map((line) => line.slice(4))
    .join(" ")
  const whole = comments.find((line) => line.startsWith("@reads "))
  const [words = "", wordsDe = ""] = whole?.slice("@reads ".length).split(" | ") ?? []
  if (whole && !(words && wordsDe)) throw new Error(`${file}: "${whole}" lacks its words: "@reads words | Worte"`)
  const reads = whole ? { words, wordsDe } : null
  if (!sentence) throw new Error(`${file}: the first line must be a comment of one sentence that says what the query does`)
  if (!statement) throw new Error(`${file}: there is no statement below the header`)

  const declared: Record<"param" | "column", Declared[]> = { param: [], column: [] }
  for (const line of comments.filter((one) => one.startsWith("@") && !german(one) && one !== whole)) {
    const [, word, name, rest = ""] = DECLARATION.exec(line) ?? []
    if (!name) throw new Error(`${file}: "${line}" is neither "@param name type – words" nor "@column name type – words"`)
    const [, type = null, preset, from, said = ""] = TYPE.exec(rest) ?? [rest, null, undefined, undefined, rest]
    const [words = "", wordsDe] = said.split(" | ")
    const list = declared[word as "param" | "column"]
    if (list.some((one) => one.name === name)) throw new Error(`${file}: @${word} ${name} stands there twice`)
    list.push({
      name,
      type,
      words,
      ...(wordsDe !== undefined && { wordsDe }),
      ...(from !== undefined && { from }),
      ...(preset !== undefined && { default: presetOf(preset, `${file}: @param ${name}`) }),
    })
  }
  const code = withoutTexts(statement)
  if (code.replace(/;\s*$/, "").includes(";")) throw new Error(`${file}: a query file holds one statement`)
  const used = new Set(Array.from(code.matchAll(/\$(\w+)/g), ([, name]) => name!))
  for (const name of used) {
    if (!declared.param.some((one) => one.name === name)) throw new Error(`${file}: the header lacks @param ${name}; the statement has it`)
  }
  for (const { name } of declared.param) {
    if (!used.has(name)) throw new Error(`${file}: the statement has no $${name}; the header does`)
  }
  return { sentence, sentenceDe, reads, params: declared.param, columns: declared.column, statement }
}

function presetOf(text: string, where: string): Value {
  try {
    return JSON.parse(text) as Value
  } catch {
    throw new Error(`${where} has a default that is not JSON: ${text}`)
  }
}

/** A statement with its strings, quoted names and comments taken out. */
function withoutTexts(statement: string): string {
  return statement.replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, " ")
}
