import type { QueryResult } from "@grafeo-db/js"
import type { Form, Value } from "../store.ts"
import type { Answer } from "./protocol.ts"
import { toTagged } from "./tagged.ts"
import { toValue } from "./values.ts"

const CHUNK_ROWS = 1000
const CHUNK_CHARACTERS = 1_000_000
const RELEASED_ROWS = 50_000

type Chunk = Pick<Answer, "rows" | "cursor">

/**
 * Results of which the parent has not taken all rows. The engine has a cursor of its own, but without parameters and
 * without ORDER BY; so the rows wait in the engine's memory and become JavaScript a chunk at a time, when asked for.
 */
export class Cursors {
  readonly #open = new Map<number, { result: QueryResult; at: number; form: Form | undefined }>()
  #last = 0
  #released = 0

  /** With a form each row is a list in the order of the columns, without one a map. */
  open(result: QueryResult, form?: Form): Chunk {
    this.#last += 1
    this.#open.set(this.#last, { result, at: 0, form })
    return this.next(this.#last)
  }

  next(id: number): Chunk {
    const cursor = this.#open.get(id)
    if (!cursor) return { rows: "[]", cursor: null }
    const rows: string[] = []
    for (
      let characters = 0;
      cursor.at < cursor.result.length && rows.length < CHUNK_ROWS && characters < CHUNK_CHARACTERS;
      cursor.at += 1
    ) {
      const row = JSON.stringify(toRow(cursor.result, cursor.at, cursor.form))
      rows.push(row)
      characters += row.length
    }
    const more = cursor.at < cursor.result.length
    if (!more) this.drop(id)
    return { rows: `[${rows.join()}]`, cursor: more ? id : null }
  }

  drop(id: number): void {
    const cursor = this.#open.get(id)
    if (!cursor) return
    this.#open.delete(id)
    this.#released += cursor.result.length
    if (this.#released < RELEASED_ROWS) return
    this.#released = 0
    // V8 sees a small object and leaves it, and hundreds of megabytes of the engine with it.
    setImmediate(() => globalThis.gc?.())
  }
}

function toRow(result: QueryResult, index: number, form: Form | undefined): Value {
  const row = result.get(index)
  if (form) return result.columns.map((column) => (form === "tagged" ? toTagged(row[column]) : toValue(row[column])))
  // In place: a copy of each row doubles the time of a large answer.
  for (const key in row) row[key] = toValue(row[key])
  return row as Value
}
