import type { KindWords } from "./kind.ts"

export const office = {
  id: "office",
  label: "Office",
  de: "Amt",
  en: "Office",
  is: "a post, when the text names the post and not its holder",
  pictogram: "lectern",
  armed: false,
} as const satisfies KindWords
