import type { StatusWords } from "./status.ts"

export const occurred = {
  id: "occurred",
  line: "solid",
  form: "past",
  projected: true,
  is: "it has happened",
  de: { name: "Geschehen", word: "geschehen" },
  en: { name: "Occurred", word: "occurred" },
} as const satisfies StatusWords
