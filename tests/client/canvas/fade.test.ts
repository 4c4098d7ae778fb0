import { expect, test } from "vitest"
import { ease, Fade } from "../../../client/canvas/fade.ts"
import { bytesFor } from "../../../client/canvas/looks.ts"

const item = (...bytes: number[]) => {
  const all = bytesFor(1)
  all.set(bytes)
  return all
}
const towards = (fade: Fade, bytes: number[], duration: number, now: number) =>
  fade.towards({ glyphs: item(...bytes), lines: item(...bytes), labels: item(...bytes) }, duration, now)

test("easing starts at 0, ends at 1 and never goes back", () => {
  const steps = Array.from({ length: 101 }, (_, step) => ease(step / 100))
  expect(steps[0]).toBeCloseTo(0, 4)
  expect(steps[100]).toBeCloseTo(1, 4)
  for (let step = 1; step < steps.length; step++) expect(steps[step]!).toBeGreaterThanOrEqual(steps[step - 1]!)
})

test("a change goes from where things are, also from half way", () => {
  const fade = new Fade()
  towards(fade, [255], 0, 0)
  expect(towards(fade, [0], 200, 1000)).toBe(true)
  expect(fade.labels.first(0, 0)).toBe(1)
  expect(fade.labels.first(0, 1)).toBe(0)
  const half = 1 - ease(0.5)
  towards(fade, [255], 200, 1100)
  expect(fade.labels.first(0, 0)).toBeCloseTo(half, 1)
  expect(fade.progress(1400)).toBe(1)
  expect(fade.moving).toBe(false)
})

test("what is so already is not uploaded again", () => {
  const fade = new Fade()
  towards(fade, [9], 0, 0)
  towards(fade, [9], 0, 1)
  const { version } = fade.lines
  expect(towards(fade, [9], 200, 2)).toBe(false)
  expect(fade.lines.version).toBe(version)
  expect(fade.moving).toBe(false)
})

test("what is on its way already goes on, and what has arrived does not set out again", () => {
  const fade = new Fade()
  towards(fade, [0], 0, 0)
  towards(fade, [255], 200, 1000)
  expect(towards(fade, [255], 200, 1100)).toBe(false)
  expect(fade.progress(1200)).toBe(1)
  expect(towards(fade, [255], 200, 1300)).toBe(false)
  expect(fade.moving).toBe(false)
})

test("the hue of a line and the shape of a ring do not pass through others", () => {
  const fade = new Fade()
  towards(fade, [0, 0, 1, 2], 0, 0)
  towards(fade, [200, 0, 3, 8], 100, 10)
  towards(fade, [0, 0, 1, 2], 100, 60)
  expect([...fade.lines.from.subarray(2, 4)]).toEqual([expect.any(Number), 8])
  expect([...fade.glyphs.from.subarray(2, 4)]).toEqual([3, 8])
})

test("another number of items is another picture: it stands at once", () => {
  const fade = new Fade()
  fade.towards({ glyphs: item(1), lines: item(1), labels: item(1) }, 0, 0)
  const many = bytesFor(5000)
  many.fill(7)
  fade.towards({ glyphs: many, lines: many, labels: many }, 0, 10)
  expect(fade.lines.from).toEqual(many)
  expect(fade.moving).toBe(false)
})
