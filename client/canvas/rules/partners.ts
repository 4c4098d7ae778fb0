import { add } from "./counts.ts"
import type { SizeRule } from "./rule.ts"

/** With how many others an actor has a tie: its degree. */
export const partners = {
  id: "partners",
  name: { de: "Gegenüber", en: "Partners" },
  counts(_, ties) {
    const counts = new Map<string, number>()
    for (const { source, target } of ties) for (const id of [source, target]) add(counts, id, 1)
    return counts
  },
} as const satisfies SizeRule
