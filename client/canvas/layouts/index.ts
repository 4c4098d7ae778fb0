import type { Drawn } from "../scene.ts"
import { computed } from "./computed.ts"
import { editor } from "./editor.ts"
import type { LayoutWay, Placement } from "./layout.ts"

/** Ways to place actors; the first that suits a picture is taken. */
const LAYOUTS: readonly LayoutWay[] = [editor, computed]

export function placementOf(drawn: Drawn): Placement {
  const way = LAYOUTS.find((layout) => layout.suits(drawn))
  if (!way) throw new Error("client/canvas/layouts: no layout suits this picture; the last one in the list should suit every picture")
  return way.place(drawn)
}
