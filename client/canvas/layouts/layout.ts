import type { Point } from "../geometry.ts"
import type { Side } from "../labels/place.ts"
import type { Drawn } from "../scene.ts"

/** Where actors stand, in layout units: pixels at scale 1. */
export interface Placement {
  positions: Map<string, Point>
  /** Sides of labels that somebody chose. */
  sides: Map<string, Side>
  /** The box that the picture was made for; null when the positions themselves say how large it is. */
  box: { width: number; height: number } | null
  /** How much higher than it was made the picture stands, on a canvas that is higher than wide. */
  stretch: number
}

/** A way to place actors. The same input gives the same places. */
export interface LayoutWay {
  id: string
  /** Whether this way can place that picture. */
  suits(drawn: Drawn): boolean
  place(drawn: Drawn): Placement
}
