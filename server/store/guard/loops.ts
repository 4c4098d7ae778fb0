import { LIMITS } from "../../model/limits.ts"
import type { Params } from "../store.ts"
import { refuse } from "./place.ts"
import { rangeSize } from "./ranges.ts"
import type { Loop } from "./thought.ts"
import type { Token } from "./tokens.ts"
import { isSymbol, valueAt } from "./values.ts"

/**
 * Refuses loops that take many turns for one row: no timeout ends what makes one value. Lists that the statement collects itself have a
 * length that nobody knows before it runs, and count as one turn.
 */
export function checkLoops(text: string, tokens: Token[], loops: Loop[], params: Params): void {
  const around: { loop: Loop; turns: number }[] = []
  let turns = 0
  // From right to left: a loop comes after those that it stands in.
  for (const loop of loops.toReversed()) {
    while (around.length > 0 && around.at(-1)!.loop.from > loop.end) around.pop()
    const outer = around.findLast((one) => one.loop.bodyFrom <= loop.listFrom)
    const size = listSize(tokens, loop.listFrom, loop.bodyFrom, params)
    const own = (size ?? 1) * (outer?.turns ?? 1)
    around.push({ loop, turns: own })
    turns += own
    if (turns > LIMITS.turns)
      refuse(
        "invalid-request",
        text,
        loop.opened.start,
        `The loops take more than ${LIMITS.turns} turns for one row. Use UNWIND for a list.`,
      )
    if (loop.keeps === null || (size ?? Infinity) <= LIMITS.doublings) continue
    if (occurrences(tokens, loop.bodyFrom, loop.end, loop.keeps) < 2) continue
    const detail = `reduce() uses ${loop.keeps} twice, so that it may double at each turn: use it once, or take at most ${LIMITS.doublings} turns.`
    refuse("invalid-request", text, loop.opened.start, detail)
  }
}

/** How many values a list has: written out, a parameter or range(); null when it is something else. */
function listSize(tokens: Token[], from: number, end: number, params: Params): number | null {
  const given = valueAt(tokens, from, params)
  if (given && from + given.length === end) return Array.isArray(given.value) ? given.value.length : null
  if (!isSymbol(tokens[from], "[")) return rangeSize(tokens, from, end, params)
  let depth = 0
  let values = 1
  for (let at = from; at < end; at++) {
    if (tokens[at]!.kind !== "symbol") continue
    if (/^[([{]$/.test(tokens[at]!.text)) depth += 1
    if (/^[)\]}]$/.test(tokens[at]!.text) && (depth -= 1) === 0 && at < end - 1) return null
    if (depth === 1 && tokens[at]!.text === ",") values += 1
  }
  return values
}

interface Case {
  most: number
  now: number
  counts: boolean
}

/** How often a value may go into another: one branch of a CASE is taken and its tests are not; what is reckoned or measured is a number. */
function occurrences(tokens: Token[], from: number, end: number, name: string): number {
  const open: Case[] = [{ most: 0, now: 0, counts: true }]
  for (let at = from; at < end; at++) {
    const token = tokens[at]!
    const inner = open.at(-1)!
    if (token.word === "CASE") open.push({ most: 0, now: 0, counts: false })
    else if (open.length > 1 && /^(WHEN|THEN|ELSE|END)$/.test(token.word)) {
      inner.most = Math.max(inner.most, inner.now)
      inner.now = 0
      inner.counts = token.word === "THEN" || token.word === "ELSE"
      if (token.word !== "END") continue
      open.pop()
      if (open.at(-1)!.counts) open.at(-1)!.now += inner.most
    } else if (inner.counts && token.text === name && token.kind !== "string" && isOperand(tokens, at) && !isNumber(tokens, at))
      inner.now += 1
  }
  return open[0]!.now
}

function isOperand(tokens: Token[], at: number): boolean {
  return !isSymbol(tokens[at - 1], ".") && !isSymbol(tokens[at - 1], "$") && !isSymbol(tokens[at + 1], ":")
}

/** Beside these, or as all that size() is asked of, it is a number or goes no further. */
function isNumber(tokens: Token[], at: number): boolean {
  const measured = isSymbol(tokens[at - 1], "(") && /^(SIZE|LENGTH)$/.test(tokens[at - 2]?.word ?? "") && isSymbol(tokens[at + 1], ")")
  return (
    measured || [at - 1, at + 1].some((beside) => tokens[beside]?.kind === "symbol" && /^([-*/%^<>=]|<=|>=|<>)$/.test(tokens[beside]!.text))
  )
}
