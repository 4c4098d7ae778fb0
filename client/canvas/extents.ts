import { glyphScaleAt, type Extent } from "./camera.ts"
import { BOW_HEIGHT, BOW_POINTS, lineThrough, type Point } from "./geometry.ts"
import { set } from "./labels/place.ts"
import { actorLines } from "./labels/requests.ts"
import type { Typesetter } from "./labels/type.ts"
import { roomOf, type Placement } from "./layouts/layout.ts"
import type { Drawn } from "./scene.ts"

const MANY = 300
/** Radius of the largest glyph. */
const LARGEST = 22

/** Of what is drawn only these actors, without lines. */
export function onlyActors(drawn: Drawn, ids: readonly string[]): Drawn {
  const chosen = new Set(ids)
  return { ...drawn, actors: new Map([...drawn.actors].filter(([id]) => chosen.has(id))), lines: [] }
}

/** Room that actors with their labels take at a scale, in both languages at once: the picture stands still when the language changes. */
export function extentsOf(drawn: Drawn, placement: Placement, type: Typesetter): (scale: number) => Extent[] {
  // Among many, not every name will stand: what they lie in tells enough.
  const corners = drawn.actors.size > MANY ? cornersOf(drawn, placement) : null
  return (scale) => {
    const glyphScale = glyphScaleAt(scale, roomOf(placement))
    const extents = corners
      ? corners.map((corner) => rim(corner, LARGEST * glyphScale))
      : labelled(drawn, placement, type, scale, glyphScale)
    for (const { bow, source, target } of drawn.lines) {
      if (!bow) continue
      const path = lineThrough(placement.positions.get(source)!, placement.positions.get(target)!, 0, BOW_HEIGHT * placement.stretch)
      extents.push(rim(path[BOW_POINTS >> 1]!, 2))
    }
    return extents
  }
}

const rim = (at: Point, radius: number): Extent => ({ ...at, left: radius, right: radius, top: radius, bottom: radius })

function labelled(drawn: Drawn, placement: Placement, type: Typesetter, scale: number, glyphScale: number): Extent[] {
  return [...drawn.actors].map(([id, actor]) => {
    const at = placement.positions.get(id)!
    const radius = actor.radius * glyphScale
    const extent = rim(at, radius)
    for (const language of ["de", "en"] as const) {
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
    return extent
  })
}

/** Two corners of the rectangle in which all that is drawn has its place. */
function cornersOf({ actors }: Drawn, { positions }: Placement): Point[] {
  const [from, to] = [
    { x: Infinity, y: Infinity },
    { x: -Infinity, y: -Infinity },
  ]
  for (const id of actors.keys()) {
    const { x, y } = positions.get(id)!
    ;[from.x, to.x] = [Math.min(from.x, x), Math.max(to.x, x)]
    ;[from.y, to.y] = [Math.min(from.y, y), Math.max(to.y, y)]
  }
  return [from, to]
}
