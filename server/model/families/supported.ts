import type { FamilyWords } from "./family.ts"

export const supported = {
  id: "supported",
  type: "SUPPORTED",
  symmetric: false,
  acting: ["supporter"],
  receiving: ["supported"],
  between: [],
  cameoRoots: ["03", "05", "06", "07"],
  colour: "--supported",
  end: "triangle",
  de: {
    name: "Unterstützt",
    acting: "Unterstützte",
    receiving: "Unterstützt von",
    past: ["unterstützte", "unterstützten"],
    present: ["unterstützt", "unterstützen"],
    infinitive: "… unterstützen",
  },
  en: {
    name: "Supported",
    acting: "Supported",
    receiving: "Supported by",
    past: ["supported", "supported"],
    present: ["supports", "support"],
    infinitive: "support",
  },
} as const satisfies FamilyWords
