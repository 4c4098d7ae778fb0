import { parseEdtf } from "../model/index.ts"
import { Outside, Rejected, type Coded, type Echo, type Row } from "./formats/format.ts"
import type { TableRow } from "./csv.ts"

/** A row of a table by its columns. */
export type Cells = Record<string, string>

/** A text that is no longer than it may be; what was cut says so. */
export const short = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`)

export const said = (text: string): string => JSON.stringify(short(text, 40))

/** A cell that must be there. */
export function asked(cells: Cells, column: string): string {
  const value = cells[column]?.trim()
  if (!value) throw new Rejected("missing", `${column} is empty`)
  return value
}

/** Degrees, null for an empty cell. */
export function degrees(cells: Cells, column: string, most: number): number | null {
  const value = cells[column]?.trim() ?? ""
  if (value === "") return null
  const number = /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : Number.NaN
  if (!(Math.abs(number) <= most)) throw new Rejected("number", `${column} is ${said(value)}, not degrees up to ${most}`)
  return number
}

/** A day written as 20161024, 2016-10-24 or with a time behind it, as an ISO date. */
export function dayIn(cells: Cells, column: string): string {
  const value = asked(cells, column)
  const [, year, month, day] = /^(\d{4})-?(\d\d)-?(\d\d)(?:[ T]?[\d:.Z]*)?$/.exec(value) ?? []
  const iso = `${year}-${month}-${day}`
  if (!year || parseEdtf(iso) === null) throw new Rejected("date", `${column} is ${said(value)}, no day such as 2016-09-22`)
  return iso
}

/** The rows of a table, each read or with what is wrong. */
export async function* codedRows(
  table: AsyncIterable<TableRow>,
  read: (cells: Cells) => { coded: Coded } | { echo: Echo },
): AsyncGenerator<Row> {
  for await (const { line, text, cells } of table) {
    try {
      yield { line, text, ...read(cells()) }
    } catch (error) {
      if (error instanceof Outside) yield { line, text, outside: error.message }
      else if (error instanceof Rejected) yield { line, text, reason: error.reason, detail: error.message }
      else throw error
    }
  }
}
