import type { Token } from "./tokens.ts"

/** Something that is called by name. */
export interface Use {
  kind: "procedure" | "function"
  name: string
  token: Token
}

/** What is largest of a kind in a statement, and where. */
export interface Most {
  size: number
  token: Token | null
}

/** What a statement is made of: what the walk over its tokens finds out. */
export interface Thought {
  uses: Use[]
  params: { name: string; token: Token }[]
  nesting: Most
  chain: Most
  hops: Most
  clauses: Most
}

/** Nothing yet. */
export function emptyThought(): Thought {
  const none = () => ({ size: 0, token: null })
  return { uses: [], params: [], nesting: none(), chain: none(), hops: none(), clauses: none() }
}

/** Keeps the larger one. */
export function grow(most: Most, size: number, token: Token): void {
  if (size <= most.size) return
  most.size = size
  most.token = token
}
