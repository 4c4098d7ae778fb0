import type { Record as Neo4jRecord, Result } from "neo4j-driver"
import type { Value } from "./store.ts"

/** Rows that may wait here; while they do, the driver fetches no more, and the database waits. */
const AHEAD = 2000
/** Rows that are given without waiting for others, and how long fewer wait. */
const FULL = 1000
const LINGER_MS = 10

/** The driver's own stream below its iterator, which spends more on each record than the record costs. */
interface Streaming {
  pause(): void
  resume(): void
}
interface Listening {
  onNext(record: Neo4jRecord): void
  onCompleted(): void
  onError(error: unknown): void
}
type Subscribing = { _subscribe(listening: Listening, paused: boolean): Promise<Streaming> }

/**
 * Takes records out of the driver as they come and gives them in batches: waiting for a full batch would keep the first row back,
 * and a row at a time would cost more than the row.
 */
export class RecordPump<Row> {
  readonly #rowOf: (record: Neo4jRecord) => Row
  #streaming: Streaming | null = null
  #paused = false
  #rows: Row[] = []
  #done = false
  #failed: { error: unknown } | null = null
  #wake: () => void = () => {}
  #wanted = 1
  #given = false

  constructor(result: Result, rowOf: (record: Neo4jRecord) => Row) {
    this.#rowOf = rowOf
    const listening = {
      onNext: (record: Neo4jRecord) => this.#take(record),
      onCompleted: () => this.#end(null),
      onError: (error: unknown) => this.#end({ error }),
    }
    // The iterator of the driver 6.3 is made of the same: it subscribes, pauses and resumes.
    // oxlint-disable-next-line no-underscore-dangle
    ;(result as unknown as Subscribing)._subscribe(listening, false).then(
      (streaming) => {
        this.#streaming = streaming
        if (this.#paused) streaming.pause()
      },
      (error: unknown) => this.#end({ error }),
    )
  }

  /** The first rows as soon as there are any, and then as many as come in a short while; null at the end. */
  async take(): Promise<Row[] | null> {
    await this.#have(1)
    if (this.#given) await this.#have(FULL, LINGER_MS)
    // Whatever else the same packet held is taken along.
    else if (!this.#done) await new Promise((resolve) => setImmediate(resolve))
    const rows = this.#rows
    this.#rows = []
    this.#given = true
    if (this.#paused && !this.#done) {
      this.#paused = false
      this.#streaming?.resume()
    }
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

  #take(record: Neo4jRecord): void {
    if (this.#done) return
    try {
      this.#rows.push(this.#rowOf(record))
    } catch (error) {
      return this.#end({ error })
    }
    if (this.#rows.length === this.#wanted) this.#wake()
    if (this.#rows.length < AHEAD || this.#paused) return
    this.#paused = true
    this.#streaming?.pause()
  }

  #end(failed: { error: unknown } | null): void {
    if (this.#done) return
    this.#failed = failed
    this.#done = true
    this.#wake()
  }
}

/** The values of a record in the order of its columns. */
export const valuesBy =
  (convert: (value: unknown) => Value) =>
  (record: Neo4jRecord): Value[] => {
    const row: Value[] = []
    for (let at = 0; at < record.length; at += 1) row.push(convert(record.get(at)))
    return row
  }
