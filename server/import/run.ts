import { Problem } from "../problems.ts"
import type { PartReport } from "../store/plan.ts"
import { actors } from "../store/queries/browse.ts"
import type { Store } from "../store/store.ts"
import type { Coded, Format, Reason } from "./formats/format.ts"
import { matcher } from "./match.ts"
import { partOf } from "./part.ts"

/** Rows in one transaction: fewer cost more of them, more hold readers up. */
const PART = 1000
/** Looked at only after so many rows: three bad ones at the head of a file say nothing. */
const EARLY = 1000
/** More bad rows than this share mean another file, or a broken one. */
const MOST_BAD = 0.1

/** What was done so far. `changed` rows said something else before; `unchanged` ones were here already. */
export interface Progress {
  rows: number
  rejected: Partial<Record<Reason, number>>
  /** Rows that are of nothing we draw, by what they are. */
  outside: Record<string, number>
  created: PartReport["created"]
  changed: number
  unchanged: number
}

/** A row that was left out. */
export interface Reject {
  line: number
  reason: Reason
  detail: string
  text: string
}

interface Watch {
  /** After each part that was written. */
  progress?: (so: Progress) => void
  reject?: (row: Reject) => void
}

/**
 * Reads a file row by row and writes it part by part, each in a transaction of its own; the same file again changes nothing.
 * Throws a Problem when the file is something else, breaks off or is bad as a whole; the parts before it stay.
 */
export async function importRows(store: Store, format: Format, input: AsyncIterable<Uint8Array>, watch: Watch = {}): Promise<Progress> {
  await store.ready()
  const known = matcher(await store.run(actors, {}))
  const so: Progress = { rows: 0, rejected: {}, outside: {}, created: { actors: 0, events: 0, relations: 0 }, changed: 0, unchanged: 0 }
  let bad = 0
  let waiting: Coded[] = []
  const write = async () => {
    const done = await store.loadPart(partOf(format.dataset, waiting, known))
    waiting = []
    for (const what of ["actors", "events", "relations"] as const) so.created[what] += done.created[what]
    so.changed += done.changed
    so.unchanged += done.unchanged
    watch.progress?.(so)
  }
  for await (const row of format.rows(input)) {
    so.rows += 1
    if ("coded" in row) waiting.push(row.coded)
    else if ("outside" in row) so.outside[row.outside] = (so.outside[row.outside] ?? 0) + 1
    else {
      bad += 1
      so.rejected[row.reason] = (so.rejected[row.reason] ?? 0) + 1
      watch.reject?.(row)
      if (so.rows >= EARLY && bad > so.rows * MOST_BAD) {
        if (waiting.length > 0) await write()
        throw new Problem(
          "invalid-import",
          `${bad} of the first ${so.rows} rows cannot be read, the last one because: line ${row.line} ${row.detail}. What could be read was kept; mend the file and import it again.`,
        )
      }
    }
    if (waiting.length >= PART) await write()
  }
  if (waiting.length > 0) await write()
  return so
}
