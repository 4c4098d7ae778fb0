import type { GrafeoDB, QueryResult, Transaction } from "@grafeo-db/js"
import type { Params } from "../store.ts"

interface Open {
  transaction: Transaction
  /** The engine refuses to end a transaction in which a statement still runs, so everything in it waits its turn. */
  last: Promise<unknown>
}

/**
 * The open transactions of the host. A snapshot each: readers beside an open writer see what was committed before they
 * began (measured: also after DETACH DELETE, through indexes, and after its rollback), so they need not wait for it.
 */
export class Transactions {
  readonly #db: GrafeoDB
  readonly #open = new Map<number, Open>()
  /** How many statements run now. */
  running = 0

  constructor(db: GrafeoDB) {
    this.#db = db
  }

  /** Runs a statement; the first one begins the transaction. */
  run(id: number, text: string, params: Params): Promise<QueryResult> {
    let open = this.#open.get(id)
    if (!open) {
      open = { transaction: this.#db.beginTransaction(), last: Promise.resolve() }
      this.#open.set(id, open)
    }
    const { transaction } = open
    return this.#inTurn(open, async () => {
      this.running += 1
      try {
        return await transaction.executeCypher(text, params)
      } finally {
        this.running -= 1
      }
    })
  }

  commit(id: number): Promise<void> {
    return this.#end(id, (transaction) => transaction.commit())
  }

  rollback(id: number): Promise<void> {
    return this.#end(id, (transaction) => transaction.rollback())
  }

  async #end(id: number, how: (transaction: Transaction) => void): Promise<void> {
    const open = this.#open.get(id)
    if (!open) return
    this.#open.delete(id)
    await this.#inTurn(open, async () => how(open.transaction))
  }

  #inTurn<T>(open: Open, work: () => Promise<T>): Promise<T> {
    const turn = open.last.then(work, work)
    open.last = turn.catch(() => {})
    return turn
  }
}
