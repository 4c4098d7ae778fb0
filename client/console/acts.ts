import { ProblemError } from "../api.ts"
import { explain, loadQueries, loadWords, run, type Asked, type Limits, type Query } from "./api.ts"
import { ask } from "./language/ask.ts"
import { keep } from "./kept.ts"
import { fieldWord, rawOf, readField } from "./state/fields.ts"
import { remembered, type Past } from "./state/history.ts"
import { renamed, saved, without, type Own } from "./state/own.ts"
import type { Draft } from "./state/link.ts"
import { troubleOf } from "./state/problem.ts"
import { consoleStore, fieldsOf, queryOf, type Drawer, type Result, type Tab } from "./store.ts"

const EXPLAIN = "EXPLAIN "
/** How often a coming answer is shown anew. */
const STEP = 120

const get = consoleStore.getState
const set = consoleStore.setState

consoleStore.subscribe((state, before) => {
  const { draft, history, own } = state
  if (draft !== before.draft || history !== before.history || own !== before.own) keep({ draft, history, own })
})

export const setTab = (tab: Tab): void => set({ tab })
export const setDrawer = (drawer: Drawer): void => set({ drawer })
export const setSide = (side: "statement" | "result"): void => set({ side })
export const setStatement = (statement: string): void => set(({ draft }) => ({ draft: { ...draft, statement } }))
export const setRaw = (name: string, raw: string): void =>
  set(({ draft, trouble }) => ({ draft: { ...draft, raw: { ...draft.raw, [name]: raw } }, trouble: trouble && { ...trouble, fields: {} } }))
export const setType = (name: string, word: string): void =>
  set(({ draft }) => ({ draft: { ...draft, types: { ...draft.types, [name]: word } } }))

/** Fills the console; nothing runs by itself. */
export function fill(draft: Draft): void {
  set({ draft, drawer: "none", side: "statement", trouble: null })
}

/** Fills the console with a saved query and its defaults. */
export function fillQuery(query: Query): void {
  const raw = Object.fromEntries(query.params.map((param) => [param.name, rawOf(param.default)]))
  fill({ statement: query.statement.trim(), query: query.name, types: {}, raw })
}

export const fillPast = ({ statement, types, raw }: Past | Own): void => fill({ statement, query: null, types, raw })
export const forget = (): void => set({ history: [] })

/** Saves the draft under a name. */
export function save(name: string): void {
  const { statement, raw } = get().draft
  const types = Object.fromEntries(fieldsOf(get()).map((field) => [field.name, fieldWord(field)]))
  set(({ own }) => ({ own: saved(own, { name: name.trim(), statement, types, raw }) }))
}
export const rename = (from: string, to: string): void => set(({ own }) => ({ own: renamed(own, from, to) }))
export const remove = (name: string): void => set(({ own }) => ({ own: without(own, name) }))

let controller: AbortController | null = null

/** Ends what runs, here and on the server. */
export function stop(): void {
  controller?.abort()
}

/** What the server is asked, or null when a parameter cannot be read: the form then says which. */
function asked(limits: Limits): Asked | null {
  const { draft } = get()
  const fields = fieldsOf(get())
  const params: Record<string, unknown> = {}
  for (const field of fields) {
    const read = readField(field, draft.raw[field.name] ?? "")
    if ("fault" in read) return null
    params[field.name] = read.value
  }
  const query = queryOf(get())
  const unchanged = query !== null && query.statement.trim() === draft.statement.trim()
  return { statement: draft.statement, query: unchanged ? query.name : null, params, ...limits }
}

function finish(result: Result | null): void {
  const { draft } = get()
  const types = Object.fromEntries(fieldsOf(get()).map((field) => [field.name, fieldWord(field)]))
  const past: Past = { at: Date.now(), statement: draft.statement, types, raw: draft.raw, rows: result?.ending ? result.count : null }
  set(({ history }) => ({ running: null, history: remembered(history, past) }))
}

function failed(error: unknown, statement: string, shift: number): void {
  if (!(error instanceof ProblemError)) throw error
  set({ trouble: { ...troubleOf(error, shift), statement }, side: "result" })
}

/** Runs the draft; rows are shown as they come. */
export async function runDraft(limits: Limits = {}): Promise<void> {
  const request = asked(limits)
  if (get().running !== null || !request || request.statement.trim() === "") return
  if (/^\s*EXPLAIN\b/i.test(request.statement)) return explainDraft()
  controller = new AbortController()
  const { signal } = controller
  const said = queryOf(get())?.columns ?? []
  const result: Result = { columns: [], origins: [], meanings: [], rows: [], count: 0, ending: null, stopped: false }
  let shown = 0
  const show = (change: Partial<Result> = {}) => {
    Object.assign(result, change, { count: result.rows.length })
    shown = performance.now()
    set({ result: { ...result } })
  }
  set(({ tab }) => ({ running: performance.now(), trouble: null, result: null, side: "result", tab: tab === "plan" ? "table" : tab }))
  try {
    const ending = await run(
      request,
      {
        columns(columns) {
          const meanings = columns.map((name) => said.find((one) => one.name === name) ?? null)
          show({ columns, meanings, origins: meanings.map((one) => one?.from ?? null) })
        },
        rows(rows) {
          // Not push(...rows): a batch can be larger than what a call takes.
          for (const row of rows) result.rows.push(row)
          if (performance.now() - shown > STEP) show()
        },
      },
      signal,
    )
    show({ ending })
  } catch (error) {
    if (result.columns.length > 0) show({ stopped: signal.aborted })
    if (!signal.aborted) failed(error, request.statement, 0)
  } finally {
    finish(result)
  }
}

/** Asks for the plan of the draft, which does not run. */
export async function explainDraft(): Promise<void> {
  const request = asked({})
  if (get().running !== null || !request) return
  const prefixed = /^\s*EXPLAIN\b/i.test(request.statement)
  const statement = prefixed ? request.statement : EXPLAIN + request.statement
  controller = new AbortController()
  set({ running: performance.now(), trouble: null, side: "result" })
  try {
    set({ plan: await explain({ ...request, statement }, controller.signal), tab: "plan" })
  } catch (error) {
    if (!controller.signal.aborted) failed(error, request.statement, prefixed ? 0 : EXPLAIN.length)
  } finally {
    set({ running: null })
  }
}

/** What could not be fetched is missed in words; the statement runs without. */
async function orNull<T>(loading: Promise<T>): Promise<T | null> {
  try {
    return await loading
  } catch (error) {
    if (error instanceof ProblemError) return null
    throw error
  }
}

/** Fetches what the console shows beside the statement: the saved queries and the words of the graph. */
export async function furnish(): Promise<void> {
  const [queries, words] = await Promise.all([orNull(loadQueries()), orNull(loadWords())])
  set({ queries, words, lost: queries === null || words === null })
  const { labels = [], relationshipTypes = [] } = words ?? {}
  const named = [...labels, ...relationshipTypes]
  await ask("know", {
    known: {
      labels: labels.map((label) => label.name),
      relationshipTypes: relationshipTypes.map((type) => type.name),
      propertyKeys: [...new Set(named.flatMap((word) => word.properties.map((property) => property.name)))],
    },
  })
}
