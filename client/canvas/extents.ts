import { glyphScaleAt, type Extent } from "./camera.ts"
import { BOW_HEIGHT, BOW_POINTS, lineThrough } from "./geometry.ts"
import { set } from "./labels/place.ts"
import { actorLines } from "./labels/requests.ts"
import type { Typesetter } from "./labels/type.ts"
import { roomOf, type Placement } from "./layouts/layout.ts"
import type { Drawn } from "./scene.ts"

const MANY = 300

/** Room that each actor with its label takes at a scale, in both languages at once: the picture stands still when the language changes. */
export function extentsOf(drawn: Drawn, placement: Placement, type: Typesetter, scale: number): Extent[] {
  const extents: Extent[] = []
  const glyphScale = glyphScaleAt(scale, roomOf(placement))
  for (const [id, actor] of drawn.actors) {
    const at = placement.positions.get(id)!
    const radius = actor.radius * glyphScale
    const extent = { ...at, left: radius, right: radius, top: radius, bottom: radius }
    // Among many, not every name will stand.
    for (const language of drawn.actors.size > MANY ? [] : (["de", "en"] as const)) {
      const lines = actorLines(type, actor, language, scale)
      const request = {
        id,
        centre: { x: 0, y: 0 },
        anchor: at,
        radius,
        corner: actor.corner !== null,
        lines,
        side: null,
        important: false,
        called: false,
      }
      for (const line of set(request, placement.sides.get(id) ?? "b", 0, 0).lines) {
        extent.left = Math.max(extent.left, -line.x)
        extent.right = Math.max(extent.right, line.x + line.width)
        extent.top = Math.max(extent.top, -line.y)
        extent.bottom = Math.max(extent.bottom, line.y + line.height)
      }
    }
    extents.push(extent)
  }
  for (const { bow, source, target } of drawn.lines) {
    if (!bow) continue
    const path = lineThrough(placement.positions.get(source)!, placement.positions.get(target)!, 0, BOW_HEIGHT * placement.stretch)
    const top = path[BOW_POINTS >> 1]!
    extents.push({ ...top, left: 2, right: 2, top: 2, bottom: 2 })
  }
  return extents
}
