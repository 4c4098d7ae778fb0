import type { Appearance } from "./appearance.ts"
import type { Pose } from "./camera.ts"
import type { Rect } from "./geometry.ts"
import type { Placement } from "./layouts/layout.ts"
import type { Overview } from "./port.ts"
import type { Drawn } from "./scene.ts"

/** The whole picture in small, and the part of it that is on the canvas. */
export function overviewOf(
  { byNumber }: Drawn,
  { actors }: Appearance,
  { positions, stretch }: Placement,
  pose: Pose,
  size: { width: number; height: number },
): Overview {
  const points: Overview["points"] = []
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const { index, actor } of byNumber) {
    const at = positions.get(actor.id)
    if (!at || actors[index]!.hidden) continue
    const y = at.y / stretch
    points.push([at.x, y])
    left = Math.min(left, at.x)
    right = Math.max(right, at.x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  const [width, height] = [size.width / pose.scale, size.height / pose.scale / stretch]
  const seen: Rect = { x: pose.x - width / 2, y: pose.y / stretch - height / 2, width, height }
  return { points, bounds: { x: left, y: top, width: right - left, height: bottom - top }, seen }
}
