import { randomUUID } from "node:crypto"
import neo4j, { type Driver, type ResultSummary } from "neo4j-driver"
import { Problem } from "../problems.ts"
import type { Reading, Said } from "./engine.ts"
import { mayRun } from "./guard/gate.ts"
import { timeoutProblem } from "./embedded/faults.ts"
import type { Neo4jDoor } from "./neo4j-door.ts"
import { planOf } from "./neo4j-plan.ts"
import { untilGone } from "./neo4j-lingering.ts"
import { abortProblem } from "./neo4j-problems.ts"
import { RecordPump, valuesBy } from "./neo4j-pump.ts"
import { statementProblemOf } from "./neo4j-statement-problems.ts"
import { taggedOf } from "./neo4j-tagged.ts"
import { fromNeo4j, toNeo4j } from "./neo4j-values.ts"
import { Deadline } from "./readers/deadline.ts"

const EXPLAIN = "EXPLAIN ".length
/** Rows that the driver fetches at once. */
const BATCH = 2000
/** The server ends a statement that we lost, a little after we would have. */
const SERVER_MS = 500

interface Run {
  ended: boolean
  /** Tells its transaction from all others. */
  mark: string
}

/**
 * Readers' statements, each on a driver of its own. One that ends before its end is closed with its connection: what the database
 * still sends or is asked for would otherwise meet the next statement on it, and a hung EXPLAIN answers nothing else.
 */
export class Neo4jReaders {
  readonly #door: Neo4jDoor
  readonly #database: string | null
  /** Drivers whose last statement came to its end. */
  readonly #idle: Driver[] = []
  #closed = false

  constructor(door: Neo4jDoor, database: string | null) {
    this.#door = door
    this.#database = database
  }

  async *execute(reading: Reading): AsyncIterable<Said> {
    const { timeoutMs, signal } = reading
    await this.#door.enter()
    const driver = this.#idle.pop() ?? this.#door.driverApart()
    const deadline = new Deadline(timeoutMs, () => timeoutProblem(timeoutMs), signal, abortProblem)
    deadline.onEnd(() => void driver.close().catch(() => {}))
    const run = { ended: false, mark: randomUUID() }
    try {
      yield* this.#run(driver, reading, deadline, run)
    } finally {
      deadline.clear()
      if (run.ended && !deadline.problem && !this.#closed) this.#idle.push(driver)
      else {
        this.#replace(driver)
        reading.lingers?.(untilGone(this.#door, run.mark))
      }
    }
  }

  async close(): Promise<void> {
    this.#closed = true
    await Promise.all(this.#idle.splice(0).map((driver) => driver.close()))
  }

  async *#run(driver: Driver, reading: Reading, deadline: Deadline, run: Run): AsyncIterable<Said> {
    const { guarded, form, maxRows } = reading
    const database = this.#database
    const fetchSize = Math.min(BATCH, maxRows + 1)
    const session = driver.session({
      defaultAccessMode: neo4j.session.READ,
      bookmarkManager: this.#door.bookmarks,
      fetchSize,
      ...(database && { database }),
    })
    const orLate = <T>(answer: Promise<T>) => Promise.race([this.#door.watch(answer), deadline.over])
    let before = EXPLAIN
    try {
      // One transaction for both, so that they are one journey less; not managed, because what failed must not be run again.
      const tx = session.beginTransaction(configOf(reading, run.mark))
      const params = toNeo4j(reading.params)
      const explained = await orLate(tx.run(guarded.toExplain, params).summary())
      run.ended = true
      const plan = explained.plan ? planOf(explained.plan as never) : null
      mayRun("neo4j", { plan, queryType: explained.queryType })
      const notices = noticesOf(explained)
      if (guarded.explain) {
        yield { columns: [] }
        yield { notices, plan }
      } else {
        before = 0
        run.ended = false
        const result = tx.run(guarded.toRun, params)
        // Before its keys are asked for: what comes meanwhile would have no one to take it, and the driver would stop fetching.
        const pump = new RecordPump(result, valuesBy(form === "tagged" ? taggedOf : fromNeo4j))
        const columns = await orLate(result.keys())
        yield { columns: columns as string[] }
        for (let rows = await orLate(pump.take()); rows; rows = await orLate(pump.take())) yield { rows }
        refuseCounters(await orLate(result.summary()))
        run.ended = true
        yield { notices, plan: null }
      }
    } catch (error) {
      if (error instanceof Problem) throw error
      const problem = statementProblemOf(error, guarded.toRun, before)
      run.ended = problem.code !== "store-unavailable"
      throw run.ended ? problem : this.#door.problem(error)
    } finally {
      if (run.ended) await session.close().catch(() => (run.ended = false))
    }
  }

  /** Closes a driver, which ends what runs on it, and has another one connected when the next statement comes. */
  #replace(driver: Driver): void {
    driver.close().catch(() => {})
    if (this.#idle.length > 0 || this.#closed) return
    const next = this.#door.driverApart()
    this.#idle.push(next)
    next.getServerInfo().catch(() => {})
  }
}

function configOf({ timeoutMs, tag = "" }: Reading, statement: string) {
  const [route = "", requestId = ""] = tag.split(" ")
  return { timeout: timeoutMs + SERVER_MS, metadata: { app: "entente", route, requestId, statement } }
}

function refuseCounters({ counters }: ResultSummary): void {
  if (!counters.containsUpdates() && !counters.containsSystemUpdates()) return
  throw new Problem("statement-not-read-only", "The statement changed something. What it changed was taken back.")
}

function noticesOf(summary: ResultSummary): string[] {
  return [...new Set(summary.notifications.map((one) => one.description))]
}
