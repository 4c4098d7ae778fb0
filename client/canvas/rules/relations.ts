import { relationsOf } from "./counts.ts"
import type { SizeRule } from "./rule.ts"

/** All relations of the database, so that a size does not change with what is drawn. */
export const relations = {
  id: "relations",
  name: { de: "Beziehungen", en: "Relations" },
  counts: (actors) => new Map(actors.map((actor) => [actor.id, relationsOf(actor)])),
} as const satisfies SizeRule
