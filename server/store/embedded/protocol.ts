import type { Form, Params } from "../store.ts"

/** What the parent tells the host when it starts it. */
export interface HostConfig {
  /** Folder of the database, or ":memory:". */
  path: string
  /** Above this much memory the host asks to be ended. */
  memoryBytes: number
  /** The file of a snapshot is opened to be read only. */
  snapshot?: true
}

/** What the parent asks. Transactions and cursors are numbers, because objects of the engine stay in the host. */
export type Question =
  | { op: "run"; transaction: number; text: string; params: Params; form?: Form }
  | { op: "commit" | "rollback"; transaction: number }
  | { op: "next" | "drop"; cursor: number }
  | { op: "snapshot"; path: string }
  | { op: "close" }

export interface Answer {
  /** A JSON array: one string crosses the channel faster than a thousand small objects. Each row is a list when a form was asked for. */
  rows: string
  columns?: string[]
  /** Where the next rows are, when there are any. */
  cursor: number | null
  /** Whether the statement changed anything. */
  wrote: boolean
}

/** An error of the engine in its own words. */
export interface EngineFault {
  gqlStatus: string | null
  message: string
}

export type OpenFault = "missing" | "folder" | "locked" | "damaged" | "unknown"

export type FromHost =
  | { event: "ready"; version: string }
  | { event: "failed"; why: OpenFault; message: string }
  | { event: "memory"; bytes: number }
  | { id: number; answer: Answer }
  | { id: number; fault: EngineFault }

export type ToHost = Question & { id: number }
