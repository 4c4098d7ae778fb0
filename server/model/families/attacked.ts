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
    past: ["griff … an", "griffen … an"],
    present: ["greift … an", "greifen … an"],
    infinitive: "… angreifen",
  },
  en: {
    name: "Attacked",
    acting: "Attacked",
    receiving: "Attacked by",
    past: ["attacked", "attacked"],
    present: ["attacks", "attack"],
    infinitive: "attack",
  },
} as const satisfies FamilyWords
