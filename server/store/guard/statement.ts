import type { StoreInfo } from "../../model/index.ts"
import { refuse } from "./place.ts"
import type { Token } from "./tokens.ts"

/** One statement without what stands before it. */
export interface Statement {
  tokens: Token[]
  /** The text to run: EXPLAIN, the last semicolon and what the store does not know are blank, so that every place in it is the reader's. */
  text: string
  /** Whether the reader asked for the plan only. */
  explain: boolean
}

const OPTIONS = new Set(["RUNTIME", "PLANNER"])

/** Takes one statement and its prefixes apart; refuses none, a second one, PROFILE and settings. */
export function oneStatement(text: string, tokens: Token[], kind: StoreInfo["kind"]): Statement {
  const end = tokens.findIndex((token) => token.kind === "symbol" && token.text === ";")
  const more = end < 0 ? undefined : tokens[end + 1]
  if (more) refuse("statement-not-read-only", text, more.start, "A second statement begins here. Send one statement at a time.")
  const one = end < 0 ? tokens : tokens.slice(0, end)
  if (one.length === 0) refuse("statement-syntax", text, 0, "There is no statement here. Write one that begins with MATCH, for example.")
  let at = 0
  let explain = false
  const blank = end < 0 ? [] : [tokens[end]!]
  for (;;) {
    const { word } = one[at] ?? { word: "" }
    if (word === "EXPLAIN" && explain) refuse("statement-syntax", text, one[at]!.start, "One EXPLAIN is enough. Take this one out.")
    if (word === "EXPLAIN") blank.push(one[at]!)
    explain ||= word === "EXPLAIN"
    if (word === "EXPLAIN") at += 1
    else if (word === "CYPHER") {
      const end = afterOptions(text, one, at + 1)
      // The embedded engine has one Cypher and one way to run it.
      if (kind === "embedded") blank.push(...one.slice(at, end))
      at = end
    } else break
  }
  if (at >= one.length) refuse("statement-syntax", text, one.at(-1)!.end, "The statement ends before it asks for anything.")
  return { tokens: one.slice(at), text: blanked(text, blank), explain }
}

/** Behind `5 runtime=slotted`, the words after CYPHER. */
function afterOptions(text: string, tokens: Token[], from: number): number {
  let at = from
  if (tokens[at]?.kind === "number") {
    const version = tokens[at]!
    if (version.text !== "5" && version.text !== "25") refuse("statement-syntax", text, version.start, "Cypher has the versions 5 and 25.")
    at += 1
  }
  while (tokens[at]?.kind === "name" && tokens[at + 1]?.text === "=") {
    const option = tokens[at]!
    if (!OPTIONS.has(option.word))
      refuse(
        "statement-not-read-only",
        text,
        option.start,
        `The option ${option.text} is a setting of the server. Only runtime and planner are taken.`,
      )
    if (tokens[at + 2]?.kind !== "name") refuse("statement-syntax", text, option.end, `The option ${option.text} wants a word.`)
    at += 3
  }
  return at
}

function blanked(text: string, tokens: Token[]): string {
  const characters = text.split("")
  for (const { start, end } of tokens) characters.fill(" ", start, end)
  return characters.join("")
}
