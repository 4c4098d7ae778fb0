import type { Role } from "../roles.ts"

/** Verb forms for a sentence "A … B"; the receiving actor stands at the "…", or last. */
export interface Verb {
  /** The family's name in the legend. */
  name: string
  /** Heading of a list of counterparts, where the actor acts: "Supported …". */
  acting: string
  /** Heading of a list of counterparts, where the actor receives: "Supported by …". */
  receiving: string
  /** Of one and of several. */
  past: readonly [string, string]
  present: readonly [string, string]
  infinitive: string
}

/** What is true of all events of one family. */
export interface FamilyWords {
  id: string
  /** Relationship type in Cypher. */
  type: string
  /** Stored once with sorted ids and matched undirected. */
  symmetric: boolean
  /** Roles of the acting side; in a symmetric family these pair with each other. */
  acting: readonly Role[]
  /** Roles of the receiving side. */
  receiving: readonly Role[]
  /** Roles that pair with the acting roles but not among themselves: a mediator has one relation to each side. */
  between: readonly Role[]
  /** CAMEO root codes most of whose codes fall into this family. */
  cameoRoots: readonly string[]
  /** CSS custom property that holds its hue. */
  colour: string
  /** How its lines end at the target. */
  end: "none" | "triangle" | "swallowtail" | "chevron"
  de: Verb
  en: Verb
}
