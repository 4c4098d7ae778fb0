import type { Point } from "../geometry.ts"
import type { Spring } from "./network.ts"

const ROUNDS = 120

/** Small and repeatable (mulberry32): chance without chance. */
export function seeded(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/**
 * Places a connected group so that distances in the plane come near the lengths of the shortest ways
 * (stress majorization, Gansner, Koren and North 2004); once for each start, to choose from.
 */
export function stressLayouts(count: number, springs: readonly Spring[], starts: number): Point[][] {
  if (count === 1) return [[{ x: 0, y: 0 }]]
  const far = distances(count, springs)
  return Array.from({ length: starts }, (_, start) => {
    const random = seeded(start + 1)
    const reach = Math.sqrt(count) * 90
    const points = Array.from({ length: count }, () => ({ x: (random() - 0.5) * reach * 1.5, y: (random() - 0.5) * reach }))
    for (let round = 0; round < ROUNDS; round++) relax(points, far)
    return layDown(points)
  })
}

/** Shortest ways between all, by Floyd and Warshall. */
function distances(count: number, springs: readonly Spring[]): Float64Array[] {
  const far = Array.from({ length: count }, (_, at) => new Float64Array(count).fill(Infinity).fill(0, at, at + 1))
  for (const { a, b, length } of springs) {
    far[a]![b] = Math.min(far[a]![b]!, length)
    far[b]![a] = far[a]![b]!
  }
  for (let via = 0; via < count; via++)
    for (let from = 0; from < count; from++) {
      const first = far[from]![via]!
      if (first === Infinity) continue
      for (let to = 0; to < count; to++) far[from]![to] = Math.min(far[from]![to]!, first + far[via]![to]!)
    }
  return far
}

function relax(points: Point[], far: readonly Float64Array[]): void {
  for (let at = 0; at < points.length; at++) {
    let [x, y, sum] = [0, 0, 0]
    const point = points[at]!
    for (let other = 0; other < points.length; other++) {
      if (other === at) continue
      const wanted = far[at]![other]!
      const weight = 1 / (wanted * wanted)
      const there = points[other]!
      const dx = point.x - there.x
      const dy = point.y - there.y
      const length = Math.hypot(dx, dy) || 0.01
      x += weight * (there.x + (wanted * dx) / length)
      y += weight * (there.y + (wanted * dy) / length)
      sum += weight
    }
    point.x = x / sum
    point.y = y / sum
  }
}

/** How many pairs of lines cross. */
export function crossings(points: readonly Point[], springs: readonly Spring[]): number {
  const turn = (a: Point, b: Point, c: Point) => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
  let count = 0
  for (let first = 0; first < springs.length; first++)
    for (let second = first + 1; second < springs.length; second++) {
      const [one, two] = [springs[first]!, springs[second]!]
      if (one.name || two.name || one.a === two.a || one.a === two.b || one.b === two.a || one.b === two.b) continue
      const [a, b, c, d] = [points[one.a]!, points[one.b]!, points[two.a]!, points[two.b]!]
      if (turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0) count++
    }
  return count
}

/** Turns the longest extent to the horizontal: canvases are wider than high. */
function layDown(points: Point[]): Point[] {
  const centre = points.reduce((sum, point) => ({ x: sum.x + point.x / points.length, y: sum.y + point.y / points.length }), { x: 0, y: 0 })
  let [xx, yy, xy] = [0, 0, 0]
  for (const point of points) {
    const [dx, dy] = [point.x - centre.x, point.y - centre.y]
    xx += dx * dx
    yy += dy * dy
    xy += dx * dy
  }
  const angle = -Math.atan2(2 * xy, xx - yy) / 2
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  return points.map((point) => {
    const [dx, dy] = [point.x - centre.x, point.y - centre.y]
    return { x: dx * cos - dy * sin, y: dx * sin + dy * cos }
  })
}
