import type { View } from "./view.ts"

export type Window = NonNullable<View["window"]>

/** How far a step of the playback goes, and how many seconds it stands there. */
export const STEPS = ["day", "week", "month", "year"] as const
export type Step = (typeof STEPS)[number]
export const SPEEDS = [0.5, 1, 2, 4] as const
export type Speed = (typeof SPEEDS)[number]

const DAY = 86_400_000
const timeOf = (iso: string) => Date.parse(`${iso}T00:00:00Z`)
const isoOf = (time: number) => new Date(time).toISOString().slice(0, 10)

/** The day so many days later. */
export const daysLater = (iso: string, days: number): string => isoOf(timeOf(iso) + days * DAY)

/** The first day of the step that a day lies in; weeks begin on Monday. */
function begin(iso: string, step: Step): string {
  if (step === "day") return iso
  if (step === "week") return daysLater(iso, -((new Date(timeOf(iso)).getUTCDay() + 6) % 7))
  return step === "month" ? `${iso.slice(0, 7)}-01` : `${iso.slice(0, 4)}-01-01`
}

/** The first day of the step so many steps later. */
function later(first: string, step: Step, steps: number): string {
  if (step === "day") return daysLater(first, steps)
  if (step === "week") return daysLater(first, 7 * steps)
  const [year, month] = first.split("-").map(Number) as [number, number]
  const months = year * 12 + month - 1 + (step === "month" ? steps : 12 * steps)
  return `${String(Math.floor(months / 12)).padStart(4, "0")}-${String((months % 12) + 1).padStart(2, "0")}-01`
}

/** The whole step in which a day lies. */
export function windowAt(iso: string, step: Step): Window {
  const from = begin(iso, step)
  return { from, to: daysLater(later(from, step, 1), -1) }
}

/** The step after the one in which the window ends, or before the one in which it begins. */
export function stepped(window: Window, step: Step, direction: 1 | -1): Window {
  const from = begin(direction === 1 ? window.to : window.from, step)
  return windowAt(later(from, step, direction), step)
}

/** Where the playback goes next within a span; null at its end when it does not begin again. */
export function played(window: Window | null, step: Step, span: Window, loop: boolean): Window | null {
  if (!window) return windowAt(span.from, step)
  const next = stepped(window, step, 1)
  if (next.from <= span.to) return next
  return loop ? windowAt(span.from, step) : null
}

/** A step that makes between a handful and a few dozen of the span. */
export function stepFor(span: Window): Step {
  const days = (timeOf(span.to) - timeOf(span.from)) / DAY
  if (days <= 45) return "day"
  if (days <= 400) return "week"
  return days <= 12 * 365 ? "month" : "year"
}

/** The window with its days in order and within the span. */
export function clamped(a: string, b: string, span: Window): Window {
  const within = (day: string) => (day < span.from ? span.from : day > span.to ? span.to : day)
  const [from, to] = [within(a), within(b)].toSorted() as [string, string]
  return { from, to }
}
