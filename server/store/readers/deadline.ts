import type { Problem } from "../../problems.ts"

/** The end of a statement that does not end by itself: its time is over, its reader has left, or something cut it off. */
export class Deadline {
  /** Rejects when it is over. */
  readonly over: Promise<never>
  problem: Problem | null = null
  readonly #timer: NodeJS.Timeout
  readonly #forget: () => void
  #reject: (problem: Problem) => void = () => {}
  #onEnd: (() => void)[] = []

  constructor(ms: number, late: () => Problem, signal: AbortSignal | undefined, left: (reason: unknown) => Problem) {
    this.over = new Promise((_, reject) => {
      this.#reject = reject
    })
    this.over.catch(() => {})
    this.#timer = setTimeout(() => this.end(late()), ms)
    const onAbort = () => this.end(left(signal?.reason))
    this.#forget = () => signal?.removeEventListener("abort", onAbort)
    signal?.addEventListener("abort", onAbort, { once: true })
    if (signal?.aborted) onAbort()
  }

  /** Called once, when it is over. */
  onEnd(act: () => void): void {
    if (this.problem) act()
    else this.#onEnd.push(act)
  }

  end(problem: Problem): void {
    if (this.problem) return
    this.problem = problem
    this.clear()
    this.#reject(problem)
    for (const act of this.#onEnd) act()
  }

  clear(): void {
    clearTimeout(this.#timer)
    this.#forget()
  }
}
