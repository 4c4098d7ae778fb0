/** A point in CSS pixels, y downwards. */
export interface Point {
  x: number
  y: number
}

/** A rectangle by its top left corner. */
export interface Rect {
  x: number
  y: number
  width: number
  height: number
}

/** How many points a bowed line is drawn with. */
export const BOW_POINTS = 40

/** Height of a bow as a part of the distance it spans. */
export const BOW_HEIGHT = 0.278

/** What a line leaves free between itself and the rim, where it starts and where its tip is. */
export const START_GAP = 2
export const TIP_GAP = 4

/** The parallel side that counts as first: above, and left for upright lines, whichever way the line runs. */
export function firstSide(dx: number, dy: number): 1 | -1 {
  return dx > 0 || (dx === 0 && dy > 0) ? 1 : -1
}

/** The points of a line from centre to centre, moved sideways by `offset`, or bowed upwards by a part of its length. */
export function lineThrough(source: Point, target: Point, offset: number, bow: number): Point[] {
  const dx = target.x - source.x
  const dy = target.y - source.y
  const length = Math.hypot(dx, dy) || 1
  if (bow > 0) {
    const side = firstSide(dx, dy)
    const control = {
      x: (source.x + target.x) / 2 + (dy / length) * side * length * bow * 2,
      y: (source.y + target.y) / 2 - (dx / length) * side * length * bow * 2,
    }
    return Array.from({ length: BOW_POINTS }, (_, index) => bezier(source, control, target, index / (BOW_POINTS - 1)))
  }
  const shift = offset * firstSide(dx, dy)
  const nx = (-dy / length) * shift
  const ny = (dx / length) * shift
  return [
    { x: source.x + nx, y: source.y + ny },
    { x: target.x + nx, y: target.y + ny },
  ]
}

function bezier(a: Point, b: Point, c: Point, t: number): Point {
  const u = 1 - t
  return { x: u * u * a.x + 2 * u * t * b.x + t * t * c.x, y: u * u * a.y + 2 * u * t * b.y + t * t * c.y }
}

/** How far along its axis a line moved sideways by `offset` meets a circle around the end of the axis. */
export function rimAlong(radius: number, offset: number): number {
  return Math.sqrt(Math.max(0, radius * radius - offset * offset))
}

/** The part of a line between two distances along it, counted from its start and from its end. */
export function trim(points: readonly Point[], fromStart: number, fromEnd: number): Point[] {
  const cut = (list: readonly Point[], distance: number): Point[] => {
    let left = distance
    for (let index = 0; index + 1 < list.length; index++) {
      const [a, b] = [list[index]!, list[index + 1]!]
      const step = Math.hypot(b.x - a.x, b.y - a.y)
      if (left < step) {
        const part = left / step
        return [{ x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part }, ...list.slice(index + 1)]
      }
      left -= step
    }
    return []
  }
  return cut(cut(points, fromStart).reverse(), fromEnd).reverse()
}

/** Distance of a point from a polyline. */
export function distanceTo(point: Point, points: readonly Point[]): number {
  let best = Infinity
  for (let index = 0; index + 1 < points.length; index++) {
    const [a, b] = [points[index]!, points[index + 1]!]
    const dx = b.x - a.x
    const dy = b.y - a.y
    const along = Math.max(0, Math.min(1, ((point.x - a.x) * dx + (point.y - a.y) * dy) / (dx * dx + dy * dy || 1)))
    best = Math.min(best, Math.hypot(point.x - a.x - dx * along, point.y - a.y - dy * along))
  }
  return best
}

export function overlaps(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

export function grown(rect: Rect, by: number): Rect {
  return { x: rect.x - by, y: rect.y - by, width: rect.width + 2 * by, height: rect.height + 2 * by }
}

export function distanceToRect(point: Point, rect: Rect): number {
  const x = Math.max(rect.x, Math.min(point.x, rect.x + rect.width))
  const y = Math.max(rect.y, Math.min(point.y, rect.y + rect.height))
  return Math.hypot(point.x - x, point.y - y)
}

/** Whether a circle meets a rectangle. */
export function circleMeets(centre: Point, radius: number, rect: Rect): boolean {
  return distanceToRect(centre, rect) < radius
}

/** Whether a polyline crosses a rectangle (Liang and Barsky). */
export function lineMeets(points: readonly Point[], rect: Rect): boolean {
  for (let index = 0; index + 1 < points.length; index++) {
    const [a, b] = [points[index]!, points[index + 1]!]
    const [dx, dy] = [b.x - a.x, b.y - a.y]
    let [from, to] = [0, 1]
    const clip = (p: number, q: number): boolean => {
      if (p === 0) return q >= 0
      const at = q / p
      if (p < 0) from = Math.max(from, at)
      else to = Math.min(to, at)
      return from <= to
    }
    if (clip(-dx, a.x - rect.x) && clip(dx, rect.x + rect.width - a.x) && clip(-dy, a.y - rect.y) && clip(dy, rect.y + rect.height - a.y))
      return true
  }
  return false
}
