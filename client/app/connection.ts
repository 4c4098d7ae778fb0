import { get, ProblemError } from "../api.ts"
import { store } from "./store.ts"

const DELAYS = [1, 2, 4, 8, 15]
const HEARTBEAT = 20_000
/** A server that takes a question and never answers is as good as gone; for its database it waits less than this. */
const PATIENCE = 12_000

let coming: Promise<void> | null = null
let hurry: (() => void) | null = null

/** Resolves after that time, or to true as soon as the reader asks. */
function pause(ms: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), ms)
    hurry = () => {
      clearTimeout(timer)
      resolve(true)
    }
  })
}

/** Throws a ProblemError when the server cannot be reached, or does not answer in time. */
async function ask(): Promise<void> {
  const signal = AbortSignal.timeout(PATIENCE)
  try {
    await get("ready", { signal })
  } catch (error) {
    throw signal.aborted ? new ProblemError("unreachable", `It did not answer within ${PATIENCE / 1000} seconds.`) : error
  }
}

async function waitFor(first: ProblemError): Promise<void> {
  let problem = first
  for (let attempt = 0; ; attempt++) {
    const delay = (DELAYS[attempt] ?? 15) * 1000
    store.setState({ connection: { type: "away", problem, at: Date.now() + delay } })
    // Who asks expects it back: from then on it is looked for as often as in the beginning.
    if (await pause(delay)) attempt = 0
    store.setState({ connection: { type: "away", problem, at: null } })
    try {
      await ask()
      store.setState({ connection: { type: "up" } })
      return
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
      problem = error
    }
  }
}

/** Waits until the database answers again; all who wait share one row of attempts. */
function comeback(problem: ProblemError): Promise<void> {
  coming ??= waitFor(problem).finally(() => (coming = null))
  return coming
}

/** The next attempt, now. */
export function tryNow(): void {
  hurry?.()
}

/** Loads, and loads again as soon as server and database are back; other problems are thrown. */
export async function patiently<T>(load: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await load()
    } catch (error) {
      if (!(error instanceof ProblemError) || !error.away) throw error
      await comeback(error)
    }
  }
}

async function check(): Promise<void> {
  if (document.visibilityState === "hidden" || coming) return
  try {
    await ask()
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    if (error.away) await comeback(error)
  }
}

/** Notices a dropped connection while the reader only looks. */
export function watchConnection(): () => void {
  const timer = setInterval(() => void check(), HEARTBEAT)
  const soon = () => void check()
  window.addEventListener("offline", soon)
  // Who comes back to the page wants to know at once.
  document.addEventListener("visibilitychange", soon)
  return () => {
    clearInterval(timer)
    window.removeEventListener("offline", soon)
    document.removeEventListener("visibilitychange", soon)
  }
}
