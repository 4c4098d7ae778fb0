import type { Arrangement } from "../port.ts"
import type { Drawn } from "../scene.ts"
import { centre } from "./centre.ts"
import { circle } from "./circle.ts"
import { computed } from "./computed.ts"
import { country } from "./country.ts"
import { crowd } from "./crowd.ts"
import { editor } from "./editor.ts"
import { force } from "./force.ts"
import type { LayoutWay } from "./layout.ts"
import { stored } from "./stored.ts"
import { time } from "./time.ts"

/** Ways that a reader may choose. */
export const LAYOUTS = [force, circle, time, centre, country] as const satisfies readonly LayoutWay[]

/** Ways to place actors when nobody chose one; the first that suits a picture is taken. */
const BY_ITSELF: readonly LayoutWay[] = [editor, stored, crowd, computed]

/** The way in which a picture is placed: the chosen one, or what suits it. */
export function wayOf(drawn: Drawn, arrangement: Arrangement | null): LayoutWay {
  const way = arrangement ? LAYOUTS.find((layout) => layout.id === arrangement.layout) : BY_ITSELF.find((layout) => layout.suits(drawn))
  if (!way) throw new Error("client/canvas/layouts: no layout suits this picture; the last one in the list should suit every picture")
  return way
}
