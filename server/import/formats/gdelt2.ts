import { COLUMNS, GDELT, gdeltRows } from "../gdelt.ts"
import type { RowFormat } from "./format.ts"

/** GDELT 2.0 events: 61 columns between tabs, without a header, every 15 minutes since 2015. */
export const gdelt2: RowFormat = {
  id: "gdelt",
  dataset: { id: "gdelt-2", title: "GDELT 2.0 Event Database", ...GDELT },
  rows: gdeltRows(COLUMNS, "GDELT 2.0 events (61 columns between tabs)"),
}
