import { Problem } from "../../problems.ts"
import { Child } from "./child.ts"
import { RESTART_SECONDS } from "./faults.ts"
import type { Snapshot } from "./snapshots.ts"

/** After so long without a statement a waiting process gives its memory back. */
const IDLE_MS = 60_000

/**
 * Processes on a copy of the data, one for each statement that runs: a statement that must be ended takes nobody else's with it.
 * One waits for the next statement; it is there from the first one on.
 */
export class ReaderProcesses {
  readonly #memoryBytes: number
  readonly #current: () => Promise<Snapshot>
  #idle: { child: Child; version: string; timer: NodeJS.Timeout } | null = null
  readonly #all = new Set<Child>()
  #closed = false

  /** `current` gives a copy of the data as it is now. */
  constructor(memoryBytes: number, current: () => Promise<Snapshot>) {
    this.#memoryBytes = memoryBytes
    this.#current = current
  }

  get pids(): number[] {
    return [...this.#all].flatMap(({ pid }) => pid ?? [])
  }

  /** Resolves with a process on the data as it is now and the function that gives it back; one that was killed is just forgotten. */
  async take(): Promise<{ child: Child; giveBack: () => void }> {
    if (this.#closed) throw new Problem("store-unavailable", "The server is shutting down.", { retryAfter: RESTART_SECONDS })
    const { version, path } = await this.#current()
    const idle = this.#takeIdle()
    if (idle && idle.child.alive && idle.version === version) return this.#lend(idle.child, version)
    idle?.child.kill()
    const child = await Child.start({ path, memoryBytes: this.#memoryBytes, snapshot: true })
    this.#all.add(child)
    void child.ended.then(() => this.#all.delete(child))
    return this.#lend(child, version)
  }

  async close(): Promise<void> {
    this.#closed = true
    this.#takeIdle()
    const ended = [...this.#all].map((child) => (child.kill(), child.ended))
    await Promise.all(ended)
  }

  #lend(child: Child, version: string) {
    const giveBack = () => {
      child.onMemory = () => {}
      if (!child.alive) return
      if (this.#idle || this.#closed) return child.kill()
      const timer = setTimeout(() => this.#takeIdle()?.child.kill(), IDLE_MS)
      timer.unref()
      this.#idle = { child, version, timer }
    }
    return { child, giveBack }
  }

  #takeIdle() {
    const idle = this.#idle
    this.#idle = null
    if (idle) clearTimeout(idle.timer)
    return idle
  }
}
