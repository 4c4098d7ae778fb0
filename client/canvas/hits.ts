import { distanceTo, type Point, type Rect } from "./geometry.ts"
import type { Stage, StagedLine } from "./stage.ts"

/** The actor under a point: its glyph, or its label. */
export function actorAt(
  stage: Stage,
  labels: readonly { id: string; lines: readonly Rect[] }[],
  point: Point,
  slack: number,
): string | null {
  let best: { id: string; distance: number } | null = null
  for (const { id, centre, radius } of stage.glyphs) {
    const distance = Math.hypot(point.x - centre.x, point.y - centre.y) - radius
    if (distance <= slack && (!best || distance < best.distance)) best = { id, distance }
  }
  if (best) return best.id
  const inside = (box: Rect) => point.x >= box.x && point.x <= box.x + box.width && point.y >= box.y && point.y <= box.y + box.height
  return labels.find(({ lines }) => lines.some(inside))?.id ?? null
}

/** The line nearest to a point, at most `reach` pixels away. */
export function lineAt(stage: Stage, point: Point, reach: number): StagedLine | null {
  let best: { line: StagedLine; distance: number } | null = null
  const around = { x: point.x - reach, y: point.y - reach, width: 2 * reach, height: 2 * reach }
  for (const line of stage.linesNear(around) ?? []) {
    const distance = distanceTo(point, line.points)
    if (distance <= reach + line.width / 2 && (!best || distance < best.distance)) best = { line, distance }
  }
  return best?.line ?? null
}
