import { BUCKETS_MOST, FAMILIES, type Bucket, type Family, type Timeline } from "../model/index.ts"
import { Problem } from "../problems.ts"
import type { TimelineFound } from "../store/queries/browse.ts"
import { FOREVER, NEVER, type Window } from "./filter.ts"

const DAY = 86_400_000
const MONDAY = 3
const isoOf = (day: number) => new Date(day * DAY).toISOString().slice(0, 10)

/** The number of the month since the year 0, and back. */
const monthOf = (day: number) => new Date(day * DAY).getUTCFullYear() * 12 + new Date(day * DAY).getUTCMonth()
const monthStart = (month: number) => new Date(0).setUTCFullYear(Math.floor(month / 12), month % 12, 1) / DAY

/** Which bucket a day lies in, as a number that grows by one from bucket to bucket, and the first day of that bucket. */
const CALENDAR: Record<Bucket, { of(day: number): number; start(bucket: number): number }> = {
  day: { of: (day) => day, start: (bucket) => bucket },
  week: { of: (day) => Math.floor((day + MONDAY) / 7), start: (bucket) => bucket * 7 - MONDAY },
  month: { of: monthOf, start: monthStart },
  year: { of: (day) => Math.floor(monthOf(day) / 12), start: (bucket) => monthStart(bucket * 12) },
}

const none = () => Object.fromEntries(FAMILIES.map(({ id }) => [id, 0])) as Record<Family, number>

/** What has a date and passes, as the queries would let it pass; an open end is a day far away. */
function passing(rows: readonly TimelineFound[], { fromDay, toDay, earliest, latest }: Window) {
  return rows
    .filter(({ startDay, endDay }) => startDay !== null || endDay !== null)
    .map((row) => ({ ...row, from: row.startDay ?? NEVER, to: row.endDay ?? FOREVER }))
    .filter(({ from, to }) => to >= fromDay && from <= toDay && from >= earliest && to <= latest)
}

/**
 * Events in buckets: every one from the first to the last day that an event names, within the window asked for, also the empty ones.
 * What a bucket counts is what the filters from and to find with its days. Throws invalid-request above BUCKETS_MOST.
 */
export function timelineOf(rows: readonly TimelineFound[], bucket: Bucket, window: Window): Timeline {
  const undated = rows.reduce((sum, row) => sum + (row.startDay === null && row.endDay === null ? row.events : 0), 0)
  const dated = passing(rows, window)
  const within = (day: number) => Math.min(Math.max(day, window.fromDay), window.toDay)
  let [first, last] = [Infinity, -Infinity]
  for (const day of dated.flatMap(({ startDay, endDay }) => [startDay, endDay])) {
    if (day === null) continue
    first = Math.min(first, within(day))
    last = Math.max(last, within(day))
  }
  if (dated.length === 0) return { buckets: [], undated }

  const { of, start } = CALENDAR[bucket]
  const [lowest, highest] = [of(first), of(last)]
  const count = highest - lowest + 1
  if (count > BUCKETS_MOST) throw tooMany(bucket, count)
  const buckets = Array.from({ length: count }, (_, at) => ({
    start: isoOf(start(lowest + at)),
    end: isoOf(start(lowest + at + 1) - 1),
    certain: none(),
    possible: none(),
  }))
  for (const { family, from, to, events } of dated) {
    const [begins, ends] = [of(from), of(to)]
    for (let at = Math.max(begins, lowest); at <= Math.min(ends, highest); at += 1) {
      buckets[at - lowest]![begins === ends ? "certain" : "possible"][family] += events
    }
  }
  return { buckets, undated }
}

function tooMany(bucket: Bucket, count: number): Problem {
  const message = `would make ${count} buckets, and ${BUCKETS_MOST} are the most; take a wider one of day, week, month, year, or a narrower from and to`
  return new Problem("invalid-request", `The parameter bucket ${message}.`, { errors: [{ path: "bucket", message }] })
}
