import type { z } from "zod"
import type { Counts, LoadReport, StoreInfo } from "../model/index.ts"
import type { LoadPlan } from "./plan.ts"

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

/** Where the graph lives. Opened by open.ts; every error that leaves it is a Problem. */
export interface Store {
  /** Runs a query that we ship, read-only, and returns its rows parsed. Fails within 10 s when the database is dead. */
  run<P extends z.ZodType, R extends z.ZodType>(query: Query<P, R>, params: z.input<P>, options?: RunOptions): Promise<z.output<R>[]>
  /** The same for long answers: rows as they come, many at a time. */
  stream<P extends z.ZodType, R extends z.ZodType>(query: Query<P, R>, params: z.input<P>, options?: RunOptions): AsyncIterable<z.output<R>[]>
  /** Loads one article in one transaction; the same again changes nothing. */
  load(plan: LoadPlan): Promise<LoadReport>
  /** Version and kind; throws `store-unavailable` or `store-foreign`. */
  ready(): Promise<StoreInfo>
  counts(): Promise<Counts>
  /** Grows with each load that changed something: what ETags are made of. Unknown until the store answers. */
  generation(): Promise<string>
  close(): Promise<void>
}
