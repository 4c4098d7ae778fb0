import type { KindWords } from "./kind.ts"

export const forces = {
  id: "forces",
  label: "Forces",
  de: "Streitkräfte",
  en: "Forces",
  is: "armed forces of a state",
  pictogram: "shield",
  armed: true,
} as const satisfies KindWords
