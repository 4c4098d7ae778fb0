import type { Raw } from "./fields.ts"

/** A statement that was run. */
export interface Past {
  /** Milliseconds since 1970. */
  at: number
  statement: string
  /** Words of the parameters' fields by name, and what was typed. */
  types: Record<string, string>
  raw: Raw
  /** Rows of the answer; null when there was none. */
  rows: number | null
}

const KEPT = 200

const same = (a: Past, b: Past) => a.statement === b.statement && JSON.stringify(a.raw) === JSON.stringify(b.raw)

/** The history with one more, newest first; the same statement with the same values stands there once. */
export function remembered(history: readonly Past[], past: Past): Past[] {
  return [past, ...history.filter((one) => !same(one, past))].slice(0, KEPT)
}

/** Those that hold every word of the search, in the statement or its values. */
export function searched<T>(list: readonly T[], query: string, textOf: (one: T) => string): T[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return [...list]
  return list.filter((one) => {
    const text = textOf(one).toLowerCase()
    return words.every((word) => text.includes(word))
  })
}
