import type { StatusWords } from "./status.ts"

export const planned = {
  id: "planned",
  line: "dashed",
  form: "infinitive",
  projected: true,
  is: "somebody intends it",
  de: { name: "Geplant", word: "geplant" },
  en: { name: "Planned", word: "planned" },
} as const satisfies StatusWords
