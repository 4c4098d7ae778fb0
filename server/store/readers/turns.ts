import { LIMITS } from "../../model/limits.ts"
import { Problem } from "../../problems.ts"
import { Slots } from "../embedded/slots.ts"

/** Seconds after which a place may be free. */
const RETRY_SECONDS = 2

/** Lets a few statements run at once and a few more wait; the next one is sent away. */
export class Turns {
  readonly #slots: Slots
  readonly #most: number
  #inside = 0

  constructor(running: number = LIMITS.running, waiting: number = LIMITS.waiting) {
    this.#slots = new Slots(running, crowded)
    this.#most = running + waiting
  }

  /** Resolves with the function that gives the turn back. */
  async take(signal: AbortSignal | undefined): Promise<() => void> {
    if (this.#inside >= this.#most) throw crowded()
    this.#inside += 1
    const leave = () => void (this.#inside -= 1)
    try {
      const release = await this.#slots.take(LIMITS.timeoutMsMost, signal)
      return () => {
        release()
        leave()
      }
    } catch (error) {
      leave()
      throw error
    }
  }
}

function crowded(): Problem {
  const detail = `${LIMITS.running} statements are running and ${LIMITS.waiting} are waiting already. Run it again in a moment.`
  return new Problem("too-many-requests", detail, { retryAfter: RETRY_SECONDS })
}
