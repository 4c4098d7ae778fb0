import { distanceTo, type Point } from "../geometry.ts"
import type { Network, Spring } from "./network.ts"

const ROUNDS = 160
/** Free pixels between a glyph and a line that is not its own. */
const CLEAR = 13

/** Pushes apart what stands on each other, labels counted, and moves glyphs off the lines of others. */
export function makeRoom(points: Point[], rooms: Network["rooms"], springs: readonly Spring[]): void {
  for (let round = 0; round < ROUNDS; round++) {
    let moved = pushApart(points, rooms)
    if (springs.length <= 1200) moved = offLines(points, rooms, springs) || moved
    if (!moved) return
  }
}

function pushApart(points: Point[], rooms: Network["rooms"]): boolean {
  let moved = false
  for (let a = 0; a < points.length; a++)
    for (let b = a + 1; b < points.length; b++) {
      const [one, two] = [points[a]!, points[b]!]
      const dx = two.x - one.x
      const dy = two.y - one.y
      const overX = rooms[a]!.width + rooms[b]!.width - Math.abs(dx)
      const overY = rooms[a]!.height + rooms[b]!.height - Math.abs(dy)
      if (overX <= 0 || overY <= 0) continue
      moved = true
      // The shorter way out; equal places part by their order.
      if (overY <= overX) {
        const push = (overY / 2 + 0.5) * (dy < 0 ? -1 : 1)
        one.y -= push
        two.y += push
      } else {
        const push = (overX / 2 + 0.5) * (dx < 0 ? -1 : 1)
        one.x -= push
        two.x += push
      }
    }
  return moved
}

function offLines(points: Point[], rooms: Network["rooms"], springs: readonly Spring[]): boolean {
  let moved = false
  for (const { a, b } of springs) {
    const [from, to] = [points[a]!, points[b]!]
    const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
    for (let at = 0; at < points.length; at++) {
      if (at === a || at === b) continue
      const point = points[at]!
      const lack = rooms[at]!.radius + CLEAR - distanceTo(point, [from, to])
      if (lack <= 0) continue
      moved = true
      const side = (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x) < 0 ? -1 : 1
      point.x += ((-(to.y - from.y) / length) * side * lack) / 2
      point.y += (((to.x - from.x) / length) * side * lack) / 2
    }
  }
  return moved
}
