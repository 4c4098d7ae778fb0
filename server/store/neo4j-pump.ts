import type { Record as Neo4jRecord, Result } from "neo4j-driver"
import type { Value } from "./store.ts"

/** Rows that may wait here; while they do, the driver fetches no more, and the database waits. */
const AHEAD = 1000

/**
 * Takes records out of the driver as they come and gives them in batches: waiting for a full batch would keep the first row back,
 * and a row at a time would cost more than the row.
 */
export class RecordPump {
  readonly #records: AsyncIterator<Neo4jRecord, unknown>
  readonly #convert: (value: unknown) => Value
  #rows: Value[][] = []
  #done = false
  #failed: { error: unknown } | null = null
  #wake: () => void = () => {}
  #pumping = false

  constructor(result: Result, convert: (value: unknown) => Value) {
    this.#records = result[Symbol.asyncIterator]()
    this.#convert = convert
    void this.#pump()
  }

  /** The rows there are, as soon as there are any; null at the end. */
  async take(): Promise<Value[][] | null> {
    if (!this.#pumping && !this.#done) void this.#pump()
    if (this.#rows.length === 0 && !this.#done) await new Promise<void>((resolve) => (this.#wake = resolve))
    // Whatever else the same packet held is taken along.
    if (!this.#done) await new Promise((resolve) => setImmediate(resolve))
    const rows = this.#rows
    this.#rows = []
    if (rows.length > 0) return rows
    if (this.#failed) throw this.#failed.error
    return null
  }

  async #pump(): Promise<void> {
    this.#pumping = true
    try {
      while (this.#rows.length < AHEAD) {
        const next = await this.#records.next()
        if (next.done) {
          this.#done = true
          break
        }
        this.#rows.push(this.#rowOf(next.value))
        if (this.#rows.length === 1) this.#wake()
      }
    } catch (error) {
      this.#failed = { error }
      this.#done = true
    }
    this.#pumping = false
    this.#wake()
  }

  #rowOf(record: Neo4jRecord): Value[] {
    const row: Value[] = []
    for (let at = 0; at < record.length; at += 1) row.push(this.#convert(record.get(at)))
    return row
  }
}
