/** What one act changed: how it was before, under the act's name. */
export interface Step<Kept, Name> {
  name: Name
  kept: Kept
  /** When it was last added to, in ms. */
  at: number
}

/** Acts that can be undone and redone, the newest last. */
export interface History<Kept, Name> {
  past: readonly Step<Kept, Name>[]
  future: readonly Step<Kept, Name>[]
}

export const unwritten: History<never, never> = { past: [], future: [] }

const MOST = 200
/** Acts of one name that follow each other faster are one: dragging, playing. */
const TOGETHER_MS = 1000

/** The history with an act more; what was undone before is gone. `same` tells of two names whether they are one act. */
export function recorded<Kept, Name>(
  { past }: History<Kept, Name>,
  step: Step<Kept, Name>,
  same: (a: Name, b: Name) => boolean,
): History<Kept, Name> {
  const last = past.at(-1)
  if (last && same(last.name, step.name) && step.at - last.at < TOGETHER_MS)
    return { past: [...past.slice(0, -1), { ...last, at: step.at }], future: [] }
  return { past: [...past, step].slice(-MOST), future: [] }
}

/** One act back: what comes back, and the history then. Null when there is none. */
export function undone<Kept, Name>(
  history: History<Kept, Name>,
  now: Kept,
): { step: Step<Kept, Name>; history: History<Kept, Name> } | null {
  const step = history.past.at(-1)
  if (!step) return null
  return { step, history: { past: history.past.slice(0, -1), future: [...history.future, { ...step, kept: now, at: 0 }] } }
}

/** One act forth again. */
export function redone<Kept, Name>(
  history: History<Kept, Name>,
  now: Kept,
): { step: Step<Kept, Name>; history: History<Kept, Name> } | null {
  const step = history.future.at(-1)
  if (!step) return null
  return { step, history: { past: [...history.past, { ...step, kept: now, at: 0 }], future: history.future.slice(0, -1) } }
}
