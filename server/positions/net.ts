export interface Point {
  x: number
  y: number
}

/** Ids of actors in their order, and which of them are tied, by number. */
export interface Net {
  ids: readonly string[]
  ties: readonly (readonly [number, number])[]
}

/** Room that an actor needs to be told apart from the next, in layout units. */
export const ROOM = 60
