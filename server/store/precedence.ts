import { setImmediate as turn } from "node:timers/promises"

/** Milliseconds that an import waits for readers at one time. A part has five such times and works about as long in between: at worst it takes twice as long. */
const PATIENCE = 80

/** Lets readers go before those who write: who reads now, and when nobody does any more. */
export class Precedence {
  #reading = 0
  readonly #waiting = new Set<() => void>()

  /** Somebody begins to read; returns what ends it. */
  begin(): () => void {
    this.#reading += 1
    return () => {
      this.#reading -= 1
      if (this.#reading > 0) return
      for (const go of this.#waiting) go()
    }
  }

  /** Resolves when nobody reads, or after a while: under readers without end writing goes on, slower. */
  async giveWay(): Promise<void> {
    await turn()
    if (this.#reading === 0) return
    await new Promise<void>((resolve) => {
      const go = () => {
        clearTimeout(late)
        this.#waiting.delete(go)
        resolve()
      }
      const late = setTimeout(go, PATIENCE)
      this.#waiting.add(go)
    })
  }
}
