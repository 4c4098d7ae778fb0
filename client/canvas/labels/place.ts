import type { Layout } from "../../../server/model/index.ts"
import { circleMeets, distanceToRect, grown, lineMeets, overlaps, type Point, type Rect } from "../geometry.ts"
import type { LabelLine } from "./type.ts"

export type Side = Layout["actors"][number]["label"]

/** A label that wants a place beside a circle, or around a point when the radius is 0. */
export interface LabelRequest {
  id: string
  centre: Point
  /** The point that the label follows when the picture moves. */
  anchor: Point
  radius: number
  /** Room that a corner flag takes at the lower right. */
  corner: boolean
  lines: LabelLine[]
  /** The editor's side, else the first that is free. */
  side: Side | "c" | null
  /** Worth looking for a place further away. */
  important: boolean
  /** Placed even over something, at the least bad place. */
  called: boolean
}

export interface PlacedLabel {
  id: string
  lines: (LabelLine & Rect)[]
  side: Side | "c"
}

export interface Obstacles {
  circles: { id: string; centre: Point; radius: number }[]
  /** `weight`: how bad it is to cross it. */
  lines: { points: readonly Point[]; width: number; bounds: Rect; weight: number }[]
}

const SIDES: Side[] = ["r", "l", "t", "b", "tr", "tl", "br", "bl"]
/** From here on a place is no place, also for an important name: on a glyph or a name, or off the paper. Lines it may cross. */
const GRAVE = 10
/** Free pixels around a label, and more between two on one line, which would read as one. */
const AIR = 1.5
const WORD_SPACE = 7
const GAP_BESIDE = 7
const GAP_ABOVE = 4.5

/**
 * Places labels in the order given: earlier ones are more important. What finds no place is left out.
 * In a `crowd` only the sides themselves are tried.
 */
export function placeLabels(requests: readonly LabelRequest[], obstacles: Obstacles, bounds: Rect | null, crowd = false): PlacedLabel[] {
  const placed: PlacedLabel[] = []
  const taken = new Buckets<Rect>()
  const circles = new Buckets<Obstacles["circles"][number]>()
  for (const circle of obstacles.circles) {
    const { centre, radius } = circle
    circles.add({ x: centre.x - radius, y: centre.y - radius, width: radius * 2, height: radius * 2 }, circle)
  }
  for (const request of requests) {
    let best: { faults: number; label: PlacedLabel } | null = null
    for (const label of candidates(request, crowd)) {
      const faults = faultsAt(label, request, obstacles, circles, taken, bounds)
      if (faults === 0) {
        best = { faults, label }
        break
      }
      if ((request.called || (request.important && faults < GRAVE)) && (best === null || faults < best.faults)) best = { faults, label }
    }
    if (!best) continue
    placed.push(best.label)
    for (const line of best.label.lines) taken.add(line, line)
  }
  return placed
}

function faultsAt(
  label: PlacedLabel,
  request: LabelRequest,
  obstacles: Obstacles,
  circles: Buckets<Obstacles["circles"][number]>,
  taken: Buckets<Rect>,
  bounds: Rect | null,
): number {
  let faults = 0
  for (const line of label.lines) {
    const tight = { ...line, y: line.y + 1, height: line.height - 2 }
    const box = grown(tight, AIR)
    if (
      bounds &&
      (line.x < bounds.x ||
        line.y < bounds.y ||
        line.x + line.width > bounds.x + bounds.width ||
        line.y + line.height > bounds.y + bounds.height)
    )
      faults += 20
    const space = label.side === "c" ? 2 * WORD_SPACE : WORD_SPACE
    const apart = { ...box, x: line.x - space, width: line.width + 2 * space }
    for (const other of taken.near(apart)) if (overlaps(apart, { ...other, y: other.y + 1, height: other.height - 2 })) faults += 10
    for (const { centre, radius } of circles.near(box)) if (circleMeets(centre, radius + 1, box)) faults += 10
    for (const { points, width, weight, bounds: around } of obstacles.lines)
      if (overlaps(box, around) && lineMeets(points, grown(tight, 0.5 + width / 2))) faults += weight
  }
  if (request.radius > 0) {
    // A name nearer to another glyph would name that one.
    const gap = (centre: Point, radius: number) => Math.min(...label.lines.map((line) => distanceToRect(centre, line))) - radius
    const own = gap(request.centre, request.radius)
    for (const { id, centre, radius } of circles.near(grown(label.lines[0]!, own + 4)))
      if (id !== request.id && gap(centre, radius) < own - 1) faults += 10
  }
  return faults
}

