import { expect, test } from "vitest"
import { forceSteps } from "../../../client/canvas/layouts/forces.ts"
import { LAYOUTS, wayOf } from "../../../client/canvas/layouts/index.ts"
import { placeNear } from "../../../client/canvas/layouts/near.ts"
import type { Arrangement } from "../../../client/canvas/port.ts"
import { drawnOf, type Drawn } from "../../../client/canvas/scene.ts"
import { networkOf } from "../../../client/canvas/layouts/network.ts"
import { dossierScene } from "./dossier-scene.ts"

const scene = await dossierScene("articles/2016-10-lausanne")
const free = { ...scene, layout: null }
const plain = { layout: "", options: {}, around: null }
const placed = (drawn: Drawn, arrangement: Arrangement | null = null) => wayOf(drawn, arrangement).place(drawn, arrangement ?? plain)

test("an editor's layout is taken as it is", () => {
  const placement = placed(drawnOf(scene))
  expect(placement.positions.get("P_LAVROV")).toEqual({ x: 262, y: 242 })
  expect(placement.sides.get("P_LAVROV")).toBe("tl")
  expect(placement.box).toEqual({ width: 992, height: 640 })
})

test("the computed picture is the same each time, whatever the order of the data", () => {
  const first = placed(drawnOf(free)).positions
  const second = placed(drawnOf({ ...free, actors: free.actors.toReversed(), ties: free.ties.toReversed() })).positions
  expect(new Map([...second].sort())).toEqual(new Map([...first].sort()))
})

test("computed places keep glyphs apart and off the lines of others", () => {
  const drawn = drawnOf(free)
  const { positions } = placed(drawn)
  expect([...positions.keys()].sort()).toEqual([...drawn.actors.keys()].sort())
  const all = [...positions]
  for (const [index, [one, a]] of all.entries())
    for (const [other, b] of all.slice(index + 1))
      expect(Math.hypot(a.x - b.x, a.y - b.y), `${one} and ${other}`).toBeGreaterThan(
        drawn.actors.get(one)!.radius + drawn.actors.get(other)!.radius + 6,
      )
})

test("an empty picture and one of strangers have places, too", () => {
  expect(placed(drawnOf({ actors: [], ties: [], derived: [], layout: null })).positions.size).toBe(0)
  const strangers = drawnOf({ ...free, ties: [] }, new Set(free.actors.map(({ id }) => id)))
  const { positions } = placed(strangers)
  expect(positions.size).toBe(48)
  expect([...positions.values()].every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true)
})

/** A tree of so many actors, as a picture. */
function tree(count: number): Drawn {
  const [actor, tie] = [scene.actors[0]!, scene.ties[0]!]
  const actors = Array.from({ length: count }, (_, index) => ({ ...actor, id: `A${index}`, partOf: [] }))
  const ties = actors.slice(1).map(({ id }, index) => ({ ...tie, id: `T${index}`, source: id, target: `A${Math.floor(index / 3)}` }))
  return drawnOf({ actors, ties, derived: [], layout: null })
}

/** Runs a layout by forces to its end, as the worker does. */
function forced(drawn: Drawn) {
  const steps = forceSteps(networkOf(drawn))
  const shares: number[] = []
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return { points: step.value, shares }
    shares.push(step.value)
  }
}

test("a thousand actors are placed at once, and by forces within seconds beside the page", () => {
  const drawn = tree(1000)
  const before = process.cpuUsage()
  const way = wayOf(drawn, null)
  expect([way.later, way.place(drawn, plain).positions.size]).toEqual([true, 1000])
  const { points, shares } = forced(drawn)
  expect(points).toHaveLength(1000)
  expect(shares).toEqual(shares.toSorted((a, b) => a - b))
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(8000)
})

test("forces end by themselves, give the same places each time, and bring together what is tied", () => {
  const drawn = drawnOf(free)
  const { points, shares } = forced(drawn)
  expect(shares.length).toBeLessThan(60)
  expect(forced(drawn).points).toEqual(points)
  const { ids, springs } = networkOf(drawn)
  const far = (a: number, b: number) => Math.hypot(points[a]!.x - points[b]!.x, points[a]!.y - points[b]!.y)
  const tied = springs.map(({ a, b }) => far(a, b))
  const all = ids.flatMap((_, a) => ids.slice(a + 1).map((__, b) => far(a, a + 1 + b)))
  const mean = (list: number[]) => list.reduce((sum, one) => sum + one, 0) / list.length
  expect(mean(tied)).toBeLessThan(mean(all) * 0.7)
})

test.each(LAYOUTS.map(({ id }) => id))("the layout %s places everybody, apart from each other, the same each time", (layout) => {
  const drawn = drawnOf(scene)
  const arrangement = { layout, options: {}, around: null }
  const { positions } = placed(drawn, arrangement)
  expect([...positions.keys()].sort()).toEqual([...drawn.actors.keys()].sort())
  const other = drawnOf({ ...scene, actors: scene.actors.toReversed(), ties: scene.ties.toReversed() })
  expect(new Map([...placed(other, arrangement).positions].sort())).toEqual(new Map([...positions].sort()))
  const all = [...positions]
  for (const [index, [one, a]] of all.entries())
    for (const [another, b] of all.slice(index + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y), `${one} and ${another}`).toBeGreaterThan(24)
})

test("rings stand around the one who was selected, by the steps to them", () => {
  const drawn = drawnOf(scene)
  const { positions } = placed(drawn, { layout: "centre", options: { gap: 200 }, around: "C_TUR" })
  const far = (id: string) =>
    Math.hypot((positions.get(id)!.x - positions.get("C_TUR")!.x) / 1.3, positions.get(id)!.y - positions.get("C_TUR")!.y)
  expect(far("T_IS")).toBeCloseTo(200, 0)
  expect(far("T_IS")).toBeLessThan(far("P_LAVROV"))
})

test("columns of time are in its order", () => {
  const drawn = drawnOf(scene)
  const { positions } = placed(drawn, { layout: "time", options: {}, around: null })
  const known = [...drawn.actors].flatMap(([id, { since }]) => (since ? [{ since: since.slice(0, 10), x: positions.get(id)!.x }] : []))
  const columns = [...new Set(known.map(({ since }) => since))].sort()
  const least = columns.map((day) => Math.min(...known.filter(({ since }) => since === day).map(({ x }) => x)))
  expect(least).toEqual(least.toSorted((a, b) => a - b))
  const undated = [...drawn.actors].filter(([, { since }]) => !since).map(([id]) => positions.get(id)!.x)
  expect(Math.min(...undated)).toBeGreaterThan(Math.max(...known.map(({ x }) => x)))
})

test("who comes later gets a free place near what it is tied to", () => {
  const drawn = drawnOf(scene, new Set(["C_SYR", "O_SOHR"]))
  const { positions } = placed(drawn)
  placeNear(drawn, positions)
  const [syria, forces] = [positions.get("C_SYR")!, positions.get("M_SYR_GOV")!]
  expect(Math.hypot(syria.x - forces.x, syria.y - forces.y)).toBeLessThan(160)
  for (const [id, { x, y }] of positions) if (id !== "C_SYR") expect(Math.hypot(x - syria.x, y - syria.y)).toBeGreaterThan(60)
  expect(positions.has("O_SOHR")).toBe(true)
})
