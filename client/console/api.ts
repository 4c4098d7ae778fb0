import { problemIn, ProblemError, toldProblem, type ToldProblem } from "../api.ts"
import { linesOf } from "./state/lines.ts"
import type { Plan } from "./state/plan.ts"
import type { Value } from "./state/values.ts"

export interface Asked {
  statement: string
  /** Runs the saved query of that name instead of the statement. */
  query: string | null
  params: Record<string, unknown>
  maxRows?: number
  timeoutMs?: number
}

export type Truncated = "rows" | "bytes" | null

export interface Ending {
  truncated: Truncated
  elapsedMs: number
  notices: string[]
}

export interface Listener {
  columns(columns: string[]): void
  rows(rows: Value[][]): void
}

/** A parameter or a column of a saved query. */
export interface Described {
  name: string
  type: string
  from: string | null
  words: string | null
  wordsDe: string | null
}

export interface Query {
  name: string
  sentence: string
  sentenceDe: string
  reads: { words: string; wordsDe: string } | null
  params: (Described & { default: unknown })[]
  columns: Described[]
  statement: string
}

export interface Limits {
  maxRows?: number
  timeoutMs?: number
}

type Line =
  | { columns: string[] }
  | { row: Value[] }
  | ({ complete: true; rows: number } & Ending)
  | { complete: false; problem: ToldProblem }

async function ask(path: string, accept: string, init: RequestInit): Promise<Response> {
  let response: Response
  try {
    response = await fetch(path, { ...init, headers: { Accept: accept, ...init.headers } })
  } catch (error) {
    if (init.signal?.aborted) throw error
    throw new ProblemError("unreachable", error instanceof Error ? error.message : String(error))
  }
  if (!response.ok) throw await problemIn(response)
  return response
}

const post = (asked: Asked, accept: string, signal: AbortSignal): Promise<Response> => {
  const { statement, query, ...rest } = asked
  const body = JSON.stringify(query ? rest : { statement, ...rest })
  const path = query ? `/api/queries/${encodeURIComponent(query)}` : "/api/cypher"
  return ask(path, accept, { method: "POST", headers: { "content-type": "application/json" }, body, signal })
}

/** Runs a statement; rows are told as they come. */
export async function run(asked: Asked, listener: Listener, signal: AbortSignal): Promise<Ending> {
  const response = await post(asked, "application/x-ndjson", signal)
  if (!response.body) throw new ProblemError("internal", "The answer has no body.")
  for await (const lines of linesOf(response.body)) {
    const rows: Value[][] = []
    for (const text of lines) {
      if (text === "") continue
      const line = JSON.parse(text) as Line
      if ("row" in line) rows.push(line.row)
      else if ("columns" in line) listener.columns(line.columns)
      else {
        listener.rows(rows)
        if (!line.complete) throw toldProblem(line.problem)
        return { truncated: line.truncated, elapsedMs: line.elapsedMs, notices: line.notices ?? [] }
      }
    }
    if (rows.length > 0) listener.rows(rows)
  }
  throw new ProblemError("unreachable", "The answer broke off before its last line.")
}

/** The plan of a statement, which is not run. */
export async function explain(asked: Asked, signal: AbortSignal): Promise<{ plan: Plan | null; notices: string[] }> {
  const response = await post({ ...asked, query: null }, "application/json", signal)
  const { plan, notices } = (await response.json()) as { plan?: Plan; notices?: string[] }
  return { plan: plan ?? null, notices: notices ?? [] }
}

/** The saved queries. */
export async function loadQueries(): Promise<Query[]> {
  const response = await ask("/api/queries", "application/json", {})
  return ((await response.json()) as { items: Query[] }).items
}

/** The words of the graph, and the limits of statements. */
export interface Words {
  labels: Word[]
  relationshipTypes: Word[]
}
interface Word {
  name: string
  properties: { name: string; types: string[] }[]
}

/** The words of the graph, for completion. */
export async function loadWords(): Promise<Words> {
  return (await (await ask("/api/schema", "application/json", {})).json()) as Words
}

const QUOTED =
  "MATCH (e:Evidence {id: $id})-[:QUOTED_FROM]->(a:Article) OPTIONAL MATCH (e)-[:SHOWS]->(v:Event) RETURN a.id AS article, v.id AS event LIMIT 1"

/** The article and the event of a sentence that is not at hand. */
export async function loadQuoted(id: string): Promise<{ article: string; event: string | null } | null> {
  const asked = { statement: QUOTED, query: null, params: { id } }
  const response = await post(asked, "application/json", new AbortController().signal)
  const [row] = ((await response.json()) as { rows: [string, string | null][] }).rows
  return row ? { article: row[0], event: row[1] } : null
}
