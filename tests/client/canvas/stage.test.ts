import { expect, test } from "vitest"
import { appearanceOf } from "../../../client/canvas/appearance.ts"
import { fittedPose } from "../../../client/canvas/camera.ts"
import { actorAt, lineAt } from "../../../client/canvas/hits.ts"
import { wayOf } from "../../../client/canvas/layouts/index.ts"
import { neighbourOf } from "../../../client/canvas/neighbour.ts"
import type { Selection } from "../../../client/canvas/port.ts"
import { drawnOf } from "../../../client/canvas/scene.ts"
import { stageOf } from "../../../client/canvas/stage.ts"
import { dossierScene } from "./dossier-scene.ts"

const drawn = drawnOf(await dossierScene("articles/2016-10-lausanne"))
const look = {
  language: "en",
  theme: "light",
  families: [],
  statuses: [],
  kinds: [],
  partOf: true,
  derived: false,
  hidden: [],
  heard: null,
  hues: null,
  names: "every",
  focus: null,
  lit: null,
  chosen: [],
  selection: { type: "none" },
  keyboard: { type: "none" },
  highlight: [],
} as const
const appearance = appearanceOf(
  drawn,
  { ...look, families: [], statuses: [], kinds: [], hidden: [], highlight: [] },
  { actor: null, line: null },
  { line: 0.2, node: 0.3, label: 0.4 },
)
const size = { width: 992, height: 640 }
const stage = stageOf(
  drawn,
  wayOf(drawn, null).place(drawn, { layout: "", options: {}, around: null }),
  appearance,
  { x: 496, y: 320, scale: 1 },
  size,
)

test("at scale 1 things stand where the layout says, and lines end before their glyphs", () => {
  const glyphs = new Map(stage.glyphs.map((glyph) => [glyph.id, glyph]))
  expect(glyphs.get("P_LAVROV")!.centre).toEqual({ x: 262, y: 242 })
  for (const { line, points } of stage.lines) {
    const target = glyphs.get(line.target)!
    const tip = points.at(-1)!
    const gap = Math.hypot(tip.x - target.centre.x, tip.y - target.centre.y) - target.radius
    expect(gap).toBeCloseTo(line.ref.family === "negotiated" ? 2 : 4, 0)
  }
})

test("pointers find glyphs, labels and lines, and nothing on paper", () => {
  expect(actorAt(stage, [], { x: 262, y: 242 }, 3)).toBe("P_LAVROV")
  expect(actorAt(stage, [{ id: "T_IS", lines: [{ x: 10, y: 10, width: 50, height: 15 }] }], { x: 20, y: 20 }, 3)).toBe("T_IS")
  expect(lineAt(stage, { x: 747, y: 512 }, 6)?.line.ref).toEqual({ tie: "C_TUR~T_IS", family: "attacked", status: "ongoing" })
  expect(actorAt(stage, [], { x: 30, y: 600 }, 9)).toBe(null)
  expect(lineAt(stage, { x: 30, y: 600 }, 14)).toBe(null)
})

test("the keyboard reaches everything from the busiest actor", () => {
  const start = neighbourOf(stage, { type: "none" }, "left")
  expect(start).toEqual({ type: "actor", actor: "P_KERRY" })
  const seen = new Set([JSON.stringify(start)])
  const queue: Selection[] = [start]
  for (let at = 0; at < queue.length; at++)
    for (const direction of ["left", "right", "up", "down"] as const) {
      const next = neighbourOf(stage, queue[at]!, direction)
      if (!seen.has(JSON.stringify(next))) queue.push(next)
      seen.add(JSON.stringify(next))
    }
  expect(stage.glyphs.filter(({ id }) => !seen.has(JSON.stringify({ type: "actor", actor: id }))).map(({ id }) => id)).toEqual([])
})

test("the fitted picture is centred, and smaller only when something would leave", () => {
  const one = (x: number, y: number, room: number) => ({ x, y, left: room, right: room, top: room, bottom: room })
  const box = { width: 1000, height: 600 }
  expect(fittedPose(() => [one(100, 100, 20), one(900, 500, 20)], box, 1000, 600)).toEqual({ x: 500, y: 300, scale: 1 })
  const tight = fittedPose(() => [one(10, 100, 60), one(990, 500, 60)], box, 1000, 600)
  expect(tight.scale).toBeLessThan(1)
  expect((10 - tight.x) * tight.scale + 500 - 60).toBeGreaterThanOrEqual(5.9)
})

test("a name that is wider than the canvas does not shrink the picture to a point", () => {
  const named = (x: number, y: number) => ({ x, y, left: 300, right: 300, top: 20, bottom: 20 })
  const { scale, x } = fittedPose(() => [named(0, 0), named(1000, 800)], null, 500, 400)
  expect(scale).toBeGreaterThan(0.25)
  expect(x).toBeCloseTo(500)
})
