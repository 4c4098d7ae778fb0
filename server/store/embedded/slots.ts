import type { Problem } from "../../problems.ts"
import { abortProblem, busyProblem } from "./faults.ts"

/** Lets so many in at once; the others wait in order, and not for ever. */
export class Slots {
  readonly #waiting: (() => void)[] = []
  readonly #late: (waitMs: number) => Problem
  #free: number

  /** `late` says what a caller gets who has waited long enough. */
  constructor(count: number, late = busyProblem) {
    this.#free = count
    this.#late = late
  }

  /** Resolves with the function that gives the slot back. */
  async take(waitMs: number, signal: AbortSignal | undefined): Promise<() => void> {
    if (this.#free > 0) this.#free -= 1
    else await this.#turn(waitMs, signal)
    let given = false
    return () => {
      if (given) return
      given = true
      const next = this.#waiting.shift()
      if (next) next()
      else this.#free += 1
    }
  }

  #turn(waitMs: number, signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = () => {
        clearTimeout(timer)
        signal?.removeEventListener("abort", onAbort)
        const index = this.#waiting.indexOf(onTurn)
        if (index >= 0) this.#waiting.splice(index, 1)
      }
      const onTurn = () => {
        leave()
        resolve()
      }
      const onAbort = () => {
        leave()
        reject(abortProblem(signal?.reason))
      }
      const timer = setTimeout(() => {
        leave()
        reject(this.#late(waitMs))
      }, waitMs)
      signal?.addEventListener("abort", onAbort, { once: true })
      this.#waiting.push(onTurn)
    })
  }
}
