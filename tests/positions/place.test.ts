import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { ROOM, type Net, type Point } from "../../server/positions/net.ts"
import { place } from "../../server/positions/place.ts"

const nets = fc.integer({ min: 1, max: 60 }).chain((count) =>
  fc.record({
    ids: fc.constant(Array.from({ length: count }, (_, at) => `a${at}`)),
    ties: fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 90 }),
  }),
)

const byId = ({ ids }: Net, points: readonly Point[]) => Object.fromEntries(ids.map((id, at) => [id, points[at]]))
const reachOf = (points: readonly Point[], centre: Point) => points.map(({ x, y }) => Math.hypot(x - centre.x, y - centre.y))

function closest(points: readonly Point[]): number {
  let least = Infinity
  for (const [at, a] of points.entries()) for (const b of points.slice(at + 1)) least = Math.min(least, Math.hypot(a.x - b.x, a.y - b.y))
  return least
}

/** A star of many around two hubs, pairs that hang on nothing, and some who are tied to nobody. */
function crowd(): Net {
  const ids = Array.from({ length: 300 }, (_, at) => `c${String(at).padStart(3, "0")}`)
  const ties: [number, number][] = [[0, 1]]
  for (let at = 2; at < 240; at += 1) ties.push([at % 2, at])
  for (let at = 2; at < 60; at += 1) ties.push([at, at + 1])
  for (let at = 240; at < 280; at += 2) ties.push([at, at + 1])
  return { ids, ties }
}

describe("places", () => {
  test("are the same for the same graph, in whichever order it comes", () => {
    fc.assert(
      fc.property(nets, fc.infiniteStream(fc.nat()), (net, chance) => {
        const keys = net.ids.map((id) => ({ id, key: chance.next().value }))
        const order = keys.toSorted((a, b) => a.key - b.key).map(({ id }) => id)
        const at = new Map(order.map((id, index) => [id, index]))
        const numberOf = (number: number) => at.get(net.ids[number]!)!
        const turned: Net = {
          ids: order,
          ties: net.ties.toReversed().flatMap(([a, b]) => [[numberOf(b), numberOf(a)] as const, [numberOf(a), numberOf(b)] as const]),
        }
        expect(byId(turned, place(turned))).toEqual(byId(net, place(net)))
      }),
      { numRuns: 25 },
    )
  })

  test("leave each actor room, and heap nobody up", () => {
    const points = place(crowd())
    expect(points.every(({ x, y }) => Number.isInteger(x) && Number.isInteger(y))).toBe(true)
    expect(closest(points)).toBeGreaterThan(ROOM * 0.8)
  })

  test("have the largest part in the middle, pairs around it, and outermost who is tied to nobody", () => {
    const points = place(crowd())
    const middle = { x: 0, y: 0 }
    const inner = reachOf(points.slice(0, 240), middle)
    const pairs = reachOf(points.slice(240, 280), middle)
    const alone = reachOf(points.slice(280), middle)
    expect(Math.max(...inner)).toBeLessThan(Math.min(...pairs))
    expect(Math.min(...alone)).toBeGreaterThanOrEqual(Math.min(...pairs))
    for (let at = 240; at < 280; at += 2) expect(closest(points.slice(at, at + 2))).toBeLessThan(ROOM * 1.1)
  })

  test("are close for who is tied to each other", () => {
    const { ids, ties } = crowd()
    const points = place({ ids, ties })
    const far = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y)
    const mean = (list: number[]) => list.reduce((sum, one) => sum + one, 0) / list.length
    const inner = points.slice(0, 240)
    const tied = mean(ties.filter(([a]) => a < 240).map(([a, b]) => far(points[a]!, points[b]!)))
    expect(tied).toBeLessThan(0.8 * mean(inner.flatMap((a) => inner.map((b) => far(a, b)))))
  })

  test("of nobody are none", () => {
    expect(place({ ids: [], ties: [] })).toEqual([])
  })
})
