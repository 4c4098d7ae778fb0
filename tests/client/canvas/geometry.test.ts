import fc from "fast-check"
import { expect, test } from "vitest"
import { distanceTo, firstSide, lineMeets, lineThrough, rimAlong, trim } from "../../../client/canvas/geometry.ts"

const coordinate = fc.integer({ min: -500, max: 500 })
const point = fc.record({ x: coordinate, y: coordinate })
const lengthOf = (points: { x: number; y: number }[]) =>
  points.slice(1).reduce((sum, to, index) => sum + Math.hypot(to.x - points[index]!.x, to.y - points[index]!.y), 0)

test("parallel lines keep their side whichever way they run", () => {
  const [a, b] = [
    { x: 0, y: 0 },
    { x: 100, y: 0 },
  ]
  expect(lineThrough(a, b, -3, 0)[0]!.y).toBe(-3)
  expect(lineThrough(b, a, -3, 0)[0]!.y).toBe(-3)
  expect(firstSide(0, 10)).toBe(-firstSide(0, -10))
})

test("a bow goes above both ends, whichever way it runs", () => {
  const left = { x: 0, y: 10 }
  const right = { x: 400, y: 0 }
  for (const path of [lineThrough(left, right, 0, 0.278), lineThrough(right, left, 0, 0.278)]) {
    expect(Math.min(...path.map(({ y }) => y))).toBeLessThan(-90)
    expect(path).toHaveLength(40)
  }
})

test("trimming takes its lengths off both ends, or leaves nothing", () => {
  fc.assert(
    fc.property(point, point, fc.boolean(), fc.nat(60), fc.nat(60), (a, b, bow, start, end) => {
      fc.pre(a.x !== b.x || a.y !== b.y)
      const path = lineThrough(a, b, 0, bow ? 0.3 : 0)
      const whole = lengthOf(path)
      const left = trim(path, start, end)
      if (whole - start - end > 0.01) expect(lengthOf(left)).toBeCloseTo(whole - start - end, 6)
      else expect(lengthOf(left)).toBeLessThan(0.02)
    }),
  )
})

test("a line meets a box exactly when a point of it is inside", () => {
  const found = fc.check(
    fc.property(point, point, point, fc.integer({ min: 4, max: 200 }), fc.integer({ min: 4, max: 200 }), (a, b, corner, width, height) => {
      fc.pre(Math.hypot(a.x - b.x, a.y - b.y) > 1)
      const inside = (grow: number) =>
        Array.from({ length: 400 }, (_, step) => ({ x: a.x + ((b.x - a.x) * step) / 399, y: a.y + ((b.y - a.y) * step) / 399 })).some(
          ({ x, y }) => x >= corner.x - grow && x <= corner.x + width + grow && y >= corner.y - grow && y <= corner.y + height + grow,
        )
      const meets = lineMeets([a, b], { ...corner, width, height })
      // Between the two, points stand too far apart to tell.
      return (!inside(0) || meets) && (inside(4) || !meets)
    }),
  )
  expect(found.failed, JSON.stringify(found.counterexample)).toBe(false)
})

test("distances and rims", () => {
  expect(
    distanceTo({ x: 5, y: 7 }, [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
    ]),
  ).toBe(7)
  expect(rimAlong(5, 3)).toBe(4)
  expect(rimAlong(5, 9)).toBe(0)
})
