import { add } from "./counts.ts"
import type { SizeRule } from "./rule.ts"

/** Attacks on an actor, whatever their status. */
export const attacked = {
  id: "attacked",
  name: { de: "Angriffe auf ihn", en: "Attacks on it" },
  counts(_, ties) {
    const counts = new Map<string, number>()
    for (const tie of ties) if (tie.attacked > 0) add(counts, tie.target, tie.attacked)
    return counts
  },
} as const satisfies SizeRule
