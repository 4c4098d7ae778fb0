import type { Atlas } from "../glyphs/atlas.ts"
import type { Ink } from "../ink.ts"

/** What all programs draw with; changed in place, read at each frame. */
export interface Frame {
  ink: Ink
  atlas: Atlas
  /** How far the change of appearance has come, 0 to 1. */
  progress: number
  /** Height of bows as a part of the distance they span. */
  bow: number
  /** Scale of glyphs: they shrink when the picture does. */
  glyphScale: number
  /** The camera stands: glyphs sit on whole pixels. */
  resting: boolean
}

/** How an item is drawn before and after a change: the same numbers twice. */
export interface Shade {
  from: number[]
  to: number[]
}
