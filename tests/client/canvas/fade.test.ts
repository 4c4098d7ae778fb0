import { expect, test } from "vitest"
import { ease, Fade } from "../../../client/canvas/fade.ts"

test("easing starts at 0, ends at 1 and never goes back", () => {
  const steps = Array.from({ length: 101 }, (_, step) => ease(step / 100))
  expect(steps[0]).toBeCloseTo(0, 4)
  expect(steps[100]).toBeCloseTo(1, 4)
  for (let step = 1; step < steps.length; step++) expect(steps[step]!).toBeGreaterThanOrEqual(steps[step - 1]!)
})

test("new items appear at once; changes go from where they are", () => {
  const fade = new Fade()
  expect(fade.towards([["a", [1]]], 200, 0)).toEqual(["a"])
  expect(fade.shade("a")).toEqual({ from: [1], to: [1] })
  expect(fade.towards([["a", [0]]], 200, 1000)).toEqual(["a"])
  expect(fade.shade("a")).toEqual({ from: [1], to: [0] })
  const half = 1 - ease(0.5)
  fade.towards([["a", [1]]], 200, 1100)
  expect(fade.shade("a").from[0]).toBeCloseTo(half)
  expect(fade.progress(1400)).toBe(1)
  expect(fade.moving).toBe(false)
  expect(fade.towards([["a", [1]]], 200, 1500)).toEqual(["a"])
  expect(fade.towards([["a", [1]]], 200, 1600)).toEqual([])
})

test("with no duration a change is a cut", () => {
  const fade = new Fade()
  fade.towards([["a", [1]]], 0, 0)
  fade.towards([["a", [0]]], 0, 10)
  expect(fade.progress(10)).toBe(1)
  expect(fade.moving).toBe(false)
})
