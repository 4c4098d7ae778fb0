import type { FamilyWords } from "./family.ts"

/** A principal (a state for which its minister spoke) makes only the relations that a sentence names. */
export const negotiated = {
  id: "negotiated",
  type: "NEGOTIATED_WITH",
  symmetric: true,
  acting: ["negotiator", "principal"],
  receiving: ["negotiator", "principal"],
  between: ["mediator"],
  cameoRoots: ["04"],
  colour: "--negotiated",
  end: "none",
  de: {
    name: "Verhandelt",
    acting: "Verhandelte mit",
    receiving: "Verhandelte mit",
    past: ["verhandelte mit", "verhandelten mit"],
    present: ["verhandelt mit", "verhandeln mit"],
    infinitive: "verhandeln mit",
  },
  en: {
    name: "Negotiated",
    acting: "Negotiated with",
    receiving: "Negotiated with",
    past: ["negotiated with", "negotiated with"],
    present: ["negotiates with", "negotiate with"],
    infinitive: "negotiate with",
  },
} as const satisfies FamilyWords
