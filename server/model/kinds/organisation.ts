import type { KindWords } from "./kind.ts"

export const organisation = {
  id: "organisation",
  label: "Organisation",
  de: "Organisation",
  en: "Organisation",
  is: "a ministry, an international organisation or an NGO",
  pictogram: "landmark",
  armed: false,
} as const satisfies KindWords
