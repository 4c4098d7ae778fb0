import type { StatusWords } from "./status.ts"

export const ongoing = {
  id: "ongoing",
  line: "ring",
  form: "present",
  projected: true,
  is: "it was going on when the article was written",
  de: { name: "Andauernd", word: "dauert an" },
  en: { name: "Ongoing", word: "ongoing" },
} as const satisfies StatusWords
