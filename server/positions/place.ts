import { forced } from "./forced.ts"
import { ROOM, type Net, type Point } from "./net.ts"
import { partsOf } from "./parts.ts"
import { spread } from "./spread.ts"

/** The angle between one seed of a sunflower and the next. */
const GOLDEN = Math.PI * (3 - Math.sqrt(5))

/**
 * Where the actors of a big graph stand: the largest part that hangs together in the middle, the smaller ones in rings around it, and
 * outermost who is tied to nobody. The same graph gives the same places, in whichever order it comes.
 */
export function place(net: Net): Point[] {
  const ids = net.ids.map((id, at) => ({ id, at })).sort((a, b) => (a.id < b.id ? -1 : 1))
  const numbers = new Map(ids.map(({ at }, number) => [at, number]))
  const sorted: Net = { ids: ids.map(({ id }) => id), ties: tidied(net.ties.map(([a, b]) => [numbers.get(a)!, numbers.get(b)!])) }
  const points = inRings(partsOf(sorted).map((part) => ({ members: part.members, points: placePart(part.net) })))
  const placed: Point[] = []
  for (const [number, { at }] of ids.entries()) placed[at] = { x: Math.round(points[number]!.x), y: Math.round(points[number]!.y) }
  return placed
}

/** Each pair once, in the order of its ends. */
function tidied(ties: Net["ties"]): [number, number][] {
  const pairs = new Map(
    ties.map(([a, b]) => [Math.min(a, b) * 2 ** 26 + Math.max(a, b), [Math.min(a, b), Math.max(a, b)] as [number, number]]),
  )
  return [...pairs].sort(([a], [b]) => a - b).flatMap(([, [a, b]]) => (a === b ? [] : [[a, b] as [number, number]]))
}

/** One part that hangs together, around 0. */
function placePart({ ids, ties }: Net): Point[] {
  const count = ids.length
  if (count <= 3) {
    const reach = count === 1 ? 0 : ROOM / (2 * Math.sin(Math.PI / count))
    return ids.map((_, at) => ({ x: reach * Math.cos((at * 2 * Math.PI) / count), y: reach * Math.sin((at * 2 * Math.PI) / count) }))
  }
  const degrees = ids.map(() => 0)
  for (const [a, b] of ties) {
    degrees[a]! += 1
    degrees[b]! += 1
  }
  // Who hangs on one other stands beside it: forces would heap them up on the same spot, and take longest over it.
  const core = ids.flatMap((_, at) => (degrees[at]! > 1 ? [at] : []))
  const numbers = new Map(core.map((at, number) => [at, number]))
  const inner = ties.flatMap(([a, b]) => (numbers.has(a) && numbers.has(b) ? [[numbers.get(a)!, numbers.get(b)!] as const] : []))
  const points: Point[] = []
  for (const [number, point] of forced({ ids: core.map((at) => ids[at]!), ties: inner }).entries()) points[core[number]!] = point
  const hanging = new Map<number, number>()
  for (const tie of ties) {
    const leaf = tie.find((at) => degrees[at] === 1)
    if (leaf === undefined) continue
    const hub = tie[0] === leaf ? tie[1] : tie[0]
    const before = (hanging.get(hub) ?? 0) + 1
    hanging.set(hub, before)
    const { x, y } = points[hub]!
    points[leaf] = {
      x: x + ROOM * Math.sqrt(before) * Math.cos(before * GOLDEN),
      y: y + ROOM * Math.sqrt(before) * Math.sin(before * GOLDEN),
    }
  }
  return spread(points)
}

interface Placed {
  members: readonly number[]
  points: readonly Point[]
}

/** The first part in the middle, the others in rings around it. */
function inRings(parts: readonly Placed[]): Point[] {
  const all: Point[] = []
  let [ring, wide, angle] = [0, 0, 0]
  for (const [at, { members, points }] of parts.entries()) {
    const { middle, reach } = extentOf(points)
    if (at === 0) ring = reach
    else {
      if (at === 1 || angle + turnOf(reach, ring + wide / 2) > 2 * Math.PI) {
        ring += at === 1 ? ROOM : wide + ROOM
        wide = 2 * reach
        angle = 0
      }
      angle += turnOf(reach, ring + wide / 2) / 2
    }
    const out = at === 0 ? 0 : ring + wide / 2
    for (const [number, point] of points.entries())
      all[members[number]!] = { x: point.x - middle.x + out * Math.cos(angle), y: point.y - middle.y + out * Math.sin(angle) }
    if (at > 0) angle += turnOf(reach, ring + wide / 2) / 2
  }
  return all
}

/** The angle that a part of this reach takes on a ring, with room beside it. */
const turnOf = (reach: number, ring: number): number => 2 * Math.asin(Math.min(1, (reach + ROOM / 2) / ring))

function extentOf(points: readonly Point[]): { middle: Point; reach: number } {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { x, y } of points) {
    ;[left, right] = [Math.min(left, x), Math.max(right, x)]
    ;[top, bottom] = [Math.min(top, y), Math.max(bottom, y)]
  }
  const middle = { x: (left + right) / 2, y: (top + bottom) / 2 }
  let reach = 0
  for (const { x, y } of points) reach = Math.max(reach, Math.hypot(x - middle.x, y - middle.y))
  return { middle, reach }
}
