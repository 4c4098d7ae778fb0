import { setImmediate as turn } from "node:timers/promises"

/** What is asked now and awaited when there is nothing else to do: the database works meanwhile. Should it fail before, the transaction says so. */
export function inFlight<T>(asked: Promise<T>): Promise<T> {
  asked.catch(() => {})
  return asked
}

/**
 * The statements of a transaction in their order. One whose answer nobody waits for gets a turn of the event loop of its own: packing
 * what an import writes takes a while, and readers are served between two of them.
 */
export class Line {
  #last: Promise<unknown> = Promise.resolve()
  readonly #sent: Promise<unknown>[] = []

  /** Starts it after those before; one of them that failed says why, and what this one finds then is nothing that anybody may see. */
  async run<T>(start: () => Promise<T>): Promise<T> {
    await this.#last
    const answer = start()
    answer.catch(() => {})
    await this.all()
    return answer
  }

  /** The same, without waiting; a failure is told by `all`. */
  send(start: () => Promise<unknown>): void {
    const mine = this.#last.then(() => turn())
    this.#last = mine
    const answer = mine.then(start)
    answer.catch(() => {})
    this.#sent.push(answer)
  }

  /** Resolves when all so far have been started. */
  started(): Promise<unknown> {
    return this.#last
  }

  /** Resolves when all that were sent have succeeded, and rejects with the first that did not. */
  async all(): Promise<void> {
    await Promise.all(this.#sent)
  }
}
