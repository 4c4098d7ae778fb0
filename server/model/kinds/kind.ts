/** What is true of all actors of one kind. */
export interface KindWords {
  id: string
  /** Second label of its actors in Cypher: (:Actor:State). */
  label: string
  de: string
  en: string
  /** What belongs here, in a sentence. */
  is: string
  /** Name of its pictogram; "flag" and "dots" are drawn from the actor itself. */
  pictogram: string
  /** Drawn on ink instead of paper. A group of states is a group that is not armed: its sector says so. */
  armed: boolean
}
