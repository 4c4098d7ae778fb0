import type { KindWords } from "./kind.ts"

export const group = {
  id: "group",
  label: "Group",
  de: "Gruppe",
  en: "Group",
  is: "an armed group, or a group of states",
  pictogram: "users-round",
  armed: true,
} as const satisfies KindWords
