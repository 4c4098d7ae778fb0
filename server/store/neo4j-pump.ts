import type { Record as Neo4jRecord, Result } from "neo4j-driver"
import type { Value } from "./store.ts"

/** Rows that may wait here; while they do, the driver fetches no more, and the database waits. */
const AHEAD = 2000
/** Rows that are given without waiting for others, and how long fewer wait. */
const FULL = 1000
const LINGER_MS = 10

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
  #wanted = 1
  #given = false
  #pumping = false

  constructor(result: Result, convert: (value: unknown) => Value) {
    this.#records = result[Symbol.asyncIterator]()
    this.#convert = convert
    void this.#pump()
  }

  /** The first rows as soon as there are any, and then as many as come in a short while; null at the end. */
  async take(): Promise<Value[][] | null> {
    if (!this.#pumping && !this.#done) void this.#pump()
    await this.#have(1)
    if (this.#given) await this.#have(FULL, LINGER_MS)
    // Whatever else the same packet held is taken along.
    else if (!this.#done) await new Promise((resolve) => setImmediate(resolve))
    const rows = this.#rows
    this.#rows = []
    this.#given = true
    if (rows.length > 0) return rows
    if (this.#failed) throw this.#failed.error
    return null
  }

  /** Waits for so many rows or the end, or not that long. */
  async #have(count: number, ms?: number): Promise<void> {
    if (this.#rows.length >= count || this.#done) return
    this.#wanted = count
    let timer: NodeJS.Timeout | undefined
    await new Promise<void>((resolve) => {
      this.#wake = resolve
      if (ms !== undefined) timer = setTimeout(resolve, ms)
    })
    clearTimeout(timer)
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
        if (this.#rows.length === this.#wanted) this.#wake()
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
