import type { StatusWords } from "./status.ts"

export const hoped = {
  id: "hoped",
  line: "dotted",
  form: "infinitive",
  projected: true,
  is: "somebody wishes it",
  de: { name: "Erhofft", word: "erhofft" },
  en: { name: "Hoped", word: "hoped" },
} as const satisfies StatusWords
