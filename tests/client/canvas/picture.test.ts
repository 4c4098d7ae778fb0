import { expect, test } from "vitest"
import { faultsOf } from "../../../client/canvas/picture.ts"
import type { Measured } from "../../../client/canvas/port.ts"

const clean: Measured = {
  width: 400,
  height: 300,
  labels: [
    { id: "a", text: "Lavrov", x: 50, y: 50, width: 60, height: 16 },
    { id: "a", text: "foreign minister", x: 50, y: 66, width: 80, height: 13 },
    { id: "b", text: "Kerry", x: 250, y: 50, width: 50, height: 16 },
  ],
  glyphs: [
    { id: "a", x: 60, y: 100, radius: 18 },
    { id: "b", x: 260, y: 100, radius: 18 },
  ],
  lines: [
    {
      line: { tie: "a~b", family: "negotiated", status: "occurred" },
      width: 2,
      points: [
        [80, 100],
        [240, 100],
      ],
    },
  ],
}
const withLabel = (label: Partial<Measured["labels"][number]>): Measured => ({
  ...clean,
  labels: [...clean.labels, { id: "c", text: "Toner", x: 300, y: 200, width: 50, height: 16, ...label }],
})

test("a clean picture has no faults, and two pixels of leading are free", () => {
  expect(faultsOf(clean)).toEqual([])
  expect(faultsOf(withLabel({ x: 250, y: 65 }))).toEqual([])
})

test("each kind of fault is named", () => {
  expect(faultsOf(withLabel({ x: 360 }))).toEqual(['The label "Toner" leaves the canvas.'])
  expect(faultsOf(withLabel({ x: 260, y: 55 }))).toEqual(['The label "Kerry" lies on the label "Toner".'])
  expect(faultsOf(withLabel({ x: 215, y: 105, width: 40 }))).toEqual(['The label "Toner" lies on the glyph of b.'])
  expect(faultsOf(withLabel({ x: 140, y: 92 }))).toEqual(['The label "Toner" lies on the line a~b (negotiated, occurred).'])
})
