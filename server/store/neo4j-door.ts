import { setTimeout as sleep } from "node:timers/promises"
import neo4j, { type Driver, type Session } from "neo4j-driver"
import { Problem } from "../problems.ts"
import { isRefusal, problemOf, silentProblem } from "./neo4j-problems.ts"

export interface Neo4jOptions {
  uri: string
  username: string
  password: string
  /** null: the server's default. */
  database: string | null
}

// Together below the 10 s that a request may wait: getting in, an answer that is late, and asking whether anybody is there.
const CONNECT_MS = 3_000
const LATE_MS = 2_000
const ANSWER_MS = 3_500
/** After a refused password the next attempt waits this long: a storm of attempts locks the account. */
const REFUSED_MS = 30_000

/** The way into a Neo4j: finds out whether it is there and lets us in, and says at once what it knows already. */
export class Neo4jDoor {
  readonly #options: Neo4jOptions
  #driver: Driver
  #knocking: Promise<void> | null = null
  /** The last knock was answered, and nothing was lost since. */
  #open = false
  #refused: { until: number; problem: Problem } | null = null
  #lost: { at: number; problem: Problem } | null = null

  constructor(options: Neo4jOptions) {
    this.#options = options
    this.#driver = this.#connect()
  }

  /** Resolves when the database lets us in. Many who come at once share one attempt. */
  async enter(): Promise<void> {
    if (this.#refused && Date.now() < this.#refused.until) throw this.#refused.problem
    if (!this.#open) await this.#knock()
  }

  session(defaultAccessMode: "READ" | "WRITE"): Session {
    const { database } = this.#options
    return this.#driver.session({ defaultAccessMode, ...(database && { database }) })
  }

  /** Waits for an answer however long it takes, as long as the database is alive. */
  async watch<T>(answer: Promise<T>): Promise<T> {
    const done = new AbortController()
    const silence = this.#silence(done.signal)
    try {
      return await Promise.race([answer, silence])
    } finally {
      done.abort()
    }
  }

  /** What an error means, remembered for those who come next. */
  problem(error: unknown): Problem {
    if (error instanceof Problem) return error
    const problem = problemOf(error, this.#options.username)
    if (problem.code === "store-unavailable") this.#lose(problem)
    if (isRefusal(error)) this.#refused = { until: Date.now() + REFUSED_MS, problem }
    return problem
  }

  /** Throws when the database was lost after that time: who waited in a line since then need not find out again. */
  notLostSince(time: number): void {
    if (this.#lost && this.#lost.at >= time) throw this.#lost.problem
  }

  close(): Promise<void> {
    return this.#driver.close()
  }

  #connect(): Driver {
    const { uri, username, password } = this.#options
    return neo4j.driver(uri, neo4j.auth.basic(username, password), {
      connectionTimeout: CONNECT_MS,
      // The only one that covers the handshake with a server that accepts and stays silent.
      connectionAcquisitionTimeout: CONNECT_MS,
      // The engine repeats what is worth repeating; the driver would repeat for half a minute.
      maxTransactionRetryTime: 0,
      disableLosslessIntegers: true,
      userAgent: "entente",
      telemetryDisabled: true,
    })
  }

  #lose(problem: Problem): void {
    this.#open = false
    this.#lost = { at: Date.now(), problem }
  }

  #knock(): Promise<void> {
    const { database } = this.#options
    this.#knocking ??= this.#answered(this.#driver.verifyConnectivity(database ? { database } : {}))
      .then(() => {
        this.#open = true
        this.#refused = null
      })
      .catch((error: unknown) => {
        throw this.problem(error)
      })
      .finally(() => {
        this.#knocking = null
      })
    return this.#knocking
  }

  /** Rejects when the database stays silent; a slow one answers the knock and is given more time. */
  async #silence(done: AbortSignal): Promise<never> {
    for (;;) {
      await sleep(LATE_MS, undefined, { signal: done }).catch(() => new Promise<never>(() => {}))
      await this.#knock()
    }
  }

  /** Rejects when the knock is not answered in time. */
  async #answered(knock: Promise<unknown>): Promise<void> {
    const timer = new AbortController()
    const silent = sleep(ANSWER_MS, "silent" as const, { signal: timer.signal }).catch(() => "silent" as const)
    try {
      if ((await Promise.race([knock, silent])) !== "silent") return
      // Connections to a silent server never end by themselves: whoever waits on one is let go, and the next come on new ones.
      const dead = this.#driver
      this.#driver = this.#connect()
      dead.close().catch(() => {})
      knock.catch(() => {})
      throw silentProblem()
    } finally {
      timer.abort()
    }
  }
}
