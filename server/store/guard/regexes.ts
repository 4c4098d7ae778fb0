import type { Params } from "../store.ts"
import { refuse } from "./place.ts"
import { regexFault } from "./regex.ts"
import type { Token } from "./tokens.ts"
import { isSymbol, valueAt } from "./values.ts"

// Bind closer than =~, so that what stands before them is not the whole pattern.
const CLOSER = new Set(["+", "-", "*", "/", "%", "^", "||", ".", "[", "(", "{"])

/** Refuses regular expressions that no timeout would end, and those that are not known before the statement runs. */
export function checkRegexes(text: string, tokens: Token[], params: Params): void {
  for (const [at, token] of tokens.entries()) {
    if (!isSymbol(token, "=~")) continue
    const pattern = patternAt(tokens, at + 1, params)
    if (pattern === null)
      refuse(
        "invalid-request",
        text,
        tokens[at + 1]?.start ?? token.end,
        "A regular expression is a string or a parameter here, or several joined by +. To look for a computed text use CONTAINS, STARTS WITH or ENDS WITH.",
      )
    const fault = regexFault(pattern)
    if (fault) refuse("invalid-request", text, tokens[at + 1]!.start, fault)
  }
}

/** The pattern that literals and parameters make up; null when something else belongs to it. */
function patternAt(tokens: Token[], from: number, params: Params): string | null {
  let at = from
  let open = 0
  for (; isSymbol(tokens[at], "("); at += 1) open += 1
  let pattern = ""
  for (;;) {
    const part = valueAt(tokens, at, params)
    if (!part) return null
    // What is no text makes the statement fail by itself.
    if (typeof part.value === "string") pattern += part.value
    at += part.length
    if (!isSymbol(tokens[at], "+") && !isSymbol(tokens[at], "||")) break
    at += 1
  }
  for (; open > 0; open -= 1, at += 1) if (!isSymbol(tokens[at], ")")) return null
  const next = tokens[at]
  return next?.kind === "symbol" && CLOSER.has(next.text) ? null : pattern
}
