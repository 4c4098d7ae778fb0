import type { StoreInfo } from "../model/index.ts"
import type { Guarded } from "./guard/guard.ts"
import type { Form, Params, Plan, RunOptions, Value } from "./store.ts"

export type Row = Record<string, Value>

/** Runs Cypher inside one transaction. */
export interface Transaction {
  run(text: string, params: Params): Promise<Row[]>
  /** Runs a statement of which nothing is read, after those before it and without waiting for them; nothing is saved when it fails. */
  send(text: string, params: Params): void
  /** Resolves when the database has been given all that was sent so far. */
  given(): Promise<unknown>
}

/** A reader's statement that the guard has let in. */
export interface Reading extends RunOptions {
  guarded: Guarded
  params: Params
  timeoutMs: number
  /** About so many rows will be taken. */
  maxRows: number
  form: Form
  /** Called when the statement may outlive its answer, with when it is gone. */
  lingers?(gone: Promise<void>): void
}

/** What an engine says to it: the columns, rows as they come, and at the end what there is to know; a plan instead of rows for EXPLAIN. */
export type Said = { columns: string[] } | { rows: Value[][] } | { notices: string[]; plan: Plan | null }

/**
 * What differs between Neo4j and the embedded engine: how text and parameters go in and rows come out.
 * Values are converted here and nowhere else. Every error that leaves it is a Problem.
 */
export interface Engine {
  readonly kind: StoreInfo["kind"]
  /** A read-only transaction. */
  read<T>(work: (tx: Transaction) => Promise<T>, options?: RunOptions): Promise<T>
  /** A writing transaction: all or nothing, also when the process dies. Writers wait for each other. */
  write<T>(work: (tx: Transaction) => Promise<T>, options?: RunOptions): Promise<T>
  /** Rows as they come, many at a time, with back-pressure; ending the loop early ends the statement. */
  stream(text: string, params: Params, options?: RunOptions): AsyncIterable<Row[]>
  /** Runs a reader's statement apart from all others, with a deadline; ending the loop early, the signal and the deadline end it. */
  execute(reading: Reading): AsyncIterable<Said>
  info(): Promise<StoreInfo>
  close(): Promise<void>
}
