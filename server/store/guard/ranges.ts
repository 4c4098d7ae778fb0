import { LIMITS } from "../../model/limits.ts"
import type { Params } from "../store.ts"
import { refuse } from "./place.ts"
import type { Use } from "./thought.ts"
import type { Token } from "./tokens.ts"
import { isSymbol, valueAt } from "./values.ts"

/** A bound: a number, or the size of something that is there already. */
type Bound = number | "size"

/** Refuses `range()` that makes more numbers than anybody reads, and bounds that are not known before the statement runs. */
export function checkRanges(text: string, tokens: Token[], uses: Use[], params: Params): void {
  for (const { name, kind, token, bracket, loops } of uses) {
    if (kind !== "function" || name.toLowerCase() !== "range") continue
    const bounds = boundsAt(tokens, bracket + 1, params)
    if (bounds === null)
      refuse(
        "invalid-request",
        text,
        token.start,
        "range() takes numbers, parameters, size() and length() here, with + and - between them. Put what is computed into a parameter.",
      )
    const rows = tokens[bracket - 2]?.word === "UNWIND"
    const most = loops > 0 ? LIMITS.innerRange : rows ? LIMITS.range : LIMITS.rangeValue
    const numbers = numbersOf(bounds)
    if (numbers !== null && numbers > most)
      refuse("invalid-request", text, token.start, `range() makes more than ${most} numbers here. Take fewer.`)
  }
}

/** How many numbers the call of range() between these tokens makes; null when it is more than that call, or not known before. */
export function rangeSize(tokens: Token[], from: number, end: number, params: Params): number | null {
  if (tokens[from]?.word !== "RANGE" || !isSymbol(tokens[from + 1], "(") || endOf(tokens, from + 1) !== end) return null
  const bounds = boundsAt(tokens, from + 2, params)
  return bounds && numbersOf(bounds)
}

function numbersOf([first, last, step = 1]: Bound[]): number | null {
  if (first === "size" || last === "size" || step === "size") return null
  return Math.abs(last! - first!) / Math.max(1, Math.abs(step)) + 1
}

/** The two or three bounds from that token to the bracket that closes; null when something else is in one of them. */
function boundsAt(tokens: Token[], from: number, params: Params): Bound[] | null {
  const bounds: Bound[] = []
  let at = from
  for (;;) {
    const read = boundAt(tokens, at, params)
    if (!read) return null
    bounds.push(read.bound)
    at = read.end
    if (isSymbol(tokens[at], ")")) return bounds.length > 1 ? bounds : null
    if (!isSymbol(tokens[at], ",")) return null
    at += 1
  }
}

function boundAt(tokens: Token[], from: number, params: Params): { bound: Bound; end: number } | null {
  let bound: Bound = 0
  let at = from
  let sign = 1
  for (;;) {
    if (isSymbol(tokens[at], "-") || isSymbol(tokens[at], "+")) {
      sign = tokens[at]!.text === "-" ? -1 : 1
      at += 1
    }
    const value = valueAt(tokens, at, params)
    if (/^(SIZE|LENGTH)$/.test(tokens[at]?.word ?? "") && isSymbol(tokens[at + 1], "(")) {
      bound = "size"
      at = endOf(tokens, at + 1)
    } else if (value && typeof value.value === "number") {
      if (bound !== "size") bound += sign * value.value
      at += value.length
    } else return null
    if (!isSymbol(tokens[at], "-") && !isSymbol(tokens[at], "+")) return { bound, end: at }
  }
}

/** Behind the bracket that closes the one at that token. */
function endOf(tokens: Token[], from: number): number {
  let open = 0
  for (let at = from; at < tokens.length; at++) {
    if (isSymbol(tokens[at], "(")) open += 1
    else if (isSymbol(tokens[at], ")") && (open -= 1) === 0) return at + 1
  }
  return tokens.length
}
