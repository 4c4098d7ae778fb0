import { expect, test } from "vitest"
import { placeLabels, type LabelRequest, type Obstacles } from "../../../client/canvas/labels/place.ts"

const request = (id: string, x: number, y: number, more: Partial<LabelRequest> = {}): LabelRequest => ({
  id,
  centre: { x, y },
  anchor: { x, y },
  radius: 10,
  corner: false,
  lines: [{ text: id, face: "other", width: 60, height: 15 }],
  side: null,
  important: false,
  called: false,
  ...more,
})
const circlesOf = (requests: LabelRequest[]): Obstacles["circles"] => requests.map(({ id, centre, radius }) => ({ id, centre, radius }))
const canvas = { x: 0, y: 0, width: 400, height: 300 }
const wall = (x: number) => ({
  points: [
    { x, y: -1000 },
    { x, y: 1000 },
  ],
  width: 2,
  weight: 1,
  bounds: { x: x - 1, y: -1000, width: 2, height: 2000 },
})

test("the editor's side is taken when it is free", () => {
  for (const side of ["t", "b", "l", "r", "tl", "tr", "bl", "br"] as const) {
    const one = request("a", 200, 150, { side })
    const [placed] = placeLabels([one], { circles: circlesOf([one]), lines: [] }, canvas)
    expect(placed!.side).toBe(side)
    if (side.endsWith("l") || side === "l") expect(placed!.lines[0]!.x + 30).toBeLessThan(200)
  }
})

test("a label goes to another side rather than over a line or off the canvas", () => {
  const one = request("a", 200, 150, { side: "r" })
  const [placed] = placeLabels([one], { circles: circlesOf([one]), lines: [wall(240)] }, canvas)
  expect(placed!.lines[0]!.x + 60).toBeLessThan(240)
  const edge = request("b", 380, 150, { side: "r" })
  const [inside] = placeLabels([edge], { circles: circlesOf([edge]), lines: [] }, canvas)
  expect(inside!.lines[0]!.x + 60).toBeLessThanOrEqual(400)
})

test("what finds no place is left out, the less important first; what is called stands anyway", () => {
  const crowd = Array.from({ length: 9 }, (_, index) => request(`n${index}`, 190 + (index % 3) * 11, 140 + Math.floor(index / 3) * 11))
  const obstacles = { circles: circlesOf(crowd), lines: [] }
  const placed = placeLabels(crowd, obstacles, canvas)
  expect(placed.length).toBeGreaterThan(0)
  expect(placed.length).toBeLessThan(9)
  const called = crowd.map((one) => (one.id === "n4" ? { ...one, called: true } : one))
  expect(placeLabels(called, obstacles, canvas).map(({ id }) => id)).toContain("n4")
})

test("an important name looks for a place further away", () => {
  const fence = [wall(176), wall(224)]
  const near = request("a", 200, 150)
  const obstacles = { circles: circlesOf([near]), lines: fence }
  expect(placeLabels([near], obstacles, canvas)).toEqual([])
  const [placed] = placeLabels([{ ...near, important: true }], obstacles, canvas)
  expect(placed?.id).toBe("a")
})

test("two names on one line keep a word's space", () => {
  const [a, b] = [request("a", 100, 100, { side: "r" }), request("b", 180, 100, { side: "l", radius: 1 })]
  const [first, second] = placeLabels([a, b], { circles: circlesOf([a, b]), lines: [] }, canvas).map(({ lines }) => lines[0]!)
  const apart = Math.max(first!.x - second!.x - 60, second!.x - first!.x - 60)
  expect(Math.abs(first!.y - second!.y) >= 13 || apart >= 7).toBe(true)
})

test("an important name crosses a line rather than be left out, but no glyph and no name", () => {
  const walls = Array.from({ length: 41 }, (_, index) => wall(index * 10))
  const one = request("a", 200, 150)
  expect(placeLabels([one], { circles: circlesOf([one]), lines: walls }, canvas)).toEqual([])
  const important = { ...one, important: true }
  const [placed] = placeLabels([important], { circles: circlesOf([one]), lines: walls }, canvas)
  expect(placed?.id).toBe("a")
  const others = Array.from({ length: 400 }, (_, index) => request(`n${index}`, (index % 20) * 20, Math.floor(index / 20) * 16))
  const crowd = { circles: circlesOf([important, ...others]), lines: [] }
  expect(placeLabels([important], crowd, canvas)).toEqual([])
})
