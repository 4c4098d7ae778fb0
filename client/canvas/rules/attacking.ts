import { add } from "./counts.ts"
import type { SizeRule } from "./rule.ts"

/** Attacks by an actor, whatever their status. */
export const attacking = {
  id: "attacking",
  name: { de: "Angriffe von ihm", en: "Attacks by it" },
  counts(_, ties) {
    const counts = new Map<string, number>()
    for (const { source, attacked } of ties) if (attacked > 0) add(counts, source, attacked)
    return counts
  },
} as const satisfies SizeRule
