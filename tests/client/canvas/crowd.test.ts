import { expect, test } from "vitest"
import { appearanceOf } from "../../../client/canvas/appearance.ts"
import { glyphScaleAt, lineScaleAt } from "../../../client/canvas/camera.ts"
import { PLAIN } from "../../../client/canvas/defaults.ts"
import { lineAt } from "../../../client/canvas/hits.ts"
import { roomOf } from "../../../client/canvas/layouts/layout.ts"
import type { Scene } from "../../../client/canvas/port.ts"
import { drawnOf } from "../../../client/canvas/scene.ts"
import { stageOf } from "../../../client/canvas/stage.ts"
import { dossierScene } from "./dossier-scene.ts"

const article = await dossierScene("articles/2016-10-lausanne")
const side = 60
const [actor, tie] = [article.actors[0]!, article.ties[0]!]

/** Actors on a square grid, each tied to the next; every tenth tie is a strong one. */
const crowd: Scene = {
  actors: Array.from({ length: side * side }, (_, at) => ({ ...actor, id: `a${at}`, partOf: [] })),
  ties: Array.from({ length: side * side - 1 }, (_, at) => ({
    ...tie,
    id: `a${at}~a${at + 1}`,
    source: `a${at}`,
    target: `a${at + 1}`,
    lines: [{ family: "attacked" as const, status: "occurred" as const, count: at % 10 === 0 ? 10 : 1, contested: false, coded: 0 }],
  })),
  derived: [],
  layout: null,
}
const drawn = drawnOf(crowd)
const positions = new Map(crowd.actors.map(({ id }, at) => [id, { x: (at % side) * 20, y: Math.floor(at / side) * 20 }]))
const placement = { positions, sides: new Map(), box: null, stretch: 1 }
const appearance = appearanceOf(drawn, PLAIN, { actor: null, line: null }, { line: 0.2, node: 0.3, label: 0.4 })
const stage = stageOf(drawn, placement, appearance, { x: 590, y: 590, scale: 1 }, { width: 1200, height: 1200 })

test("the strongest lines of a crowd come last: they lie on top, and stay while the picture moves", () => {
  const widths = drawn.lines.map(({ width }) => width)
  expect(widths).toEqual(widths.toSorted((a, b) => a - b))
  expect(drawn.lines.map(({ index }) => index)).toEqual(widths.map((_, at) => at))
  expect(drawnOf(article).lines.map(({ width }) => width)).not.toEqual(
    drawnOf(article)
      .lines.map(({ width }) => width)
      .toSorted((a, b) => a - b),
  )
})

test("glyphs and lines shrink where actors have little room, and not in an editor's picture", () => {
  expect(roomOf(placement)).toBeCloseTo(20, 0)
  expect(glyphScaleAt(1, 20)).toBeLessThan(0.4)
  expect(glyphScaleAt(8, 20)).toBe(glyphScaleAt(8, Infinity))
  expect(lineScaleAt(1, 20)).toBeLessThan(1)
  expect(roomOf({ ...placement, box: { width: 1200, height: 1200 } })).toBe(Infinity)
})

test("lines are found near a rectangle, and more than wanted are said to be too many", () => {
  const all = { x: 0, y: 0, width: 1200, height: 1200 }
  expect(stage.linesNear(all)!.length).toBe(stage.lines.length)
  expect(stage.linesNear(all, 2500)).toBe(null)
  const corner = stage.linesNear({ x: 0, y: 0, width: 60, height: 60 }, 2500)!
  expect(corner.length).toBeGreaterThan(5)
  expect(corner.length).toBeLessThan(40)
})

test("the pointer finds the same line as if it looked at all of them", () => {
  const { points, line } = stage.lines.find((one) => one.line.ref.tie === "a5~a6")!
  const [from, to] = [points[0]!, points.at(-1)!]
  expect(lineAt(stage, { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }, 2)!.line).toBe(line)
})
