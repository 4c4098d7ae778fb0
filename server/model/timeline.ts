import { z } from "zod"
import { Family } from "./families/index.ts"

/** How wide a bucket of the timeline is; weeks begin on Monday. */
export const Bucket = z.enum(["day", "week", "month", "year"])
export type Bucket = z.infer<typeof Bucket>

/** More buckets are refused: a reader's screen has no more columns. */
export const BUCKETS_MOST = 5000

const ByFamily = z.record(Family, z.number().int().min(0))

/**
 * Events by time. `certain`: their window lies in the bucket; `possible`: it only touches it, so that an event is possible in several.
 * `undated`: events without any date, also those that from and to leave out.
 */
export const Timeline = z.object({
  buckets: z.array(z.object({ start: z.iso.date(), end: z.iso.date(), certain: ByFamily, possible: ByFamily })),
  undated: z.number().int().min(0),
})
export type Timeline = z.infer<typeof Timeline>
