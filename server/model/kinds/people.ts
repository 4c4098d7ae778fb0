import type { KindWords } from "./kind.ts"

export const people = {
  id: "people",
  label: "People",
  de: "Menschen",
  en: "People",
  is: "people without a name: victims, refugees",
  pictogram: "dots",
  armed: false,
} as const satisfies KindWords
