import type { Point } from "../geometry.ts"
import type { Drawn } from "../scene.ts"
import type { LayoutWay } from "./layout.ts"

/** Places from the ties themselves: the same picture each time, no chance in it. */
export const computed: LayoutWay = {
  id: "computed",
  suits: () => true,
  place(drawn) {
    return { positions: spread(drawn), sides: new Map(), box: null }
  },
}

function spread(drawn: Drawn): Map<string, Point> {
  const ids = [...drawn.actors.keys()].sort()
  const at = new Map<string, Point>()
  ids.forEach((id, index) => {
    const angle = (index / ids.length) * Math.PI * 2
    at.set(id, { x: 500 + Math.cos(angle) * 300, y: 320 + Math.sin(angle) * 220 })
  })
  return at
}
