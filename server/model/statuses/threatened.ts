import type { StatusWords } from "./status.ts"

export const threatened = {
  id: "threatened",
  line: "dashdot",
  form: "infinitive",
  projected: true,
  is: "somebody threatens it",
  de: { name: "Angedroht", word: "angedroht" },
  en: { name: "Threatened", word: "threatened" },
} as const satisfies StatusWords
