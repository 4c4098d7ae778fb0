import type { NameRule } from "./rule.ts"

/** From so many relations on, an actor without its name is a riddle. */
export const STRONG = 4

/** Only of those who have much to do with others. */
export const strong = {
  id: "strong",
  name: { de: `ab ${STRONG} Beziehungen`, en: `from ${STRONG} relations on` },
  stands: (relations) => relations >= STRONG,
} as const satisfies NameRule
