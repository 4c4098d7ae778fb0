import { groupBy } from "./group.ts"
import type { Loading } from "./load.ts"
import type { Spelled } from "./printed.ts"
import { load } from "./queries/load.ts"

/** How an article spells an actor. */
export type Named = Spelled & { article: string }

/** So many actors are kept in mind; then it is begun anew. */
const MOST = 10_000

/**
 * How actors are named, as the last part of an import left them: the next part names mostly the same, and asking again was an eighth of
 * what the database does in an import. It holds for the state that the part made; whatever else is written makes another one.
 */
export class NamesSoFar {
  #state: string | null = null
  readonly #named = new Map<string, Named[]>()

  /** How all that are in the store are named, by actor; `state` is the graph's, under the lock of a writer. */
  async of({ read }: Pick<Loading, "read">, state: string, actors: readonly string[]): Promise<Map<string, Named[]>> {
    if (state !== this.#state || this.#named.size > MOST) this.#named.clear()
    this.#state = state
    const asked = actors.filter((id) => !this.#named.has(id))
    for (const [id, rows] of groupBy(await read(load.spellings, { actors: asked }), (one) => one.actor)) this.#named.set(id, rows)
    return new Map(actors.flatMap((id) => (this.#named.has(id) ? [[id, this.#named.get(id)!]] : [])))
  }

  /** Keeps how those are named now, for the state that the transaction makes; when it fails, the state will be another. */
  keep(state: string, named: ReadonlyMap<string, Named[]>): void {
    this.#state = state
    for (const [id, rows] of named) this.#named.set(id, rows)
  }
}
