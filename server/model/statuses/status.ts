/** What is true of all relations of one status. */
export interface StatusWords {
  id: string
  /** How lines of this status are drawn. */
  line: "solid" | "ring" | "dashed" | "dotted" | "dashdot" | "struck"
  /** Which form of a family's verb says it. */
  form: "past" | "present" | "infinitive"
  /** Drawn as a relation; a denied statement stays evidence. */
  projected: boolean
  /** What it means, in a sentence. */
  is: string
  /** Name in the legend, and the word in a sentence. */
  de: { name: string; word: string }
  en: { name: string; word: string }
}
