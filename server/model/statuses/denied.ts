import type { StatusWords } from "./status.ts"

export const denied = {
  id: "denied",
  line: "struck",
  form: "past",
  projected: false,
  is: "somebody says that it did not happen",
  de: { name: "Bestritten", word: "bestritten" },
  en: { name: "Denied", word: "denied" },
} as const satisfies StatusWords
