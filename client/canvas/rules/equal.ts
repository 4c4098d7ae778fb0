import type { SizeRule } from "./rule.ts"

const MIDDLE = 4

/** All of one size. */
export const equal = {
  id: "equal",
  name: { de: "alle gleich", en: "all the same" },
  counts: (actors) => new Map(actors.map(({ id }) => [id, MIDDLE])),
} as const satisfies SizeRule
