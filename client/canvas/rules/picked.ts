import type { NameRule } from "./rule.ts"

/** Only of what a reader points at or picked, and its neighbours. */
export const picked = {
  id: "picked",
  name: { de: "nur Gewählte", en: "only of the picked" },
  stands: () => false,
} as const satisfies NameRule
