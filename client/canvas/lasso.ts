import type { Point } from "./geometry.ts"
import type { Ink } from "./ink.ts"

/** A line that a reader draws around actors. */
export class Lasso {
  private points: Point[] = []

  add(point: Point): void {
    this.points.push(point)
  }

  /** Those inside, and the line is gone. */
  close<T extends { centre: Point }>(glyphs: readonly T[]): T[] {
    const { points } = this
    this.points = []
    return points.length < 3 ? [] : glyphs.filter(({ centre }) => inside(centre, points))
  }

  paint(context: CanvasRenderingContext2D, ink: Ink): void {
    if (this.points.length < 2) return
    context.save()
    context.beginPath()
    for (const { x, y } of this.points) context.lineTo(x, y)
    context.closePath()
    context.setLineDash([5, 4])
    context.lineWidth = 1.2
    context.strokeStyle = ink.ink
    context.stroke()
    context.globalAlpha = 0.06
    context.fillStyle = ink.ink
    context.fill()
    context.restore()
  }
}

/** Whether a ray from the point crosses the line an odd number of times. */
function inside({ x, y }: Point, points: readonly Point[]): boolean {
  let odd = false
  for (let at = 0, before = points.length - 1; at < points.length; before = at++) {
    const [a, b] = [points[at]!, points[before]!]
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) odd = !odd
  }
  return odd
}
