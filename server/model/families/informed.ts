import type { FamilyWords } from "./family.ts"

/** Only with a named addressee; a statement to the public is attribution. */
export const informed = {
  id: "informed",
  type: "INFORMED",
  symmetric: false,
  acting: ["informer"],
  receiving: ["informed"],
  between: [],
  cameoRoots: ["01"],
  colour: "--informed",
  end: "chevron",
  de: {
    name: "Informiert",
    acting: "Informierte",
    receiving: "Informiert von",
    past: ["informierte", "informierten"],
    present: ["informiert", "informieren"],
    infinitive: "… informieren",
  },
  en: {
    name: "Informed",
    acting: "Informed",
    receiving: "Informed by",
    past: ["informed", "informed"],
    present: ["informs", "inform"],
    infinitive: "inform",
  },
} as const satisfies FamilyWords
