import { COLUMNS, GDELT, gdeltRows } from "../gdelt.ts"
import { MENTIONS, mentionRows } from "../gdelt-mentions.ts"
import { withHead } from "../head.ts"
import type { RowFormat } from "./format.ts"

const ID = "gdelt-2"
const events = gdeltRows(COLUMNS, "GDELT 2.0 events (61 columns between tabs) or mentions (16)")

/**
 * GDELT 2.0, every 15 minutes since 2015, without a header: events in 61 columns between tabs, or, in 16, which reports mention them.
 * Each mention of an event that is here is one more report of it.
 */
export const gdelt2: RowFormat = {
  id: "gdelt",
  dataset: { id: ID, title: "GDELT 2.0 Event Database", ...GDELT },
  async *rows(input) {
    const { head, whole } = await withHead(input)
    yield* head.split("\t").length === MENTIONS.length ? mentionRows(whole, ID) : events(whole)
  },
}
