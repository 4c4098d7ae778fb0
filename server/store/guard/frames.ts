import type { Token } from "./tokens.ts"

/** A bracket that is open, or the statement itself. */
export interface Frame {
  closer: ")" | "]" | "}" | ""
  /** query: clauses stand in it; map: a name before a colon is a key; call: like query, and may be followed by IN TRANSACTIONS. */
  holds: "query" | "call" | "map" | "trim" | "reduce" | "expression"
  /** A comprehension, a reduce or an all(): first the list it goes through, then what it does with each value. */
  loop: "none" | "list" | "body"
  /** Where its first token is; where the list of a loop begins, and where its body does: 0 when there is none. */
  from: number
  listFrom: number
  bodyFrom: number
  /** Whether it is a pattern, where + and * after a bracket repeat. */
  pattern: boolean
  /** CASE that have no END yet. */
  cases: number
  /** NOT and signs in a row. */
  prefixes: number
  /** Operators, and points, indexes and || among them, since the last comma or clause. */
  operators: number
  steps: number
  /** Commas since the last clause. */
  items: number
  opened: Token | null
}

/** A bracket that opens here. */
export function openFrame(closer: Frame["closer"], holds: Frame["holds"], opened: Token | null, from: number, pattern = false): Frame {
  return {
    closer,
    holds,
    pattern,
    opened,
    loop: "none",
    from,
    listFrom: 0,
    bodyFrom: 0,
    cases: 0,
    prefixes: 0,
    operators: 0,
    steps: 0,
    items: 0,
  }
}

/** Whether clauses stand in it. */
export function isQuery(frame: Frame): boolean {
  return frame.holds === "query" || frame.holds === "call"
}
