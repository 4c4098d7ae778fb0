import { expect, test } from "vitest"
import { flagOf } from "../../../client/canvas/flags/index.ts"
import { actorRadius, drawnOf, lineWidth } from "../../../client/canvas/scene.ts"
import { dossierScene } from "./dossier-scene.ts"

const scene = await dossierScene("articles/2016-10-lausanne")

test("with an editor's layout the listed actors are drawn, and those that are asked for", () => {
  const drawn = drawnOf(scene)
  expect([...drawn.actors.keys()].sort()).toEqual(scene.layout!.actors.map(({ actor }) => actor).sort())
  expect(drawnOf(scene, new Set(["C_SYR"])).actors.has("C_SYR")).toBe(true)
})

test("without one, actors with ties and the wholes that join them are drawn", () => {
  const drawn = drawnOf({ ...scene, layout: null })
  const tied = new Set(scene.ties.flatMap(({ source, target }) => [source, target]))
  for (const id of tied) expect(drawn.actors.has(id)).toBe(true)
  for (const id of drawn.actors.keys())
    if (!tied.has(id))
      expect(scene.actors.filter((actor) => actor.partOf.some((whole) => whole.id === id) && tied.has(actor.id)).length).toBeGreaterThan(1)
  expect(drawn.actors.has("V_REFUGEES")).toBe(false)
})

test("one line a tie, family and status, side by side with the most certain first", () => {
  const drawn = drawnOf(scene)
  expect(drawn.lines).toHaveLength(scene.ties.flatMap(({ lines }) => lines).length + scene.derived.flatMap(({ lines }) => lines).length)
  const talks = drawn.lines.filter(({ ref }) => ref.tie === "P_KERRY~P_LAVROV")
  expect(talks.map(({ ref, offset, width }) => [ref.status, offset, width])).toEqual([
    ["occurred", -2.5, 2.2],
    ["planned", 2.5, 1.6],
  ])
})

test("the hairline to the state stands for the one to the ministry", () => {
  const wholes = drawnOf(scene).partOf.filter(({ part }) => part === "P_KERRY")
  expect(wholes.map(({ whole }) => whole)).toEqual(["C_USA"])
})

test("armed actors stand on ink, groups of states on paper", () => {
  const drawn = drawnOf(scene, new Set(["G_EUROPE", "E_TUR_TANKS"])).actors
  expect(drawn.get("R_SYR_REBELS")!.armed).toBe(true)
  expect(drawn.get("M_RUS_AF")!.armed).toBe(true)
  expect(drawn.get("E_TUR_TANKS")!.armed).toBe(true)
  expect(drawn.get("G_EUROPE")!.armed).toBe(false)
  expect(drawn.get("P_LAVROV")!.armed).toBe(false)
})

test("flags are those of the article's date", () => {
  expect(drawnOf(scene, new Set(["C_SYR"])).actors.get("C_SYR")!.flag).toBe("sy-1980")
  expect(flagOf("SY", "2025-01-01")).toBe("sy")
  expect(flagOf("SY", null)).toBe("sy")
  expect(flagOf("QQ", null)).toBe(null)
  expect(drawnOf(scene).actors.get("P_LAVROV")!.corner).toBe("ru")
  expect(drawnOf(scene).actors.get("P_TONER")!.corner).toBe(null)
})

test("sizes follow the counts", () => {
  expect([1, 2, 3, 4, 5, 9, 10, 99].map((count) => lineWidth(count, "occurred", false))).toEqual([1.6, 2.2, 2.8, 2.8, 3.6, 3.6, 5, 5])
  expect(lineWidth(7, "denied", false)).toBe(1.2)
  expect(lineWidth(7, "occurred", true)).toBe(1.1)
  expect(actorRadius("state", 0, 5)).toBe(9)
  expect(actorRadius("person", 1, 5)).toBeCloseTo(13.6)
  expect(actorRadius("office", 20, 20)).toBeCloseTo(21.6, 1)
  expect(actorRadius("office", 1000, 1000)).toBe(22)
  expect(actorRadius("office", 250, 1000)).toBe(16)
})
