import type { NameRule } from "./rule.ts"

/** Every name for which there is room. */
export const every = {
  id: "every",
  name: { de: "wo Platz ist", en: "where there is room" },
  stands: () => true,
} as const satisfies NameRule
