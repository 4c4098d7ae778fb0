import { refuse } from "./place.ts"

/** A piece of a statement; what is between two of them is space or comment. */
export interface Token {
  kind: "name" | "quoted" | "string" | "number" | "symbol"
  /** As it means: a string or quoted name without its quotes and escapes, everything else as it is written. */
  text: string
  /** An unquoted name in capitals, to compare it with keywords; empty for all else. */
  word: string
  start: number
  end: number
}

// Neo4j's own list. What is not in it, though it looks empty, is refused below.
// oxlint-disable-next-line no-control-regex -- they are spaces to Neo4j
const SPACE = /[\t-\r\x1C-\x20\x85\xA0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]+/y
const NAME = /[\p{L}\p{Nl}_\p{Pc}][\p{L}\p{Nl}\p{Nd}\p{Mn}\p{Mc}\p{Pc}\p{Sc}]*/uy
const NUMBER = /0[xX][0-9A-Fa-f_]+|0o[0-7_]+|(?:[0-9][0-9_]*)?(?:\.[0-9][0-9_]*)(?:[eE][+-]?[0-9]+)?|[0-9][0-9_]*(?:[eE][+-]?[0-9]+)?/y
const SYMBOL = /\.\.|=~|<>|<=|>=|!=|\+=|\|\||::|[()[\]{},.:;=<>+\-*/%^|&!$]/y
const AFTER_NUMBER = /[\p{L}\p{Nl}\p{Nd}\p{Mn}\p{Mc}\p{Pc}\p{Sc}]/uy
// Dashes and arrow heads that Neo4j takes besides - < >.
const ALIKE: Record<string, string> = { ...each("\u00AD‐‑‒–—―﹘﹣－", "-"), ...each("⟨〈﹤＜", "<"), ...each("⟩〉﹥＞", ">") }

/** Cuts a statement into tokens as the database does; refuses what is no token. Linear in its length. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = at
    return pattern.exec(text)?.[0] ?? null
  }
  const push = (kind: Token["kind"], end: number, meant = text.slice(at, end)) => {
    tokens.push({ kind, text: meant, word: kind === "name" ? capitals(meant) : "", start: at, end })
    at = end
  }
  while (at < text.length) {
    const character = text[at]!
    const space = take(SPACE)
    if (space !== null) at += space.length
    else if (character === "/" && text[at + 1] === "/") at = endOfLine(text, at)
    else if (character === "/" && text[at + 1] === "*") at = endOfComment(text, at)
    else if (character === "'" || character === '"') pushString(character)
    else if (character === "`") {
      const end = endOfQuoted(text, at)
      push("quoted", end, decodeName(text.slice(at + 1, end - 1)))
    } else pushOther()
  }
  return tokens

  function pushString(quote: string): void {
    const before = tokens.at(-1)
    if (before?.word === "S" && before.end === at)
      refuse("statement-syntax", text, at, "A string with expressions inside is not taken here. Join its parts with +.")
    const end = endOfString(text, at, quote)
    push("string", end, decode(text.slice(at + 1, end - 1)))
  }

  function pushOther(): void {
    const number = take(NUMBER)
    if (number !== null) {
      push("number", at + number.length)
      if (take(AFTER_NUMBER) !== null)
        refuse("statement-syntax", text, at, "A number ends here and a name begins. Put a space between them.")
      return
    }
    const name = take(NAME)
    if (name !== null) return push("name", at + name.length)
    const symbol = take(SYMBOL)
    if (symbol !== null) return push("symbol", at + symbol.length)
    const character = String.fromCodePoint(text.codePointAt(at)!)
    const alike = ALIKE[character]
    if (alike) return push("symbol", at + character.length, alike)
    if (character === "\\") refuse("statement-syntax", text, at, "A backslash stands in strings only. Write the character itself.")
    const shown = /[\p{L}\p{N}\p{P}\p{S}]/u.test(character) ? `“${character}”` : `U+${hex(character)}`
    refuse("statement-syntax", text, at, `${shown} means nothing here. Put it into quotes, or into backticks when it belongs to a name.`)
  }
}

function endOfLine(text: string, from: number): number {
  for (let at = from; at < text.length; at++) if (text[at] === "\n" || text[at] === "\r") return at
  return text.length
}

function endOfComment(text: string, from: number): number {
  const end = text.indexOf("*/", from + 2)
  if (end < 0) refuse("statement-syntax", text, from, "A comment begins here and does not end. Write */ where it ends.")
  return end + 2
}

function endOfString(text: string, from: number, quote: string): number {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === "\\") at += 1
    else if (text[at] === quote) return at + 1
  }
  refuse("statement-syntax", text, from, `A string begins here and does not end. Write ${quote} where it ends.`)
}

function endOfQuoted(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] !== "`") continue
    if (text[at + 1] !== "`") return at + 1
    at += 1
  }
  refuse("statement-syntax", text, from, "A name in backticks begins here and does not end. Write ` where it ends.")
}

const ESCAPES: Record<string, string> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" }

/** What a text stands for: \uXXXX and the escapes of strings. */
function decode(raw: string): string {
  if (!raw.includes("\\")) return raw
  return raw.replace(/\\(?:u+([0-9A-Fa-f]{4})|([\s\S]))/g, (_, code: string | undefined, other: string) =>
    code ? String.fromCharCode(Number.parseInt(code, 16)) : (ESCAPES[other] ?? (/[\\'"`]/.test(other) ? other : `\\${other}`)),
  )
}

/** In backticks only \\uXXXX and a doubled backtick mean something else. */
function decodeName(raw: string): string {
  const plain = raw.replace(/\\\\|\\u([0-9A-Fa-f]{4})/g, (whole, code?: string) =>
    code ? String.fromCharCode(Number.parseInt(code, 16)) : whole,
  )
  return plain.replaceAll("``", "`")
}

// Not toUpperCase, which makes S of the long ſ and K of the Kelvin sign.
function capitals(name: string): string {
  return name.replace(/[a-z]+/g, (letters) => letters.toUpperCase())
}

function each(characters: string, meaning: string): Record<string, string> {
  return Object.fromEntries([...characters].map((one) => [one, meaning]))
}

function hex(character: string): string {
  return character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")
}
