import type { Point } from "../geometry.ts"
import type { Side } from "../labels/place.ts"
import type { Arrangement } from "../port.ts"
import type { Drawn } from "../scene.ts"

/** Where actors stand, in layout units: pixels at scale 1. */
export interface Placement {
  positions: Map<string, Point>
  /** Sides of labels that somebody chose. */
  sides: Map<string, Side>
  /** The box that the picture was made for; null when the positions themselves say how large it is. */
  box: { width: number; height: number } | null
  /** How much higher than it was made the picture stands, on a canvas that is higher than wide. */
  stretch: number
}

/** A number that a reader may set. */
export interface LayoutOption {
  id: "gap"
  least: number
  most: number
  step: number
  usual: number
}

/** A way to place actors. The same input gives the same places. */
export interface LayoutWay {
  id: string
  /** As readers choose it; absent where nobody chooses it. */
  name?: { de: string; en: string }
  /** What they may set. */
  options: readonly LayoutOption[]
  /** `place` is only how it begins: forces go on beside the page. */
  later?: boolean
  /** Whether this way can place that picture. */
  suits(drawn: Drawn): boolean
  place(drawn: Drawn, arrangement: Arrangement): Placement
}

/** The placement of positions that say themselves how large they are, centred where all pictures are. */
export function centred(positions: Map<string, Point>): Placement {
  const points = [...positions.values()]
  const middle = (of: (point: Point) => number) => {
    const all = points.map(of)
    return all.length === 0 ? 0 : (Math.min(...all) + Math.max(...all)) / 2
  }
  const [x, y] = [middle((point) => point.x), middle((point) => point.y)]
  return {
    positions: new Map([...positions].map(([id, point]) => [id, { x: point.x - x + 500, y: point.y - y + 500 }])),
    sides: new Map(),
    box: null,
    stretch: 1,
  }
}

const rooms = new WeakMap<Placement["positions"], number>()

/** Side of the square that each actor has for itself, in layout units, if they were spread evenly. */
export function roomOf({ positions, box }: Placement): number {
  // An editor gave each the room it needs.
  if (box || positions.size < 2) return Infinity
  const known = rooms.get(positions)
  if (known !== undefined) return known
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const { x, y } of positions.values()) {
    ;[left, right] = [Math.min(left, x), Math.max(right, x)]
    ;[top, bottom] = [Math.min(top, y), Math.max(bottom, y)]
  }
  // A row of actors has room beside it.
  const [width, height] = [right - left, bottom - top]
  const long = Math.max(width, height)
  const room = Math.sqrt((long * Math.max(Math.min(width, height), long / 4)) / positions.size)
  rooms.set(positions, room)
  return room
}

/** What is tied to what, by line or as part. */
export function neighboursOf(drawn: Drawn): Map<string, Set<string>> {
  const neighbours = new Map([...drawn.actors.keys()].map((id) => [id, new Set<string>()]))
  const join = (a: string, b: string) => {
    neighbours.get(a)?.add(b)
    neighbours.get(b)?.add(a)
  }
  for (const line of drawn.lines) join(line.source, line.target)
  for (const { part, whole } of drawn.partOf) join(part, whole)
  return neighbours
}

/** What the reader set of an option, or what is usual. */
export const optionOf = (way: Pick<LayoutWay, "options">, arrangement: Arrangement, id: LayoutOption["id"]): number =>
  arrangement.options[id] ?? way.options.find((option) => option.id === id)!.usual
