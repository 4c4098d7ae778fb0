import type { Token } from "./tokens.ts"

/** Something that is called by name. */
export interface Use {
  kind: "procedure" | "function"
  name: string
  token: Token
  /** Which of the tokens its bracket is, or would be. */
  bracket: number
  /** How many bodies of loops it stands in. */
  loops: number
}

/** A comprehension, a reduce or an all(): places are numbers of tokens, each end is behind the last. */
export interface Loop {
  /** The bracket that opens it. */
  opened: Token
  from: number
  listFrom: number
  bodyFrom: number
  end: number
  /** The running value of a reduce. */
  keeps: string | null
}

/** What is largest of a kind in a statement, and where. */
export interface Most {
  size: number
  token: Token | null
}

/** How large a thought is, by what planners and stacks suffer from. */
export interface Sizes {
  nesting: Most
  subqueries: Most
  loops: Most
  chain: Most
  steps: Most
  hops: Most
  relationships: Most
  clauses: Most
  items: Most
  columns: Most
}

/** What a statement is made of: what the walk over its tokens finds out. */
export interface Thought {
  uses: Use[]
  loops: Loop[]
  params: { name: string; token: Token }[]
  sizes: Sizes
}
