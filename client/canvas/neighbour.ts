import type { Point } from "./geometry.ts"
import type { Selection } from "./port.ts"
import type { Stage } from "./stage.ts"

type Direction = "left" | "right" | "up" | "down"

const TOWARDS: Record<Direction, Point> = { left: { x: -1, y: 0 }, right: { x: 1, y: 0 }, up: { x: 0, y: -1 }, down: { x: 0, y: 1 } }

/** The nearest actor or line in a direction; the selection itself when there is none. Without a start, the busiest actor. */
export function neighbourOf(stage: Stage, from: Selection, direction: Direction): Selection {
  const spots: { selection: Selection; at: Point }[] = [
    ...stage.glyphs.map(({ id, centre }) => ({ selection: { type: "actor" as const, actor: id }, at: centre })),
    ...stage.lines.map(({ line, points }) => ({ selection: { type: "line" as const, line: line.ref }, at: middleOf(points) })),
  ]
  const start = spots.find(({ selection }) => sameSelection(selection, from))
  if (!start) {
    const busiest = stage.glyphs.toSorted((a, b) => b.drawn.relations - a.drawn.relations || (a.id < b.id ? -1 : 1))[0]
    return busiest ? { type: "actor", actor: busiest.id } : { type: "none" }
  }
  const towards = TOWARDS[direction]
  let best: { selection: Selection; cost: number } | null = null
  for (const { selection, at } of spots) {
    if (sameSelection(selection, from)) continue
    const dx = at.x - start.at.x
    const dy = at.y - start.at.y
    const along = dx * towards.x + dy * towards.y
    const aside = Math.abs(dx * towards.y) + Math.abs(dy * towards.x)
    if (along <= 0.5 || aside > along * 2) continue
    const cost = along + aside * 1.6
    if (!best || cost < best.cost) best = { selection, cost }
  }
  return best?.selection ?? from
}

export function sameSelection(a: Selection, b: Selection): boolean {
  if (a.type === "actor") return b.type === "actor" && a.actor === b.actor
  if (a.type === "line")
    return b.type === "line" && a.line.tie === b.line.tie && a.line.family === b.line.family && a.line.status === b.line.status
  return b.type === "none"
}

/** The point half way along a polyline. */
function middleOf(points: readonly Point[]): Point {
  const steps = points.slice(1).map((point, index) => Math.hypot(point.x - points[index]!.x, point.y - points[index]!.y))
  let left = steps.reduce((sum, step) => sum + step, 0) / 2
  for (const [index, step] of steps.entries()) {
    if (left <= step) {
      const [a, b] = [points[index]!, points[index + 1]!]
      const part = step === 0 ? 0 : left / step
      return { x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part }
    }
    left -= step
  }
  return points[0] ?? { x: 0, y: 0 }
}
