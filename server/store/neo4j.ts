import neo4j, { type Driver, type ManagedTransaction, type Session } from "neo4j-driver"
import type { StoreInfo } from "../model/index.ts"
import { Problem } from "../problems.ts"
import type { Engine, Row, Transaction } from "./engine.ts"
import { isRefusal, problemOf } from "./neo4j-problems.ts"
import { rowOf, toNeo4j } from "./neo4j-values.ts"
import type { Params, RunOptions } from "./store.ts"

export interface Neo4jOptions {
  uri: string
  username: string
  password: string
  /** null: the server's default. */
  database: string | null
}

/** A dead or silent database is given up after this, below the 10 s that a request may wait. */
const GIVE_UP_MS = 6_000
/** After a refused password the next attempt waits this long: a storm of attempts locks the account. */
const REFUSED_MS = 30_000
/** The server's own limits on one of our transactions. */
const READ_MS = 30_000
const WRITE_MS = 120_000

/** A Neo4j reached through its driver; opening it asks nothing of the server yet. */
export function neo4jEngine(options: Neo4jOptions): Engine {
  return new Neo4jEngine(options)
}

class Neo4jEngine implements Engine {
  readonly kind = "neo4j"
  readonly #options: Neo4jOptions
  readonly #driver: Driver
  #refused: { until: number; problem: Problem } | null = null
  #probing: Promise<void> | null = null
  /** Connections are made by many at once only after one has come through. */
  #trusted = false
  #writing: Promise<unknown> = Promise.resolve()

  constructor(options: Neo4jOptions) {
    this.#options = options
    this.#driver = neo4j.driver(options.uri, neo4j.auth.basic(options.username, options.password), {
      connectionTimeout: GIVE_UP_MS,
      connectionAcquisitionTimeout: GIVE_UP_MS,
      maxTransactionRetryTime: GIVE_UP_MS,
      fetchSize: 1000,
      // Whole numbers as JS numbers: ours are counts and days, far below 2^53.
      disableLosslessIntegers: true,
      userAgent: "entente",
      telemetryDisabled: true,
    })
  }

  read<T>(work: (tx: Transaction) => Promise<T>, options: RunOptions = {}): Promise<T> {
    return this.#attempt(neo4j.session.READ, options, (session) =>
      session.executeRead((tx) => work(transactionOf(tx)), { timeout: READ_MS, metadata: metadataOf(options) }),
    )
  }

  write<T>(work: (tx: Transaction) => Promise<T>, options: RunOptions = {}): Promise<T> {
    const next = () =>
      this.#attempt(neo4j.session.WRITE, options, (session) =>
        session.executeWrite((tx) => work(transactionOf(tx)), { timeout: WRITE_MS, metadata: metadataOf(options) }),
      )
    const mine = this.#writing.then(next, next)
    this.#writing = mine
    return mine
  }

  async *stream(text: string, params: Params, options: RunOptions = {}): AsyncIterable<Row> {
    const session = this.#session(neo4j.session.READ)
    const stop = () => void session.close()
    options.signal?.addEventListener("abort", stop, { once: true })
    try {
      await this.#trust()
      const result = session.run(text, toNeo4j(params), { timeout: READ_MS, metadata: metadataOf(options) })
      for await (const record of result) yield rowOf(record)
    } catch (error) {
      throw this.#problem(error, options)
    } finally {
      options.signal?.removeEventListener("abort", stop)
      await session.close().catch(() => undefined)
    }
  }

  async info(): Promise<StoreInfo> {
    const [row] = await this.read((tx) =>
      tx.run("CALL dbms.components() YIELD versions, edition RETURN versions[0] AS version, edition", {}),
    )
    return { kind: "neo4j", version: String(row?.version), edition: String(row?.edition) }
  }

  close(): Promise<void> {
    return this.#driver.close()
  }

  #session(defaultAccessMode: "READ" | "WRITE"): Session {
    return this.#driver.session({ defaultAccessMode, ...(this.#options.database ? { database: this.#options.database } : {}) })
  }

  async #attempt<T>(mode: "READ" | "WRITE", options: RunOptions, work: (session: Session) => Promise<T>): Promise<T> {
    const session = this.#session(mode)
    const stop = () => void session.close()
    try {
      options.signal?.throwIfAborted()
      await this.#trust()
      options.signal?.addEventListener("abort", stop, { once: true })
      return await work(session)
    } catch (error) {
      throw this.#problem(error, options)
    } finally {
      options.signal?.removeEventListener("abort", stop)
      await session.close().catch(() => undefined)
    }
  }

  // One connection at a time tries the password; the others wait for what it finds.
  async #trust(): Promise<void> {
    if (this.#refused && Date.now() < this.#refused.until) throw this.#refused.problem
    if (this.#trusted) return
    this.#probing ??= this.#driver
      .verifyConnectivity(this.#options.database ? { database: this.#options.database } : {})
      .then(() => {
        this.#trusted = true
        this.#refused = null
      })
      .finally(() => {
        this.#probing = null
      })
    await this.#probing
  }

  #problem(error: unknown, options: RunOptions): unknown {
    if (error instanceof Problem || options.signal?.aborted) return error
    const problem = problemOf(error, this.#options.username)
    if (problem.code === "store-unavailable") this.#trusted = false
    if (isRefusal(error)) this.#refused = { until: Date.now() + REFUSED_MS, problem }
    return problem
  }
}

function metadataOf(options: RunOptions): Record<string, string> {
  return { app: "entente", route: options.tag ?? "" }
}

function transactionOf(tx: ManagedTransaction): Transaction {
  return {
    async run(text, params) {
      const { records } = await tx.run(text, toNeo4j(params))
      return records.map(rowOf)
    },
  }
}
