import { COLUMNS, GDELT, gdeltRows } from "../gdelt.ts"
import type { RowFormat } from "./format.ts"

const OLD = COLUMNS.filter((name) => !name.endsWith("ADM2Code"))

/** GDELT 1.0 events as of April 2013: 58 columns between tabs, without a header, a file a day. */
export const gdelt1: RowFormat = {
  id: "gdelt1",
  dataset: { id: "gdelt-1", title: "GDELT 1.0 Event Database", ...GDELT },
  rows: gdeltRows(OLD, "GDELT 1.0 events (58 columns between tabs)"),
}
