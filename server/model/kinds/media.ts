import type { KindWords } from "./kind.ts"

export const media = {
  id: "media",
  label: "Media",
  de: "Medien",
  en: "Media",
  is: "media as speakers",
  pictogram: "newspaper",
  armed: false,
} as const satisfies KindWords
