import type { Appearance } from "../appearance.ts"
import type { Fade } from "../fade.ts"
import type { Atlas } from "../glyphs/atlas.ts"
import type { Ink } from "../ink.ts"
import { BOW_HEIGHT } from "../geometry.ts"
import type { Drawn } from "../scene.ts"

/** What all programs draw with; changed in place, read at each frame. */
export interface Frame {
  ink: Ink
  atlas: Atlas
  /** What the numbers in the graph mean. */
  drawn: Drawn
  fade: Fade
  raised: Appearance["raised"]
  /** How far the change of appearance has come, 0 to 1. */
  progress: number
  /** Height of bows as a part of the distance they span. */
  bow: number
  /** Scale of glyphs: they shrink when the picture does. */
  glyphScale: number
  /** Scale of lines' widths: they are thinner where many are. */
  lineScale: number
  /** So many are in sight that each is only a stroke, without paper below, end or mark. */
  plain: boolean
  /** At most so many glyphs and so many straight lines are drawn, the strongest. */
  most: number
  /** The camera stands: glyphs sit on whole pixels. */
  resting: boolean
  /** Draws the glyphs, when the lines below them are drawn. */
  glyphs: () => void
}

/** A picture in which nothing moves and nothing is crowded. */
export const frameOf = (base: Pick<Frame, "ink" | "atlas" | "drawn" | "fade">): Frame => ({
  ...base,
  raised: { lines: [], actors: [] },
  progress: 1,
  bow: BOW_HEIGHT,
  glyphScale: 1,
  lineScale: 1,
  plain: false,
  most: Infinity,
  resting: true,
  glyphs: () => undefined,
})
