import { Readable } from "node:stream"
import { parse } from "csv-parse"
import { Problem } from "../problems.ts"
import { Rejected } from "./formats/format.ts"
import { faultIn, ROW_LIMIT, wholeRows, type Fault } from "./records.ts"

const FAULTS: Record<Fault, string> = {
  length: `is longer than ${ROW_LIMIT} bytes`,
  quote: "opens a quote that is never closed",
}

/** A record of a table by its columns; `line` is where it ends, from 1. */
export interface TableRow {
  line: number
  text: string
  /** Throws Rejected when the number of columns, the encoding, the length or a quote is wrong. */
  cells(): Record<string, string>
}

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true })

// Cells come byte by byte (latin1), so that one row of a wrong encoding does not spoil the others.
function decoded(cell: string, column: string): string {
  if (!/[^\0-\x7f]/.test(cell)) return cell
  try {
    return utf8.decode(Buffer.from(cell, "latin1"))
  } catch {
    throw new Rejected("encoding", `the column ${column} is not UTF-8`)
  }
}

/** How a table is written. */
interface Dialect {
  /** Between cells; tabs are in tables that quote nothing. */
  delimiter?: "," | "\t" | ";"
  /** Columns of a table that has no line of their names. */
  columns?: readonly string[]
}

/**
 * Reads a table by stream. `needed` are columns without which it is another file: a Problem says which are missing, or in a table
 * without a header that the first row has another number of cells.
 */
export async function* readTable(
  input: AsyncIterable<Uint8Array>,
  needed: readonly string[],
  what: string,
  { delimiter = ",", columns: given }: Dialect = {},
): AsyncGenerator<TableRow> {
  const parser = parse({
    delimiter,
    ...(delimiter === "\t" && { quote: false, escape: false }),
    encoding: "latin1",
    info: true,
    raw: true,
    relax_column_count: true,
    relax_quotes: true,
    record_delimiter: ["\r\n", "\n"],
    skip_empty_lines: true,
  })
  const source = Readable.from(wholeRows(input, delimiter === "\t" ? null : delimiter.charCodeAt(0)))
  source.once("error", (error) => parser.destroy(error))
  let columns: readonly string[] | null = null
  try {
    for await (const { record, raw, info } of source.pipe(parser) as AsyncIterable<{
      record: string[]
      raw: string
      info: { lines: number }
    }>) {
      if (columns === null) {
        columns = given ?? header(record, needed, what)
        if (!given) continue
        if (record.length !== given.length) throw new Problem("invalid-import", unlike(record.length, given.length, what))
      }
      const names: readonly string[] = columns
      const left = faultIn(record)
      yield {
        line: info.lines,
        text: left?.text ?? Buffer.from(raw, "latin1").toString("utf8").trimEnd(),
        cells() {
          if (left) throw new Rejected(left.fault, FAULTS[left.fault])
          if (record.length !== names.length) throw new Rejected("columns", `has ${record.length} columns instead of ${names.length}`)
          return Object.fromEntries(names.map((name, index) => [name, decoded(record[index] ?? "", name)]))
        },
      }
    }
  } catch (error) {
    if (error instanceof Problem || error instanceof Rejected) throw error
    throw new Problem(
      "invalid-import",
      `The file breaks off: ${(error as Error).message}. What came before was kept; mend the file and import it again.`,
      {
        cause: error,
      },
    )
  } finally {
    source.destroy()
  }
  if (columns === null && !given) throw new Problem("invalid-import", `The file is empty; ${what} begins with a line of column names.`)
}

const unlike = (found: number, wanted: number, what: string): string =>
  `This is not ${what}: its first line has ${found} columns instead of ${wanted}. Choose another --format.`

function header(record: string[], needed: readonly string[], what: string): string[] {
  const columns = record.map((name, index) => (index === 0 ? name.replace(/^\u00ef\u00bb\u00bf/, "") : name).trim())
  const missing = needed.filter((name) => !columns.includes(name))
  if (missing.length === 0) return columns
  const shown = missing.slice(0, 5).join(", ") + (missing.length > 5 ? ` and ${missing.length - 5} more` : "")
  throw new Problem("invalid-import", `This is not ${what}: its first line lacks ${shown}. Choose another --format, or mend the header.`)
}
