import type { Actor } from "../../../server/model/index.ts"

/** Relations of an actor in the whole database. */
export const relationsOf = (actor: Actor): number => Object.values(actor.relations).reduce((sum, count) => sum + count, 0)

/** Adds to what is known of an actor. */
export function add(counts: Map<string, number>, id: string, more: number): void {
  counts.set(id, (counts.get(id) ?? 0) + more)
}
