import { z } from "zod"

const Count = z.number().int().min(0)

/** What can be imported over the API; server/import/formats reads each. `map` is a table that a mapping describes. */
export const IMPORT_FORMATS = ["gdelt", "gdelt1", "icews", "polecat", "ucdp", "dossiers", "map"] as const
export const ImportFormat = z.enum(IMPORT_FORMATS)
export type ImportFormat = z.infer<typeof ImportFormat>

/** How far a job is: `waiting` for its turn, and how it ended. */
export const JobState = z.enum(["waiting", "running", "paused", "done", "cancelled", "failed"])
export type JobState = z.infer<typeof JobState>

/**
 * An import, or taking a data set away again. `rows` and the counts are as far as it is; `rejected` rows by why they were left out,
 * `outside` by what they are that none of the families is. `share` of the file is read, from 0 to 1; null when nobody knows.
 */
export const Job = z.object({
  id: z.string(),
  kind: z.enum(["import", "remove"]),
  name: z.string(),
  format: ImportFormat.nullable(),
  /** The data set, as the article that its rows are taken from; null for dossiers. */
  article: z.string().nullable(),
  state: JobState,
  share: z.number().min(0).max(1).nullable(),
  rowsPerSecond: z.number().min(0).nullable(),
  rows: Count,
  created: z.object({ actors: Count, events: Count, relations: Count }),
  /** Actors of the rows whom other articles or data sets named before. */
  matched: Count,
  changed: Count,
  unchanged: Count,
  removed: Count,
  rejected: z.record(z.string(), Count),
  outside: z.record(z.string(), Count),
  /** Why it failed, in words. */
  problem: z.string().nullable(),
  began: z.iso.datetime().nullable(),
  ended: z.iso.datetime().nullable(),
})
export type Job = z.infer<typeof Job>
