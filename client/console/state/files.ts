import type { Value } from "./values.ts"

export type FileFormat = "csv" | "json" | "ndjson"
interface Answer {
  columns: readonly string[]
  rows: readonly Value[][]
}

const FORMULA = /^[=+\-@\t\r]/
const NEEDS_QUOTES = /[",\r\n]/

function cell(value: Value | undefined): string {
  if (value === null || value === undefined) return ""
  const text = typeof value === "object" ? JSON.stringify(value) : String(value)
  const safe = typeof value === "string" && FORMULA.test(text) ? `'${text}` : text
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const asObject = (columns: readonly string[], row: readonly Value[]) =>
  Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null]))

const WRITERS: Record<FileFormat, (answer: Answer) => string> = {
  // As the API writes it: a text that a spreadsheet would run as a formula gets an apostrophe in front.
  csv: ({ columns, rows }) => [columns, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join(""),
  json: ({ columns, rows }) => `[\n${rows.map((row) => JSON.stringify(asObject(columns, row))).join(",\n")}\n]\n`,
  ndjson: ({ columns, rows }) => rows.map((row) => `${JSON.stringify(asObject(columns, row))}\n`).join(""),
}

export const MEDIA: Record<FileFormat, string> = { csv: "text/csv", json: "application/json", ndjson: "application/x-ndjson" }

/** The whole answer as a file. */
export const fileOf = (format: FileFormat, answer: Answer): string => WRITERS[format](answer)
