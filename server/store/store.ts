import type { z } from "zod"
import type { Counts, LoadReport, StoreInfo, View } from "../model/index.ts"
import type { LoadPlan, PartPlan, PartReport } from "./plan.ts"
import type { Removal } from "./remove.ts"
import type { ViewsChange } from "./views.ts"

/** A value as it goes into and comes out of both stores: JSON, with numbers for integers and ISO strings for dates. */
export type Value = null | boolean | number | string | Value[] | { [key: string]: Value }
export type Params = Record<string, Value>

/** A query that we ship, read from `cypher/` by query.ts and paired there with the types of its parameters and rows. */
export interface Query<P extends z.ZodType = z.ZodType, R extends z.ZodType = z.ZodType> {
  /** Path below `cypher/`, without the ending: `browse/actors`. */
  name: string
  sentence: string
  text: string
  params: P
  row: R
}

export interface RunOptions {
  signal?: AbortSignal
  /** What asked, for the database's own log. */
  tag?: string
}

/** How values that JSON cannot say are written: as the nearest that it can, or each with its type. */
export type Form = "plain" | "tagged"

export interface Limits {
  timeoutMs: number
  maxRows: number
  /** Of the rows as JSON in UTF-8. */
  maxBytes: number
}

/** One step of what a store would do, and the steps it draws from. */
export interface Plan {
  operator: string
  details: string | null
  estimatedRows: number | null
  children: Plan[]
}

/** A part of an answer to a reader's statement: first the columns, then rows in their order, then the end. */
export type Piece =
  | { columns: string[] }
  | { rows: Value[][] }
  | { truncated: null | "rows" | "bytes"; elapsedMs: number; notices: string[]; plan?: Plan }

/** Where the graph lives. Opened by open.ts; every error that leaves it is a Problem. */
export interface Store {
  readonly kind: StoreInfo["kind"]
  /** Runs a query that we ship, read-only, and returns its rows parsed. Fails within 10 s when the database is dead. */
  run<P extends z.ZodType, R extends z.ZodType>(query: Query<P, R>, params: z.input<P>, options?: RunOptions): Promise<z.output<R>[]>
  /** The same for long answers: rows as they come, many at a time. */
  stream<P extends z.ZodType, R extends z.ZodType>(
    query: Query<P, R>,
    params: z.input<P>,
    options?: RunOptions,
  ): AsyncIterable<z.output<R>[]>
  /** Runs a statement that a reader wrote: it may only read, and ends at its limits. Ending the loop early ends it on the store. */
  execute(statement: string, params: Params, limits: Limits, options?: RunOptions & { form?: Form }): AsyncIterable<Piece>
  /** Loads one article in one transaction; the same again changes nothing. */
  load(plan: LoadPlan): Promise<LoadReport>
  /**
   * Makes some rows of a data set ready; what it returns loads them in one transaction, and the same again changes nothing. It calls `busy`
   * when the database works on what is to be written and its caller may work too: before, that would hold up what the database is asked.
   */
  partLoader(part: PartPlan): (busy?: () => void) => Promise<PartReport>
  /** Takes away what an article or a data set says, at most so many events a call, until `done`. What others say stays. */
  remove(article: string, most: number): Promise<Removal>
  /** The saved views, the oldest first. They are no part of the graph: no load and no generation knows of them. */
  views(): Promise<View[]>
  /** Changes the saved views, all or nothing, and resolves to what the change wants to tell. */
  changeViews<T>(change: ViewsChange<T>): Promise<T>
  /** Keeps where the actors stand, packed, and of which generation that is; like views no part of the graph. */
  keepPositions(kept: { of: string; positions: string }): Promise<void>
  /** Tells after each load, part or removal that went through this port, whether or not it changed something. */
  watch(listener: () => void): void
  /** Version and kind; throws `store-unavailable` or `store-foreign`. */
  ready(): Promise<StoreInfo>
  /** Brings what an older release wrote up to date, which takes minutes for a million events; resolves to whether there was anything to do. */
  upgrade(): Promise<boolean>
  counts(): Promise<Counts>
  /** Grows with each load that changed something: what ETags are made of. Unknown until the store answers. */
  generation(): Promise<string>
  close(): Promise<void>
}