/** Places to try: the wanted side, then it moved a little, then the others. */
function* candidates(request: LabelRequest, crowd: boolean): Generator<PlacedLabel> {
  if (crowd && request.side !== "c") {
    for (const side of SIDES) yield set(request, side, 0, 0)
    return
  }
  if (request.side === "c") {
    for (const [dx, dy] of [[0, 0], ...nudges("c")] as [number, number][]) yield set(request, "c", dx, dy)
    return
  }
  const sides = request.side ? [request.side, ...SIDES.filter((side) => side !== request.side)] : SIDES
  if (request.side) for (const [dx, dy] of [[0, 0], ...nudges(request.side)] as [number, number][]) yield set(request, request.side, dx, dy)
  for (const side of request.side ? sides.slice(1) : sides) yield set(request, side, 0, 0)
  for (const side of request.side ? sides.slice(1) : sides) for (const [dx, dy] of nudges(side)) yield set(request, side, dx, dy)
  if (request.important) yield* around(request)
}

/** In the gaps between the lines of a busy actor: all around it, and further away. */
function* around(request: LabelRequest): Generator<PlacedLabel> {
  const width = Math.max(...request.lines.map((line) => line.width))
  const height = request.lines.reduce((sum, line) => sum + line.height, 0)
  for (const distance of [5, 12, 20])
    for (let step = 0; step < 24; step++) {
      const angle = (step / 24) * Math.PI * 2
      const [x, y] = [Math.cos(angle), Math.sin(angle)]
      const reach = request.radius + distance
      const box = { x: request.centre.x + x * (reach + width / 2), y: request.centre.y + y * (reach + height / 2) }
      const label = set({ ...request, centre: box, radius: 0 }, "c", 0, 0)
      // Names beside their actor start or end there.
      const shift = (line: LabelLine) => (x > 0.4 ? line.width - width : x < -0.4 ? width - line.width : 0) / 2
      yield { ...label, side: "t", lines: label.lines.map((line) => ({ ...line, x: line.x + shift(line) })) }
    }
}

/** Small moves that keep the side, nearest first. */
function nudges(side: Side | "c"): [number, number][] {
  if (side === "c")
    return [4, 8, 12, 18, 24, 32, 40].flatMap(
      (by) =>
        [
          [0, -by],
          [0, by],
          [-by, 0],
          [by, 0],
          [-by, -by],
          [by, by],
        ] as [number, number][],
    )
  if (side === "l" || side === "r")
    return [3, 6, 9, 12].flatMap(
      (by) =>
        [
          [0, -by],
          [0, by],
        ] as [number, number][],
    )
  const inwards = side.endsWith("l") ? -1 : 1
  const steps: [number, number][] = [2, 4, 6, 8, 12, 16, 20, 26].flatMap(
    (by) =>
      [
        [by * inwards, 0],
        [-by * inwards, 0],
      ] as [number, number][],
  )
  const away = side.startsWith("t") ? -1 : 1
  return [...steps, [0, 3 * away], [6, 3 * away], [-6, 3 * away]]
}

/** Sets a label's lines on a side of its circle. */
export function set(request: LabelRequest, side: Side | "c", dx: number, dy: number): PlacedLabel {
  const { centre, radius, lines } = request
  const height = lines.reduce((sum, line) => sum + line.height, 0)
  const lowered = request.corner && side !== "l" && !side.startsWith("t")
  const beside = radius + GAP_BESIDE + (lowered ? 2 : 0)
  const lift = GAP_ABOVE + (lowered ? 1.5 : 0)
  let y = centre.y - height / 2
  if (side.startsWith("t")) y = centre.y - radius - lift - height
  if (side.startsWith("b")) y = centre.y + radius + lift
  y += dy
  const left = (width: number): number => {
    switch (side) {
      case "l":
        return centre.x - beside - width
      case "r":
        return centre.x + beside
      case "tl":
      case "bl":
        return centre.x + radius - 4.5 - width
      case "tr":
      case "br":
        return centre.x - radius + 4.5
      case "t":
      case "b":
      case "c":
        return centre.x - width / 2
    }
  }
  const result: PlacedLabel = { id: request.id, side, lines: [] }
  for (const line of lines) {
    result.lines.push({ ...line, x: left(line.width) + dx, y })
    y += line.height
  }
  return result
}

/** Things by the squares they touch, so that only near ones are compared. */
class Buckets<T> {
  private readonly squares = new Map<string, Set<T>>()
  private static readonly SIZE = 80

  add(box: Rect, thing: T): void {
    for (const key of this.keys(box)) {
      const square = this.squares.get(key)
      if (square) square.add(thing)
      else this.squares.set(key, new Set([thing]))
    }
  }

  near(box: Rect): Set<T> {
    const found = new Set<T>()
    for (const key of this.keys(box)) for (const thing of this.squares.get(key) ?? []) found.add(thing)
    return found
  }

  private *keys(box: Rect): Generator<string> {
    const { SIZE } = Buckets
    for (let column = Math.floor(box.x / SIZE); column <= Math.floor((box.x + box.width) / SIZE); column++)
      for (let row = Math.floor(box.y / SIZE); row <= Math.floor((box.y + box.height) / SIZE); row++) yield `${column},${row}`
  }
}
