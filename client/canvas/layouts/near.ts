import { distanceTo, type Point } from "../geometry.ts"
import type { Drawn } from "../scene.ts"

const ROOM = 74
/** Free pixels to the lines of others. */
const CLEAR = 22

/** Gives places to actors that have none: beside what they are tied to, where it is free. */
export function placeNear(drawn: Drawn, positions: Map<string, Point>): void {
  const waiting = [...drawn.actors.keys()].filter((id) => !positions.has(id)).sort()
  const neighbours = new Map<string, string[]>(waiting.map((id) => [id, []]))
  const join = (a: string, b: string) => {
    neighbours.get(a)?.push(b)
    neighbours.get(b)?.push(a)
  }
  for (const line of drawn.lines) join(line.source, line.target)
  for (const { part, whole } of drawn.partOf) join(part, whole)
  while (waiting.length > 0) {
    const ready = waiting.findIndex((id) => neighbours.get(id)?.some((other) => positions.has(other)))
    const [id] = waiting.splice(Math.max(0, ready), 1) as [string]
    const known = (neighbours.get(id) ?? []).flatMap((other) => positions.get(other) ?? [])
    const all = [...positions.values()]
    const centre = mean(all) ?? { x: 500, y: 320 }
    const home = mean(known) ?? { x: centre.x, y: Math.max(centre.y, ...all.map((point) => point.y)) + ROOM }
    const lines = drawn.lines.flatMap((line) => {
      const [source, target] = [positions.get(line.source), positions.get(line.target)]
      return source && target ? [[source, target]] : []
    })
    // Among many an event stands in their middle when nothing else does.
    const middle = known.length > 2 && all.every((point) => Math.hypot(point.x - home.x, point.y - home.y) >= ROOM * 0.6)
    positions.set(id, middle ? home : freeSpot(home, centre, all, lines))
  }
}

function mean(points: readonly Point[]): Point | null {
  if (points.length === 0) return null
  const sum = points.reduce((sum, point) => ({ x: sum.x + point.x, y: sum.y + point.y }), { x: 0, y: 0 })
  return { x: sum.x / points.length, y: sum.y / points.length }
}

/** The nearest free spot around a point, outwards from the picture's centre first. */
function freeSpot(home: Point, centre: Point, taken: readonly Point[], lines: readonly Point[][]): Point {
  const outwards = Math.atan2(home.y - centre.y, home.x - centre.x)
  for (let ring = 1; ring < 60; ring++) {
    for (let step = 0; step < 12; step++) {
      const angle = outwards + (Math.ceil(step / 2) * (step % 2 === 0 ? 1 : -1) * Math.PI) / 6
      const spot = { x: home.x + Math.cos(angle) * ring * ROOM, y: home.y + Math.sin(angle) * ring * ROOM }
      const free = taken.every((point) => Math.hypot(point.x - spot.x, point.y - spot.y) >= ROOM * 0.95)
      if (free && lines.every((line) => distanceTo(spot, line) >= CLEAR)) return spot
    }
  }
  return home
}
