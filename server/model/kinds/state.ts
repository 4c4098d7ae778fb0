import type { KindWords } from "./kind.ts"

export const state = {
  id: "state",
  label: "State",
  de: "Staat",
  en: "State",
  is: "a state or its government",
  pictogram: "flag",
  armed: false,
} as const satisfies KindWords
