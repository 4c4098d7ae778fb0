import { fieldOf, type Raw } from "./fields.ts"

/** What fills the console: a statement with its parameters. */
export interface Draft {
  statement: string
  /** Name of the saved query that it is, or began as. */
  query: string | null
  types: Record<string, string>
  raw: Raw
}

export const emptyDraft: Draft = { statement: "", query: null, types: {}, raw: {} }

/** A draft as parameters of an address. */
export function draftToSearch(draft: Draft): URLSearchParams {
  const search = new URLSearchParams()
  if (draft.query) search.set("query", draft.query)
  search.set("statement", draft.statement)
  const params = Object.entries(draft.raw).map(([name, raw]) => [name, [draft.types[name] ?? "text", raw]])
  if (params.length > 0) search.set("params", JSON.stringify(Object.fromEntries(params)))
  return search
}

/** The draft of an address; null when it holds none. What cannot be read of the parameters is left out. */
export function draftFromSearch(search: URLSearchParams): Draft | null {
  const statement = search.get("statement")
  if (statement === null) return null
  const draft: Draft = { statement, query: search.get("query"), types: {}, raw: {} }
  for (const [name, value] of Object.entries(parsed(search.get("params")))) {
    const [word, raw] = Array.isArray(value) ? (value as unknown[]) : []
    if (typeof word !== "string" || typeof raw !== "string" || !fieldOf(name, word)) continue
    draft.types[name] = word
    draft.raw[name] = raw
  }
  return draft
}

function parsed(text: string | null): object {
  try {
    const value: unknown = JSON.parse(text ?? "{}")
    return typeof value === "object" && value !== null ? value : {}
  } catch {
    return {}
  }
}
