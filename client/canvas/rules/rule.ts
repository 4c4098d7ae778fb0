import type { Actor, Tie } from "../../../server/model/index.ts"

interface Named {
  /** As addresses have it. */
  id: string
  /** As readers choose it. */
  name: { de: string; en: string }
}

/** What the size of an actor says. */
export interface SizeRule extends Named {
  /** A number for each actor of which it knows one; zero for the others. */
  counts(actors: readonly Actor[], ties: readonly Tie[]): ReadonlyMap<string, number>
}

/** Whose names stand, besides those that a reader points at or picked. */
export interface NameRule extends Named {
  /** `relations`: of the actor in the whole database. */
  stands(relations: number): boolean
}
