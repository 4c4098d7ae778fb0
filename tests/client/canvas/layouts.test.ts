import { expect, test } from "vitest"
import { computed } from "../../../client/canvas/layouts/computed.ts"
import { placementOf } from "../../../client/canvas/layouts/index.ts"
import { placeNear } from "../../../client/canvas/layouts/near.ts"
import { drawnOf } from "../../../client/canvas/scene.ts"
import { dossierScene } from "./dossier-scene.ts"

const scene = await dossierScene("articles/2016-10-lausanne")
const free = { ...scene, layout: null }

test("an editor's layout is taken as it is", () => {
  const placement = placementOf(drawnOf(scene))
  expect(placement.positions.get("P_LAVROV")).toEqual({ x: 262, y: 242 })
  expect(placement.sides.get("P_LAVROV")).toBe("tl")
  expect(placement.box).toEqual({ width: 992, height: 640 })
})

test("the computed picture is the same each time, whatever the order of the data", () => {
  const first = computed.place(drawnOf(free)).positions
  const second = computed.place(drawnOf({ ...free, actors: free.actors.toReversed(), ties: free.ties.toReversed() })).positions
  expect(new Map([...second].sort())).toEqual(new Map([...first].sort()))
})

test("computed places keep glyphs apart and off the lines of others", () => {
  const drawn = drawnOf(free)
  const { positions } = computed.place(drawn)
  expect([...positions.keys()].sort()).toEqual([...drawn.actors.keys()].sort())
  const all = [...positions]
  for (const [index, [one, a]] of all.entries())
    for (const [other, b] of all.slice(index + 1))
      expect(Math.hypot(a.x - b.x, a.y - b.y), `${one} and ${other}`).toBeGreaterThan(
        drawn.actors.get(one)!.radius + drawn.actors.get(other)!.radius + 6,
      )
})

test("an empty picture and one of strangers have places, too", () => {
  expect(computed.place(drawnOf({ actors: [], ties: [], derived: [], layout: null })).positions.size).toBe(0)
  const strangers = drawnOf({ ...free, ties: [] }, new Set(free.actors.map(({ id }) => id)))
  const { positions } = computed.place(strangers)
  expect(positions.size).toBe(48)
  expect([...positions.values()].every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true)
})

test("a thousand actors are placed within seconds", () => {
  const actor = scene.actors[0]!
  const actors = Array.from({ length: 1000 }, (_, index) => ({ ...actor, id: `A${index}`, partOf: [] }))
  const tie = scene.ties[0]!
  const ties = actors.slice(1).map(({ id }, index) => ({ ...tie, id: `T${index}`, source: id, target: `A${Math.floor(index / 3)}` }))
  const before = process.cpuUsage()
  const { positions } = computed.place(drawnOf({ actors, ties, derived: [], layout: null }))
  expect(positions.size).toBe(1000)
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(8000)
})

test("who comes later gets a free place near what it is tied to", () => {
  const drawn = drawnOf(scene, new Set(["C_SYR", "O_SOHR"]))
  const { positions } = placementOf(drawn)
  placeNear(drawn, positions)
  const [syria, forces] = [positions.get("C_SYR")!, positions.get("M_SYR_GOV")!]
  expect(Math.hypot(syria.x - forces.x, syria.y - forces.y)).toBeLessThan(160)
  for (const [id, { x, y }] of positions) if (id !== "C_SYR") expect(Math.hypot(x - syria.x, y - syria.y)).toBeGreaterThan(60)
  expect(positions.has("O_SOHR")).toBe(true)
})
