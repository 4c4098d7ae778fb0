import type { Answer, Contract, QueryInput, RouteName } from "../server/api/contract.ts"
import { columnReader } from "../server/model/read-columns.ts"
import type { Subgraph } from "../server/model/index.ts"
import type { Fault, ProblemCode } from "../server/problems.ts"

/** The routes that read, with their paths: the contract itself stays on the server, so that the page need not carry it. */
const PATHS = {
  ready: "/api/ready",
  graph: "/api/graph",
  actors: "/api/actors",
  actor: "/api/actors/:id",
  neighbours: "/api/actors/:id/neighbours",
  relations: "/api/relations",
  relation: "/api/relations/:id",
  events: "/api/events",
  event: "/api/events/:id",
  articles: "/api/articles",
  article: "/api/articles/:id",
  timeline: "/api/timeline",
  contradictions: "/api/contradictions",
  paths: "/api/paths",
  imports: "/api/imports",
  views: "/api/views",
  view: "/api/views/:id",
} as const satisfies { [N in RouteName]?: Contract[N]["path"] }

type Readable = keyof typeof PATHS

export interface Asked<N extends Readable> {
  id?: string
  query?: QueryInput<N>
  signal?: AbortSignal
}

/** An answer that is not the one asked for; `away` when the server or its database cannot be reached at all. */
export class ProblemError extends Error {
  readonly code: ProblemCode | "unreachable"
  readonly away: boolean
  readonly requestId: string | null
  readonly errors: readonly Fault[]

  constructor(code: ProblemCode | "unreachable", detail: string, requestId: string | null = null, errors: readonly Fault[] = []) {
    super(detail)
    this.name = "ProblemError"
    this.code = code
    this.away = code === "unreachable" || code === "store-unavailable"
    this.requestId = requestId
    this.errors = errors
  }
}

function address(name: Readable, asked: { id?: string; query?: unknown }): string {
  const path = PATHS[name].replace(":id", encodeURIComponent(asked.id ?? ""))
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries((asked.query ?? {}) as Record<string, unknown>)) {
    if (value === undefined || (Array.isArray(value) && value.length === 0)) continue
    search.set(key, String(value))
  }
  const text = search.toString()
  return text ? `${path}?${text}` : path
}

/** Asks one route of the contract; throws ProblemError, or the abort when `signal` says so. */
export async function get<N extends Readable>(name: N, asked: Asked<N> = {}): Promise<Answer<N>> {
  let response: Response
  try {
    response = await fetch(address(name, asked), { signal: asked.signal })
  } catch (error) {
    if (asked.signal?.aborted) throw error
    throw new ProblemError("unreachable", error instanceof Error ? error.message : String(error))
  }
  if (!response.ok) throw await problemIn(response)
  return (await response.json().catch(() => null)) as Answer<N>
}

/**
 * Asks for a subgraph in columns and reads it while it arrives. `grown` is told after each part that is not the last what share of the
 * lines is here, and how to have what is; throws like `get`, also when the answer breaks off.
 */
export async function getGraph(
  query: Omit<QueryInput<"graph">, "format">,
  grown: (share: number, ties: number, graph: () => Subgraph) => void = () => undefined,
): Promise<Subgraph> {
  const brokeOff = () => new ProblemError("unreachable", "The answer broke off before it was complete.")
  let response: Response
  try {
    response = await fetch(address("graph", { query: { ...query, format: "columns" } }))
  } catch (error) {
    throw new ProblemError("unreachable", error instanceof Error ? error.message : String(error))
  }
  if (!response.ok || !response.body) throw await problemIn(response)
  const columns = columnReader()
  const lines = response.body.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ""
  let ties = 0
  for (;;) {
    const { done, value } = await lines.read().catch(() => {
      throw brokeOff()
    })
    if (done) throw brokeOff()
    const parts = (rest + value).split("\n")
    rest = parts.pop()!
    for (const part of parts) {
      const line = JSON.parse(part) as object
      if ("complete" in line) {
        if (line.complete !== true) throw toldProblem((line as unknown as { problem: ToldProblem }).problem)
        return columns.graph()
      }
      ties += columns.take(line).ties.length
    }
    const { head } = columns
    if (head) grown(head.rows.ties === 0 ? 1 : ties / head.rows.ties, ties, () => columns.graph())
  }
}

/** Asks a route that changes something; the answer is null where there is none. */
export async function send<T>(method: "POST" | "PUT" | "DELETE", path: string, body?: unknown): Promise<T | null> {
  let response: Response
  try {
    const json = body === undefined ? {} : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }
    response = await fetch(path, { method, ...json })
  } catch (error) {
    throw new ProblemError("unreachable", error instanceof Error ? error.message : String(error))
  }
  if (!response.ok) throw await problemIn(response)
  return response.status === 204 ? null : ((await response.json()) as T)
}

/** Asks for a file by what it shall hold. */
export async function fetchFile(path: string, body: unknown): Promise<Blob> {
  let response: Response
  try {
    response = await fetch(path, { method: "POST", body: JSON.stringify(body), headers: { "content-type": "application/json" } })
  } catch (error) {
    throw new ProblemError("unreachable", error instanceof Error ? error.message : String(error))
  }
  if (!response.ok) throw await problemIn(response)
  return response.blob()
}

/** What an answer says is wrong. */
export async function problemIn(response: Response): Promise<ProblemError> {
  const problem = (await response.json().catch(() => null)) as Partial<ToldProblem> | null
  // A proxy before a dead server answers 502 to 504 without a problem of ours.
  const code = problem?.code ?? (response.status >= 502 && response.status <= 504 ? "store-unavailable" : "internal")
  return toldProblem({ ...problem, code, detail: problem?.detail ?? `${response.status} ${response.statusText}` })
}

/** A problem as the server writes it. */
export interface ToldProblem {
  code: ProblemCode
  detail: string
  requestId?: string
  errors?: Fault[]
}

export const toldProblem = ({ code, detail, requestId, errors }: ToldProblem): ProblemError =>
  new ProblemError(code, detail, requestId ?? null, errors ?? [])
