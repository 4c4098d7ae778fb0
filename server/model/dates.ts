import { z } from "zod"

/** How exact a date is. `interval`: it went on from start to end; the others: one time somewhere between start and end. */
export const PRECISIONS = ["day", "week", "third", "month", "year", "interval", "none"] as const
export const Precision = z.enum(PRECISIONS)
export type Precision = z.infer<typeof Precision>

/** Where a date comes from: the sentence, the header of the article, a word relative to another date, the day of publication, or the coder of a data set. */
export const DateBasis = z.enum(["text", "header", "relative", "publication", "coded"])
export type DateBasis = z.infer<typeof DateBasis>

/** Earliest and latest possible day as ISO dates; null is open. `days` lists the candidates of a one-of set. */
export interface Window {
  start: string | null
  end: string | null
  days: string[] | null
}

const PLAIN = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

function plain(text: string): { start: string; end: string } | null {
  const match = PLAIN.exec(text)
  if (!match) return null
  const [, year, month, day] = match
  const first = new Date(`${year}-${month ?? "01"}-${day ?? "01"}T00:00:00Z`)
  if (Number.isNaN(first.getTime())) return null
  const start = first.toISOString().slice(0, 10)
  if (start !== `${year}-${month ?? "01"}-${day ?? "01"}`) return null
  if (day) return { start, end: start }
  // Not Date.UTC, which takes the year 50 for 1950.
  const last = new Date(first)
  last.setUTCMonth(month ? Number(month) : 12, 0)
  return { start, end: last.toISOString().slice(0, 10) }
}

/**
 * Reads the part of EDTF that we use (ISO 8601-2:2019): `2016`, `2016-10`, `2016-09-22`, `a/b`, `../b`, `a/..`, and the one-of set `[a,b,c]`.
 * Returns null when the text is none of these.
 */
export function parseEdtf(text: string): Window | null {
  if (text.startsWith("[") && text.endsWith("]")) {
    const parts = text
      .slice(1, -1)
      .split(",")
      .map((part) => plain(part.trim()))
    if (parts.length < 2 || parts.some((part) => !part)) return null
    const days = parts as { start: string; end: string }[]
    if (days.some((day) => day.start !== day.end)) return null
    const sorted = days.map((day) => day.start).toSorted()
    return { start: sorted[0] ?? null, end: sorted.at(-1) ?? null, days: sorted }
  }
  const halves = text.split("/")
  if (halves.length === 1) {
    const one = plain(text)
    return one && { ...one, days: null }
  }
  if (halves.length !== 2) return null
  const [left, right] = halves as [string, string]
  const from = left === ".." ? null : plain(left)
  const to = right === ".." ? null : plain(right)
  if ((left !== ".." && !from) || (right !== ".." && !to) || (!from && !to)) return null
  if (from && to && from.start > to.end) return null
  return { start: from?.start ?? null, end: to?.end ?? null, days: null }
}

export const Edtf = z
  .string()
  .max(200)
  .refine((text) => parseEdtf(text) !== null, {
    message:
      "is no date we can read; write EDTF such as 2016, 2016-10, 2016-09-22, 2016-09-11/2016-09-20, ../2016-10 or [2016-10-02,2016-10-09]",
  })

/** Whole days since 1970-01-01, because the two stores share no other way to subtract dates. */
export function epochDay(iso: string): number {
  return Math.floor(Date.parse(`${iso}T00:00:00Z`) / 86_400_000)
}
