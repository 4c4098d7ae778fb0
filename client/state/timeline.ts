import { FAMILIES, parseEdtf, type EventFull, type Family, type Status } from "../../server/model/index.ts"
import type { Dated } from "./dates.ts"

const DAY = 86_400_000

/** Days since 1970 of an ISO day, and back. */
export const dayOf = (iso: string): number => Math.floor(Date.parse(`${iso}T00:00:00Z`) / DAY)
export const isoOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10)

/** Events that are drawn one by one; more are counted. */
export const FEW = 60

/** Height of a lane and width of its name, in pixels. */
export const LANE = 16
const NAMES = 86

/** Where days are between two edges, in pixels; `to` is exclusive. */
export interface Scale {
  from: number
  to: number
  left: number
  right: number
  x(day: number): number
  day(x: number): number
}

/** The scale of a timeline that is so many pixels wide with the names of its lanes. */
export function scaleOf({ from, to }: { from: number; to: number }, width: number): Scale {
  const space = width - NAMES
  return {
    from,
    to,
    left: NAMES,
    right: width,
    x: (day) => NAMES + ((day - from) / (to - from)) * space,
    day: (x) => from + ((x - NAMES) / space) * (to - from),
  }
}

/** Days since 1970, `to` exclusive: a day is one wide. */
export interface Bar {
  from: number
  to: number
  certain: boolean
}

/** The bars of one time: solid where it certainly was, hatched where it may have been. Open ends reach to `range`. */
export function bars(dated: Dated, range: { from: number; to: number }): Bar[] {
  const { edtf, precision } = dated
  if (edtf === null) return []
  const window = parseEdtf(edtf)
  if (!window) return []
  if (window.days) return window.days.map((day) => ({ from: dayOf(day), to: dayOf(day) + 1, certain: false }))
  const from = window.start === null ? range.from : dayOf(window.start)
  const to = window.end === null ? range.to : dayOf(window.end) + 1
  if (precision === "day" && to - from === 1) return [{ from, to, certain: true }]
  if (precision !== "interval" || window.start === null || window.end === null) return [{ from, to, certain: false }]
  // It went on between the latest possible beginning and the earliest possible end.
  const [left = "", right = ""] = edtf.split("/")
  const begin = parseEdtf(left)?.end
  const finish = parseEdtf(right)
  const exact = finish !== null && finish.start === finish.end
  const surely = { from: begin ? dayOf(begin) : from, to: finish?.start ? dayOf(finish.start) + (exact ? 1 : 0) : to }
  if (surely.to <= surely.from) return [{ from, to, certain: false }]
  const all = [
    { from, to: surely.from, certain: false },
    { ...surely, certain: true },
    { from: surely.to, to, certain: false },
  ]
  return all.filter((bar) => bar.to > bar.from)
}

export interface LaneBar extends Bar {
  event: string
  status: Status
}
export interface Lane {
  family: Family
  /** Events that do not meet share a row. */
  rows: LaneBar[][]
}
export interface Timeline {
  from: number
  to: number
  lanes: Lane[]
  undated: number
  /** Events of which only the end is known, by family. */
  open: Family[]
  ticks: Ticks
}
export type Ticks = { at: number; to: number; label: "year" | "month" | "monthYear" | "days"; iso: string; until: string | null }[]

const iso = isoOf
const monthStart = (day: number) => dayOf(`${iso(day).slice(0, 7)}-01`)
function nextMonth(day: number): number {
  const [year, month] = iso(day).split("-").map(Number) as [number, number]
  return dayOf(new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10))
}

/** Whole months from the first to the last day, in days since 1970; the end is exclusive. */
export const wholeMonths = (first: string, last: string) => ({ from: monthStart(dayOf(first)), to: nextMonth(dayOf(last)) })

/** Labels of the axis when no single event is drawn. */
export const axisTicks = (range: { from: number; to: number }): Ticks => ticks(range, [])

function rangeOf(events: readonly EventFull[]): { from: number; to: number } | null {
  const days = events.flatMap((event) => [event.start, event.end].filter((day) => day !== null)).map(dayOf)
  if (days.length === 0) return null
  return { from: monthStart(Math.min(...days)), to: nextMonth(Math.max(...days)) }
}

// Not by localeCompare: its first call loads the rules of every language, and days and ids have none.
const inOrder = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Lanes by family, with as few rows as possible, and the labels of the axis; null when nothing has a date. */
export function timeline(events: readonly EventFull[]): Timeline | null {
  const range = rangeOf(events)
  if (!range) return null
  const open = events.filter((event) => event.edtf !== null && event.start === null).map((event) => event.family)
  const lanes = FAMILIES.map(({ id }): Lane => {
    const rows: LaneBar[][] = []
    const own = events.filter((event) => event.family === id && event.start !== null)
    for (const event of own.toSorted((a, b) => inOrder(`${a.start} ${a.id}`, `${b.start} ${b.id}`))) {
      const found = bars(event, range).map((bar) => ({ ...bar, event: event.id, status: event.status }))
      if (found.length === 0) continue
      const free = rows.find((row) => row.every((bar) => found.every((one) => one.from >= bar.to || one.to <= bar.from)))
      if (free) free.push(...found)
      else rows.push(found)
    }
    return { family: id, rows }
  })
  return { ...range, lanes, undated: events.filter((event) => event.edtf === null).length, open, ticks: ticks(range, events) }
}

function ticks(range: { from: number; to: number }, events: readonly EventFull[]): Ticks {
  const months: number[] = []
  for (let at = range.from; at < range.to; at = nextMonth(at)) months.push(at)
  if (months.length > 24) {
    const years = months.filter((at) => iso(at).slice(5, 7) === "01")
    const step = Math.ceil(years.length / 12)
    return years.filter((_, i) => i % step === 0).map((at) => ({ at, to: at, label: "year", iso: iso(at), until: null }))
  }
  const step = Math.ceil(months.length / 8)
  const found: Ticks = months
    .filter((_, i) => i % step === 0)
    .map((at, i) => ({ at, to: at, label: i === 0 || iso(at).slice(5, 7) === "01" ? "monthYear" : "month", iso: iso(at), until: null }))
  if (months.length > 3) return found
  // Days that a sentence names, where the axis has room for them.
  for (const event of events) {
    if (!event.start || !event.end || (event.precision !== "day" && event.precision !== "third")) continue
    const at = dayOf(event.start)
    if (found.some((tick) => Math.abs(tick.at - at) < 5)) continue
    found.push({ at, to: dayOf(event.end) + 1, label: "days", iso: event.start, until: event.end === event.start ? null : event.end })
  }
  return found.toSorted((a, b) => a.at - b.at)
}
