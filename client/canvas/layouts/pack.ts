import type { Point } from "../geometry.ts"
import type { Network } from "./network.ts"

export interface Group {
  members: readonly number[]
  points: readonly Point[]
  rooms: Network["rooms"]
}

const GAP = 34
const SHAPE = 1.56

/** Sets groups side by side in rows that together have the shape of a canvas; the centre comes to (500, 500). */
export function packGroups(ids: readonly string[], groups: readonly Group[]): Map<string, Point> {
  const boxes = groups.map((group) => ({ group, box: boxOf(group) }))
  const area = boxes.reduce((sum, { box }) => sum + (box.width + GAP) * (box.height + GAP), 0)
  const rowWidth = Math.max(Math.sqrt(area * SHAPE), ...boxes.map(({ box }) => box.width))
  const positions = new Map<string, Point>()
  let [x, y, row, widest] = [0, 0, 0, 0]
  for (const { group, box } of boxes) {
    if (x > 0 && x + box.width > rowWidth) [x, y, row] = [0, y + row + GAP, 0]
    group.members.forEach((member, at) => {
      const point = group.points[at]!
      positions.set(ids[member]!, { x: point.x - box.x + x, y: point.y - box.y + y })
    })
    x += box.width + GAP
    row = Math.max(row, box.height)
    widest = Math.max(widest, x - GAP)
  }
  for (const point of positions.values()) {
    point.x += 500 - widest / 2
    point.y += 500 - (y + row) / 2
  }
  return positions
}

function boxOf({ points, rooms }: Group): { x: number; y: number; width: number; height: number } {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  points.forEach((point, at) => {
    const room = rooms[at]!
    left = Math.min(left, point.x - room.width)
    right = Math.max(right, point.x + room.width)
    top = Math.min(top, point.y - room.height)
    bottom = Math.max(bottom, point.y + room.height)
  })
  return { x: left, y: top, width: right - left, height: bottom - top }
}
