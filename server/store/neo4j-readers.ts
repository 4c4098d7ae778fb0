import { setTimeout as sleep } from "node:timers/promises"
import neo4j, { type ResultSummary, type Session } from "neo4j-driver"
import { Problem } from "../problems.ts"
import type { Reading, Said } from "./engine.ts"
import { timeoutProblem } from "./embedded/faults.ts"
import { Neo4jDoor, type Neo4jOptions } from "./neo4j-door.ts"
import { planOf } from "./neo4j-plan.ts"
import { abortProblem } from "./neo4j-problems.ts"
import { RecordPump } from "./neo4j-pump.ts"
import { statementProblemOf } from "./neo4j-statement-problems.ts"
import { taggedOf } from "./neo4j-tagged.ts"
import { fromNeo4j, toNeo4j } from "./neo4j-values.ts"
import { Deadline } from "./readers/deadline.ts"

const EXPLAIN = "EXPLAIN ".length
/** Rows that the driver fetches at once. */
const BATCH = 1000
/** The server ends a statement that we lost, a little after we would have. */
const SERVER_MS = 500
/** What does not answer a reset so long is cut off with its driver. */
const RESET_MS = 500

/** Readers' statements on a driver of their own, which is thrown away when one of them leaves it hanging. */
export class Neo4jReaders {
  readonly #door: Neo4jDoor

  constructor(options: Neo4jOptions) {
    this.#door = new Neo4jDoor(options, true)
  }

  async *execute(reading: Reading): AsyncIterable<Said> {
    const { timeoutMs, signal } = reading
    await this.#door.enter()
    const deadline = new Deadline(timeoutMs, () => timeoutProblem(timeoutMs), signal, abortProblem)
    try {
      for (;;) {
        const { renewals } = this.#door
        let begun = false
        try {
          for await (const said of this.#once(reading, deadline)) {
            begun = true
            yield said
          }
          return
        } catch (error) {
          if (deadline.problem) throw deadline.problem
          // Another statement took the driver with it: what nobody has seen of this one can be had again.
          const cut = this.#door.renewals > renewals
          if (cut && begun) throw cutProblem(error)
          if (!cut) throw error
        }
      }
    } finally {
      deadline.clear()
    }
  }

  close(): Promise<void> {
    return this.#door.close()
  }

  async *#once(reading: Reading, deadline: Deadline): AsyncIterable<Said> {
    const { guarded, form, maxRows, timeoutMs, tag } = reading
    const session = this.#door.session(neo4j.session.READ, Math.min(BATCH, maxRows + 1))
    let ending: Promise<void> | null = null
    const end = () => (ending ??= this.#end(session))
    deadline.onEnd(() => void end())
    const orLate = <T>(answer: Promise<T>) => Promise.race([this.#door.watch(answer), deadline.over])
    let before = EXPLAIN
    try {
      // One transaction for both, so that the server plans once and answers twice in two journeys.
      const [app, route, requestId] = ["entente", ...(tag ?? "").split(" ")]
      const tx = session.beginTransaction({ timeout: timeoutMs + SERVER_MS, metadata: { app, route, requestId: requestId ?? "" } })
      const params = toNeo4j(reading.params)
      const explained = await orLate(tx.run(guarded.toExplain, params).summary())
      refuseWrites(explained)
      const notices = noticesOf(explained)
      if (guarded.explain) {
        yield { columns: [] }
        yield { notices, plan: explained.plan ? planOf(explained.plan as never) : null }
        return
      }
      before = 0
      const result = tx.run(guarded.toRun, params)
      const columns = await orLate(result.keys())
      yield { columns: columns as string[] }
      const pump = new RecordPump(result, form === "tagged" ? taggedOf : fromNeo4j)
      for (;;) {
        const rows = await orLate(pump.take())
        if (!rows) break
        yield { rows }
      }
      const summary = await orLate(result.summary())
      refuseCounters(summary)
      yield { notices, plan: null }
    } catch (error) {
      if (error instanceof Problem) throw error
      const problem = statementProblemOf(error, guarded.toRun, before)
      throw problem.code === "store-unavailable" ? this.#door.problem(error) : problem
    } finally {
      await end()
    }
  }

  /** Resets the connection, which ends what runs on it; a statement that is deaf to that costs the driver. */
  async #end(session: Session): Promise<void> {
    const { renewals } = this.#door
    const timer = new AbortController()
    const late = sleep(RESET_MS, "late", { signal: timer.signal }).catch(() => null)
    const end = await Promise.race([session.close().catch(() => null), late])
    timer.abort()
    if (end === "late" && this.#door.renewals === renewals) this.#door.renew()
  }
}

function refuseWrites({ queryType }: ResultSummary): void {
  if (queryType === "r") return
  const detail = "The statement does more than read. Take away what creates, changes, deletes or administers."
  throw new Problem("statement-not-read-only", detail, { errors: [{ path: "statement", message: detail }] })
}

function refuseCounters({ counters }: ResultSummary): void {
  if (!counters.containsUpdates() && !counters.containsSystemUpdates()) return
  throw new Problem("statement-not-read-only", "The statement changed something. What it changed was taken back.")
}

function noticesOf(summary: ResultSummary): string[] {
  return [...new Set(summary.notifications.map((one) => one.description))]
}

function cutProblem(cause: unknown): Problem {
  const detail = "The connection was cut because another reader's statement hung on it. Run yours again."
  return new Problem("store-unavailable", detail, { retryAfter: 1, cause })
}
