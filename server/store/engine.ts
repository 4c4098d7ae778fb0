import type { StoreInfo } from "../model/index.ts"
import type { Params, RunOptions, Value } from "./store.ts"

export type Row = Record<string, Value>

/** Runs Cypher inside one transaction. */
export interface Transaction {
  run(text: string, params: Params): Promise<Row[]>
}

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
  info(): Promise<StoreInfo>
  close(): Promise<void>
}
