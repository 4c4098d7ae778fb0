import { distanceTo, type Point } from "../geometry.ts"
import type { Network, Spring } from "./network.ts"

const ROUNDS = 160
/** How many pairs of actors are compared in all, and up to how many pairs of actor and line are at all. */
const MANY = 2e7
const FEW = 4e4
/** Free pixels between a glyph and a line that is not its own. */
const CLEAR = 13

/** Pushes apart what stands on each other, labels counted, and moves glyphs off the lines of others. */
export function makeRoom(points: Point[], rooms: Network["rooms"], springs: readonly Spring[]): void {
  const rounds = Math.min(ROUNDS, Math.ceil(MANY / points.length ** 2))
  const few = points.length * springs.length <= FEW
  for (let round = 0; round < rounds; round++) {
    const pushed = pushApart(points, rooms)
    const swung = few && offLines(points, rooms, springs)
    if (!pushed && !swung) return
  }
}

function pushApart(points: Point[], rooms: Network["rooms"]): boolean {
  let moved = false
  for (let a = 0; a < points.length; a++)
    for (let b = a + 1; b < points.length; b++) {
      const [one, two] = [points[a]!, points[b]!]
      const dx = two.x - one.x
      const dy = two.y - one.y
      const overX = rooms[a]!.width + rooms[b]!.width - Math.abs(dx)
      const overY = rooms[a]!.height + rooms[b]!.height - Math.abs(dy)
      if (overX <= 0 || overY <= 0) continue
      moved = true
      // The shorter way out; equal places part by their order.
      if (overY <= overX) {
        const push = (overY / 2 + 0.5) * (dy < 0 ? -1 : 1)
        one.y -= push
        two.y += push
      } else {
        const push = (overX / 2 + 0.5) * (dx < 0 ? -1 : 1)
        one.x -= push
        two.x += push
      }
    }
  return moved
}

function offLines(points: Point[], rooms: Network["rooms"], springs: readonly Spring[]): boolean {
  let moved = false
  const hosts = new Map(springs.filter(({ name }) => name).map(({ a, b }) => [b, a]))
  for (const { a, b, name } of springs) {
    if (name) continue
    const [from, to] = [points[a]!, points[b]!]
    const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
    const [nx, ny] = [-(to.y - from.y) / length, (to.x - from.x) / length]
    for (let at = 0; at < points.length; at++) {
      if (at === a || at === b) continue
      const point = points[at]!
      const room = rooms[at]!
      const host = hosts.get(at)
      const reach = host === undefined ? room.radius + CLEAR : Math.abs(nx) * room.width + Math.abs(ny) * room.height
      const across = nx * (point.x - from.x) + ny * (point.y - from.y)
      if (across >= reach || across <= -reach) continue
      const lack = reach - distanceTo(point, [from, to])
      if (lack <= 0) continue
      moved = true
      const side = across < 0 ? -1 : 1
      point.x += (nx * side * lack) / 2
      point.y += (ny * side * lack) / 2
      // A name cannot get far from its actor: the line swings away, too.
      if (host !== a && host !== undefined) swing(from, -lack / 2)
      if (host !== b && host !== undefined) swing(to, -lack / 2)
      function swing(end: Point, by: number): void {
        end.x += nx * side * by
        end.y += ny * side * by
      }
    }
  }
  // A name comes back to its actor.
  for (const [name, host] of hosts) {
    const [point, centre] = [points[name]!, points[host]!]
    const [dx, dy] = [point.x - centre.x, point.y - centre.y]
    const distance = Math.hypot(dx, dy) || 1
    const wanted =
      rooms[host]!.radius + 12 + (Math.abs(dx) / distance) * rooms[name]!.width + (Math.abs(dy) / distance) * rooms[name]!.height
    const back = Math.min(1, wanted / distance)
    point.x = centre.x + dx * back
    point.y = centre.y + dy * back
  }
  return moved
}
