import type { FamilyWords } from "./family.ts"

export const attacked = {
  id: "attacked",
  type: "ATTACKED",
  symmetric: false,
  acting: ["attacker"],
  receiving: ["target", "victim"],
  between: [],
  cameoRoots: ["18", "19", "20"],
  colour: "--attacked",
  end: "swallowtail",
  de: {
    name: "Angegriffen",
    acting: "Griff an",
    receiving: "Angegriffen von",
    past: "griff an",
    present: "greift an",
    infinitive: "angreifen",
  },
  en: { name: "Attacked", acting: "Attacked", receiving: "Attacked by", past: "attacked", present: "attacks", infinitive: "attack" },
} as const satisfies FamilyWords
