import neo4j, { type Record as Neo4jRecord, type Session } from "neo4j-driver"
import type { StoreInfo } from "../model/index.ts"
import type { Engine, Reading, Row, Said, Transaction } from "./engine.ts"
import { Line } from "./line.ts"
import { Neo4jDoor, type Neo4jOptions } from "./neo4j-door.ts"
import { abortProblem, isWorthRepeating } from "./neo4j-problems.ts"
import { gathered } from "./neo4j-gathered.ts"
import { Neo4jReaders } from "./neo4j-readers.ts"
import { rowOf } from "./neo4j-values.ts"
import type { Params, RunOptions } from "./store.ts"

export type { Neo4jOptions } from "./neo4j-door.ts"

/** The server's own limits on one of our transactions. */
const READ_MS = 30_000
const WRITE_MS = 120_000
/** A file is ready when its reader has taken it, and readers are slow; one who leaves ends the statement. */
const STREAM_MS = 900_000
const ATTEMPTS = 3
/** Rows that the driver fetches at once. */
const BATCH = 1000

/** A Neo4j reached through its driver; opening it asks nothing of the server yet. */
export function neo4jEngine(options: Neo4jOptions): Engine {
  return new Neo4jEngine(options)
}

class Neo4jEngine implements Engine {
  readonly kind = "neo4j"
  readonly #door: Neo4jDoor
  readonly #readers: Neo4jReaders
  /** Ends with the last writer in the line. */
  #line: Promise<unknown> = Promise.resolve()

  constructor(options: Neo4jOptions) {
    this.#door = new Neo4jDoor(options)
    this.#readers = new Neo4jReaders(this.#door, options.database)
  }

  read<T>(work: (tx: Transaction) => Promise<T>, options: RunOptions = {}): Promise<T> {
    return this.#attempt(neo4j.session.READ, work, options)
  }

  write<T>(work: (tx: Transaction) => Promise<T>, options: RunOptions = {}): Promise<T> {
    const asked = Date.now()
    const turn = async () => {
      this.#door.notLostSince(asked)
      return this.#attempt(neo4j.session.WRITE, work, options)
    }
    const mine = this.#line.then(turn, turn)
    this.#line = mine
    return unlessAborted(mine, options.signal)
  }

  async *stream(text: string, params: Params, options: RunOptions = {}): AsyncIterable<Row[]> {
    if (options.signal?.aborted) throw abortProblem(options.signal.reason)
    await this.#door.enter()
    const session = this.#door.session(neo4j.session.READ)
    const stop = () => void session.close().catch(() => {})
    options.signal?.addEventListener("abort", stop, { once: true })
    try {
      const result = session.run(...gathered(text, params), { ...configOf(neo4j.session.READ, options), timeout: STREAM_MS })
      // By the driver's iterator and not by a pump: a reader who leaves closes the session, and a fetch that is under way then would
      // meet the next statement on the connection that all share.
      const records = result[Symbol.asyncIterator]()
      for (;;) {
        const { rows, done } = await this.#door.watch(batchOf(records))
        if (rows.length > 0) yield rows
        if (done) return
      }
    } catch (error) {
      throw options.signal?.aborted ? abortProblem(options.signal.reason) : this.#door.problem(error)
    } finally {
      options.signal?.removeEventListener("abort", stop)
      stop()
    }
  }

  execute(reading: Reading): AsyncIterable<Said> {
    return this.#readers.execute(reading)
  }

  async info(): Promise<StoreInfo> {
    const [row] = await this.read((tx) =>
      tx.run("CALL dbms.components() YIELD versions, edition RETURN versions[0] AS version, edition AS edition", {}),
    )
    return { kind: this.kind, version: String(row?.version), edition: String(row?.edition) }
  }

  async close(): Promise<void> {
    await Promise.all([this.#door.close(), this.#readers.close()])
  }

  /** Runs the work again when another writer was first, or when its connection had died while it lay idle. */
  async #attempt<T>(mode: "READ" | "WRITE", work: (tx: Transaction) => Promise<T>, options: RunOptions): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      if (options.signal?.aborted) throw abortProblem(options.signal.reason)
      await this.#door.enter()
      try {
        return await this.#once(mode, work, options)
      } catch (error) {
        if (options.signal?.aborted) throw abortProblem(options.signal.reason)
        const problem = this.#door.problem(error)
        if (attempt === ATTEMPTS || !isWorthRepeating(error)) throw problem
      }
    }
  }

  async #once<T>(mode: "READ" | "WRITE", work: (tx: Transaction) => Promise<T>, options: RunOptions): Promise<T> {
    const session = this.#door.session(mode)
    // Closing the session resets its connection; a rollback would wait for the statement that runs.
    const close = () => session.close().catch(() => {})
    try {
      const whole = async () => {
        const tx = session.beginTransaction(configOf(mode, options))
        const line = new Line()
        const result = await work({
          run: (text, params) => line.run(async () => (await tx.run(...gathered(text, params))).records.map(rowOf)),
          send: (text, params) => line.send(async () => tx.run(...gathered(text, params))),
          given: () => line.started(),
        })
        await line.all()
        await tx.commit()
        return result
      }
      return await unlessAborted(this.#door.watch(whole()), options.signal)
    } finally {
      void close()
    }
  }
}

/** The next rows; watched together, because watching each would cost more than reading it. */
async function batchOf(records: AsyncIterator<Neo4jRecord, unknown>): Promise<{ rows: Row[]; done: boolean }> {
  const rows: Row[] = []
  while (rows.length < BATCH) {
    const next = await records.next()
    if (next.done) return { rows, done: true }
    rows.push(rowOf(next.value))
  }
  return { rows, done: false }
}

function configOf(mode: "READ" | "WRITE", options: RunOptions): Parameters<Session["beginTransaction"]>[0] {
  return { timeout: mode === "READ" ? READ_MS : WRITE_MS, metadata: { app: "entente", route: options.tag ?? "" } }
}

/** The result, or a rejection as soon as the caller gives up. */
async function unlessAborted<T>(result: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return result
  let onAbort = () => {}
  const aborted = new Promise<never>((_, reject) => {
    onAbort = () => reject(abortProblem(signal.reason))
    if (signal.aborted) onAbort()
    else signal.addEventListener("abort", onAbort, { once: true })
  })
  try {
    return await Promise.race([result, aborted])
  } finally {
    signal.removeEventListener("abort", onAbort)
  }
}
