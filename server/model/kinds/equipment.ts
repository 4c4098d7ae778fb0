import type { KindWords } from "./kind.ts"

export const equipment = {
  id: "equipment",
  label: "Equipment",
  de: "Gerät",
  en: "Equipment",
  is: "ships, tanks, aircraft",
  pictogram: "ship",
  armed: true,
} as const satisfies KindWords
