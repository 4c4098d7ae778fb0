import type { KindWords } from "./kind.ts"

export const person = {
  id: "person",
  label: "Person",
  de: "Person",
  en: "Person",
  is: "a human being with a name",
  pictogram: "user-round",
  armed: false,
} as const satisfies KindWords
