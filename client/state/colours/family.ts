import type { ColourRule } from "./colour.ts"

export const family = { id: "family", name: { de: "Familie", en: "Family" }, hues: () => null } as const satisfies ColourRule
