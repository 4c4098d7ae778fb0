import type { Job, JobState } from "../../server/model/index.ts"
import type { Language } from "../canvas/port.ts"
import { say, type TextKey } from "./texts.ts"

const STATES: Record<JobState, TextKey> = {
  waiting: "imports.waiting",
  running: "imports.running",
  paused: "imports.paused",
  done: "imports.done",
  cancelled: "imports.cancelled",
  failed: "imports.failed",
}

/** Why rows are left out; a word that is none of these is shown as it is. */
const REASONS: Record<string, TextKey> = {
  columns: "imports.columns",
  encoding: "imports.encoding",
  length: "imports.length",
  quote: "imports.quote",
  missing: "imports.missing",
  number: "imports.number",
  date: "imports.date",
  code: "imports.code",
}

export const stateWords = ({ state }: Job, language: Language): string => say(language, STATES[state])

const number = (n: number, language: Language) => n.toLocaleString(language === "de" ? "de-CH" : "en")

/** What a job did so far, in sentences: nothing that came in is lost in silence. */
export function jobWords(job: Job, language: Language): string[] {
  const n = (count: number) => number(count, language)
  if (job.kind === "remove") return job.removed > 0 ? [say(language, "imports.removed", { n: n(job.removed) })] : []
  if (job.rows === 0) return []
  const { events, actors, relations } = job.created
  const counts = { rows: n(job.rows), events: n(events), actors: n(actors), relations: n(relations), matched: n(job.matched) }
  const listed = (counted: Record<string, number>) =>
    Object.entries(counted)
      .toSorted(([, a], [, b]) => b - a)
      .map(([what, count]) => `${n(count)} ${what}`)
      .join("; ")
  const reasons = (counted: Record<string, number>) =>
    Object.fromEntries(Object.entries(counted).map(([reason, count]) => [REASONS[reason] ? say(language, REASONS[reason]) : reason, count]))
  return [
    say(language, "imports.report", counts),
    job.unchanged > 0 && say(language, "imports.unchanged", { n: n(job.unchanged) }),
    job.changed > 0 && say(language, "imports.changed", { n: n(job.changed) }),
    Object.keys(job.outside).length > 0 && say(language, "imports.outside", { what: listed(job.outside) }),
    Object.keys(job.rejected).length > 0 && say(language, "imports.rejected", { what: listed(reasons(job.rejected)) }),
    (job.state === "cancelled" || job.state === "failed") && say(language, "imports.kept"),
  ].filter((words) => words !== false)
}

/** Seconds that are left at the pace so far; null while nobody can say. */
export function timeLeft({ state, share, began }: Job, now: number): number | null {
  if (state !== "running" || share === null || share < 0.02 || share >= 1 || began === null) return null
  return Math.ceil(((now - Date.parse(began)) / 1000) * (1 / share - 1))
}
