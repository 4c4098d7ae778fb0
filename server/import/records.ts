import { Problem } from "../problems.ts"

/** No row of real data is longer. In bytes. */
export const ROW_LIMIT = 256_000
/** So much of a row that is left out is shown. In bytes. */
const SHOWN = 500
/** So many rows whose quotes are never closed are no slip of a writer, and each is looked for up to the limit. */
const MOST_OPEN = 1000

const [LF, QUOTE] = [10, 34]
const MARK = "\0"

/** Why a row stands in the stream as a mark only. */
export type Fault = "length" | "quote"

/** A row that was left out, as a row of one cell on one line, so that lines are counted on. */
const marked = (fault: Fault, row: Buffer): Buffer => Buffer.from(`${MARK}${fault}${MARK}${row.subarray(0, SHOWN).toString("hex")}\n`)

/** What stands behind a mark; null for a row of the file. */
export function faultIn(record: readonly string[]): { fault: Fault; text: string } | null {
  const [before, fault, hex] = record.length === 1 ? record[0]!.split(MARK) : []
  if (before !== "" || (fault !== "length" && fault !== "quote")) return null
  return {
    fault,
    text: Buffer.from(hex ?? "", "hex")
      .toString("utf8")
      .trimEnd(),
  }
}

/**
 * A table row by row whole, in bounded memory: a row that is too long, or whose quote is never closed, becomes a mark (`faultIn`), and
 * what follows its line is read. `delimiter` is null for tables that quote nothing.
 */
export async function* wholeRows(input: AsyncIterable<Uint8Array>, delimiter: number | null): AsyncGenerator<Buffer> {
  const rows = new Rows(delimiter)
  for await (const chunk of input) yield* rows.take(chunk)
  yield* rows.end()
}

class Rows {
  private readonly delimiter: number | null
  /** From the beginning of a row that has not ended; looked at up to `at`. */
  private held: Buffer = Buffer.alloc(0)
  private at = 0
  private quoting = false
  private cellBegins = true
  /** The rest of a line that is too long. */
  private skipping = false
  private open = 0

  constructor(delimiter: number | null) {
    this.delimiter = delimiter
  }

  *take(chunk: Uint8Array): Generator<Buffer> {
    let rest = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    if (this.skipping) {
      const end = rest.indexOf(LF)
      if (end < 0) return
      this.skipping = false
      rest = rest.subarray(end + 1)
    }
    this.held = this.held.length > 0 ? Buffer.concat([this.held, rest]) : rest
    yield* this.whole(false)
  }

  *end(): Generator<Buffer> {
    yield* this.whole(true)
    while (this.quoting) {
      yield this.leaveOut()
      yield* this.whole(true)
    }
    if (this.held.length > 0) yield this.held
  }

  /** The rows that have ended, several in one piece. */
  private *whole(last: boolean): Generator<Buffer> {
    for (;;) {
      const end = this.delimiter === null ? this.endOfLines() : this.endOfRows(this.delimiter, last)
      if (end > 0) yield this.held.subarray(0, end)
      this.held = this.held.subarray(end)
      this.at = Math.max(0, this.at - end)
      if (this.at < ROW_LIMIT) return
      yield this.leaveOut()
      if (this.held.length === 0) return
    }
  }

  /** Where nothing is quoted, a row is a line: the end of the last one before one that is too long. */
  private endOfLines(): number {
    const { held } = this
    let end = 0
    while (held.length - end > ROW_LIMIT) {
      const next = held.indexOf(LF, end) + 1
      if (next === 0 || next - end > ROW_LIMIT) {
        this.at = end + ROW_LIMIT
        return end
      }
      end = next
    }
    this.at = held.length
    return held.lastIndexOf(LF) + 1
  }

  // The same rules as those of the parser behind it: a quote opens a cell only at its beginning, and one that neither ends the cell nor
  // is doubled is a letter of it.
  private endOfRows(delimiter: number, last: boolean): number {
    const { held } = this
    let end = 0
    for (; this.at < held.length && this.at - end < ROW_LIMIT; this.at += 1) {
      const byte = held[this.at]
      if (this.quoting) {
        if (byte !== QUOTE) continue
        const next = held[this.at + 1]
        if (next === undefined && !last) break
        if (next === QUOTE) this.at += 1
        else this.quoting = false
      } else if (byte === QUOTE && this.cellBegins) {
        this.quoting = true
        this.cellBegins = false
      } else if (byte === LF) {
        end = this.at + 1
        this.cellBegins = true
      } else this.cellBegins = byte === delimiter
    }
    return end
  }

  /** The first line of what is held, which goes; what follows is looked at anew. */
  private leaveOut(): Buffer {
    const { held } = this
    const end = held.subarray(0, ROW_LIMIT).indexOf(LF) + 1
    // Without a quote a row ends with its line.
    const fault: Fault = end > 0 || held.length < ROW_LIMIT ? "quote" : "length"
    this.open += fault === "quote" ? 1 : 0
    if (this.open > MOST_OPEN)
      throw new Problem(
        "invalid-import",
        `More than ${MOST_OPEN} rows open a quote that is never closed; this is another kind of table. What came before was kept.`,
      )
    const row = end > 0 ? held.subarray(0, end) : held
    const next = end > 0 ? end : held.indexOf(LF) + 1
    this.skipping = next === 0
    this.held = next > 0 ? held.subarray(next) : Buffer.alloc(0)
    this.at = 0
    this.quoting = false
    this.cellBegins = true
    return marked(fault, row)
  }
}
