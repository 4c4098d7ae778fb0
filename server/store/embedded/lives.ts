import { Problem } from "../../problems.ts"
import { Child } from "./child.ts"
import { RESTART_SECONDS } from "./faults.ts"
import type { HostConfig } from "./protocol.ts"

const PAUSE_MS = 1000

/** Keeps one host process alive: whoever needs it after its death starts the next one. */
export class Lives {
  readonly #config: HostConfig
  readonly #onMemory: (child: Child) => void
  #child: Child | null = null
  #starting: Promise<Child> | null = null
  #failed: { at: number; problem: Problem } | null = null
  #closed = false

  constructor(config: HostConfig, onMemory: (child: Child) => void) {
    this.#config = config
    this.#onMemory = onMemory
  }

  get pid(): number | undefined {
    return this.#child?.pid
  }

  /** The living process, with its database open. */
  async current(): Promise<Child> {
    if (this.#closed) throw new Problem("store-unavailable", "The server is shutting down.", { retryAfter: RESTART_SECONDS })
    if (this.#starting) return this.#starting
    if (this.#child?.alive) return this.#child
    // What cannot be opened now (locked, damaged) is not tried again for each of a thousand requests.
    if (this.#failed && Date.now() - this.#failed.at < PAUSE_MS) throw this.#failed.problem
    this.#starting = this.#start().finally(() => (this.#starting = null))
    return this.#starting
  }

  async close(): Promise<void> {
    this.#closed = true
    await this.#starting?.catch(() => {})
    await this.#child?.close()
  }

  async #start(): Promise<Child> {
    // The file is locked until the one before is gone.
    await this.#child?.ended
    try {
      const child = await Child.start(this.#config)
      child.onMemory = () => this.#onMemory(child)
      this.#child = child
      this.#failed = null
      return child
    } catch (error) {
      const problem = error instanceof Problem ? error : notStarted(error)
      this.#failed = { at: Date.now(), problem }
      throw problem
    }
  }
}

function notStarted(cause: unknown): Problem {
  return new Problem("store-unavailable", "The embedded engine did not start. The log has its words.", {
    cause,
    retryAfter: RESTART_SECONDS,
  })
}
