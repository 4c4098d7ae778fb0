import type { z } from "zod"
import type { Jobs } from "../import/jobs.ts"
import type { Log } from "../log.ts"
import type { Positions } from "../positions/positions.ts"
import type { Saved } from "../store/saved.ts"
import type { Form, Piece, RunOptions, Store } from "../store/store.ts"
import type { Contract, Route, RouteName } from "./contract.ts"
import type { Directory } from "./directory.ts"

export type { Form }
export type Format = "json" | "ndjson" | "csv" | "columns"

/** Rows for NDJSON and CSV, in batches: one write each. */
export interface Rows {
  columns: readonly string[]
  batches: AsyncIterable<Record<string, unknown>[]>
}

/** A file to be kept: its text in parts, as they come. */
export interface File {
  name: string
  media: string
  parts: AsyncIterable<string>
}

/** The answer to a statement, as the store gives it. */
export interface Pieces {
  store: Store["kind"]
  pieces: AsyncIterable<Piece>
}

type Part<R extends Route, P extends "params" | "query" | "body"> = R extends Record<P, infer S extends z.ZodType> ? z.output<S> : undefined
type Answers<R extends Route> = {
  [S in keyof R["answers"]]: R["answers"][S] extends z.ZodType ? z.input<R["answers"][S]> : never
}[keyof R["answers"]]

/** A request that has passed the checks of its route. */
export interface Asked<N extends RouteName> {
  params: Part<Contract[N], "params">
  query: Part<Contract[N], "query">
  body: Part<Contract[N], "body">
  /** Names of the query parameters that the caller wrote. */
  given: ReadonlySet<string>
  format: Format
  /** Tagged when the route knows it and the caller accepts nothing plainer. */
  form: Form
  /** The store's load counter when the request came in. */
  generation: string
  options: RunOptions
  /** The bytes of a file that is uploaded, on a route that takes one. */
  upload: AsyncIterable<Uint8Array> | null
}

/** What the handlers need of the house. */
export interface House {
  store: Store
  log: Log
  /** Actors and articles as of a load counter. */
  directory(generation: string): Promise<Directory>
  /** Imports, one after the other. */
  jobs: Jobs
  /** Where the actors of a big graph stand. */
  positions: Positions
  /** The saved queries as their files are now. */
  saved(): Promise<Saved>
}

export type Reply<N extends RouteName> =
  | { json: Answers<Contract[N]>; status?: number; follow?: () => AsyncIterable<unknown> }
  | { rows: Rows }
  | { file: File }
  | Pieces
export type Handler<N extends RouteName> = (asked: Asked<N>, house: House) => Promise<Reply<N>>
export type Handlers = { [N in RouteName]: Handler<N> }
