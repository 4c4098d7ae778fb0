import { setTimeout as sleep } from "node:timers/promises"
import neo4j, { type BookmarkManager, type Config, type Driver, type Session } from "neo4j-driver"
import { Problem } from "../problems.ts"
import { isOldBookmark, isRefusal, problemOf, silentProblem } from "./neo4j-problems.ts"

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
/** How long one waits for a connection when all are in use. */
const CROWD_MS = 20_000
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
  #bookmarks: BookmarkManager = neo4j.bookmarkManager()

  constructor(options: Neo4jOptions) {
    this.#options = options
    this.#driver = this.#connect(CROWD_MS)
  }

  /** Resolves when the database lets us in. Many who come at once share one attempt. */
  async enter(): Promise<void> {
    if (this.#refused && Date.now() < this.#refused.until) throw this.#refused.problem
    if (!this.#open) await this.#knock()
  }

  session(defaultAccessMode: "READ" | "WRITE"): Session {
    const { database } = this.#options
    return this.#driver.session({ defaultAccessMode, bookmarkManager: this.#bookmarks, ...(database && { database }) })
  }

  /** What all sessions have seen: in a cluster a reader's server waits until it has it too, so that one reads what one has written. */
  get bookmarks(): BookmarkManager {
    return this.#bookmarks
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
    // Of a database that was put back to an earlier state: nobody will ever have seen what it had.
    if (isOldBookmark(error)) this.#bookmarks = neo4j.bookmarkManager()
    const problem = problemOf(error, this.#options.username)
    // One connection may have died while it lay idle: the next to enter knocks and finds out.
    if (problem.code === "store-unavailable") this.#open = false
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

  /** A driver for one who may have to throw it away; its whole numbers are lossless, so that none is rounded or taken for a float. */
  driverApart(): Driver {
    return this.#connect(CONNECT_MS, { maxConnectionPoolSize: 1 })
  }

  #connect(connectionAcquisitionTimeout: number, more: Config = { disableLosslessIntegers: true }): Driver {
    const { uri, username, password } = this.#options
    return neo4j.driver(uri, neo4j.auth.basic(username, password), {
      connectionTimeout: CONNECT_MS,
      // The only one that covers the handshake with a server that accepts and stays silent.
      connectionAcquisitionTimeout,
      // The engine repeats what is worth repeating; the driver would repeat for half a minute.
      maxTransactionRetryTime: 0,
      ...more,
      userAgent: "entente",
      telemetryDisabled: true,
    })
  }

  // Connections to a server that fell silent never end by themselves: whoever comes next gets new ones.
  #lose(problem: Problem): void {
    this.#lost = { at: Date.now(), problem }
    this.#open = false
    this.#driver.close().catch(() => {})
    this.#driver = this.#connect(CROWD_MS)
  }

  #knock(): Promise<void> {
    this.#knocking ??= this.#ask()
      .then(() => {
        this.#open = true
        this.#refused = null
      })
      .catch((error: unknown) => {
        const problem = this.problem(error)
        if (problem.code === "store-unavailable") this.#lose(problem)
        throw problem
      })
      .finally(() => {
        this.#knocking = null
      })
    return this.#knocking
  }

  /** Asks on a connection of its own: in a crowd the others are all taken, and that is no sign of death. */
  async #ask(): Promise<void> {
    const bell = this.#connect(CONNECT_MS)
    const timer = new AbortController()
    // The second, short wait is for ourselves: while we were busy the answer may have come and not been read.
    const silent = sleep(ANSWER_MS, null, { signal: timer.signal })
      .then(() => sleep(100))
      .then(() => Promise.reject(silentProblem()))
    silent.catch(() => {})
    try {
      const { database } = this.#options
      await Promise.race([bell.verifyConnectivity(database ? { database } : {}), silent])
    } finally {
      timer.abort()
      bell.close().catch(() => {})
    }
  }

  /** Rejects when the database stays silent; a slow one answers the knock and is given more time. */
  async #silence(done: AbortSignal): Promise<never> {
    for (;;) {
      await sleep(LATE_MS, undefined, { signal: done }).catch(() => new Promise<never>(() => {}))
      await this.#knock()
    }
  }
}
