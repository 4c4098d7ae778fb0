/** What the worker knows of the graph. */
export interface Known {
  labels: string[]
  relationshipTypes: string[]
  propertyKeys: string[]
}

/** A piece of the statement with its colour. */
export interface Coloured {
  from: number
  to: number
  kind: string
}

export interface Finding {
  from: number
  to: number
  severity: "error" | "warning"
  message: string
}

export interface Offer {
  label: string
  insert: string
  kind: "keyword" | "label" | "type" | "property" | "function" | "procedure" | "parameter" | "variable"
  detail: string
  info: string
}

/** A function or procedure being called, cut where its current argument is. */
export interface Signature {
  before: string
  current: string
  after: string
  words: string
}

/** What is asked of the worker, and what it answers. */
export interface Talk {
  know: { ask: { known: Known }; answer: null }
  colour: { ask: { statement: string }; answer: Coloured[] }
  check: { ask: { statement: string; parameters: string[] }; answer: Finding[] }
  complete: { ask: { statement: string; at: number; parameters: string[]; manual: boolean }; answer: Offer[] }
  signature: { ask: { statement: string; at: number }; answer: Signature | null }
}
export type Kind = keyof Talk
export type Question<K extends Kind = Kind> = { [N in K]: { id: number; kind: N } & Talk[N]["ask"] }[K]
export interface Reply {
  id: number
  answer: unknown
}
