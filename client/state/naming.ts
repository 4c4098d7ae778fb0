import type { Actor } from "../../server/model/index.ts"

/** How actors are called: in the language of the page, or as articles print them. */
export const NAMINGS = [
  { id: "page", name: { de: "in dieser Sprache", en: "in this language" } },
  { id: "printed", name: { de: "wie gedruckt", en: "as printed" } },
] as const
export type NamingId = (typeof NAMINGS)[number]["id"]

const asPrinted = (actor: Actor): Actor => {
  const { printed } = actor
  return printed === null ? actor : { ...actor, nameDe: printed, nameEn: printed, labelDe: null, labelEn: null }
}

const known = new WeakMap<readonly Actor[], Actor[]>()

/** Actors with the names that a reader wants to see; the same list for the same actors, so that nothing is drawn again for it. */
export function namedAs(actors: readonly Actor[], naming: NamingId): Actor[] {
  if (naming === "page") return actors as Actor[]
  const made = known.get(actors) ?? actors.map(asPrinted)
  known.set(actors, made)
  return made
}
