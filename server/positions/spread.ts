import { ROOM, type Point } from "./net.ts"

const ROUNDS = 60

/** Moves points apart that stand closer than an actor needs, as little as it takes, until none does or the rounds are over. */
export function spread(given: readonly Point[]): Point[] {
  const points = given.map(({ x, y }) => ({ x, y }))
  for (let round = 0; round < ROUNDS; round++) {
    const cells = new Map<number, number[]>()
    const cellOf = ({ x, y }: Point) => Math.floor(x / ROOM) * 2 ** 22 + Math.floor(y / ROOM)
    for (const [at, point] of points.entries()) {
      const cell = cellOf(point)
      const known = cells.get(cell)
      if (known) known.push(at)
      else cells.set(cell, [at])
    }
    let moved = false
    for (const [cell, members] of cells) {
      // Each pair of cells once.
      for (const beside of [0, 1, 2 ** 22 - 1, 2 ** 22, 2 ** 22 + 1]) {
        for (const one of members)
          for (const other of cells.get(cell + beside) ?? []) {
            if (beside === 0 && other <= one) continue
            moved = apart(points, one, other) || moved
          }
      }
    }
    if (!moved) break
  }
  return points
}

/** Moves both of a pair that is too close, each half of what is lacking; whether it was. */
function apart(points: Point[], one: number, other: number): boolean {
  const [a, b] = [points[one]!, points[other]!]
  let [dx, dy] = [b.x - a.x, b.y - a.y]
  let distance = Math.hypot(dx, dy)
  if (distance >= ROOM * 0.98) return false
  // Two on one spot part by their numbers, so that it is no chance.
  if (distance < 0.001) [dx, dy, distance] = [Math.cos(other), Math.sin(other), 1]
  const push = (ROOM - Math.min(distance, ROOM)) / 2 / distance
  a.x -= dx * push
  a.y -= dy * push
  b.x += dx * push
  b.y += dy * push
  return true
}
