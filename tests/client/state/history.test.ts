import { describe, expect, test } from "vitest"
import { recorded, redone, undone, unwritten, type History } from "../../../client/state/history.ts"

const same = (a: string, b: string) => a === b
/** A document that is one number, and the history of it. */
function acted(...acts: [name: string, at: number][]): { history: History<number, string>; now: number } {
  let history: History<number, string> = unwritten
  let now = 0
  for (const [name, at] of acts) {
    history = recorded(history, { name, kept: now, at }, same)
    now += 1
  }
  return { history, now }
}

describe("the history of acts", () => {
  test("goes back act by act and forth again, to what was", () => {
    const { history, now } = acted(["hide", 0], ["window", 5000], ["hide", 9000])
    const one = undone(history, now)!
    expect([one.step.name, one.step.kept]).toEqual(["hide", 2])
    const two = undone(one.history, one.step.kept)!
    expect([two.step.name, two.step.kept]).toEqual(["window", 1])
    const again = redone(two.history, two.step.kept)!
    expect([again.step.name, again.step.kept]).toEqual(["window", 2])
    const last = redone(again.history, again.step.kept)!
    expect([last.step.name, last.step.kept]).toEqual(["hide", 3])
    expect(redone(last.history, 3)).toBeNull()
  })

  test("takes what follows quickly under one name as one act", () => {
    const { history, now } = acted(["window", 0], ["window", 400], ["window", 1100], ["window", 9000])
    expect(history.past).toHaveLength(2)
    expect(undone(undone(history, now)!.history, 3)!.step.kept).toBe(0)
  })

  test("forgets what was undone when something else is done", () => {
    const { history, now } = acted(["hide", 0], ["focus", 5000])
    const back = undone(history, now)!
    const other = recorded(back.history, { name: "window", kept: back.step.kept, at: 9000 }, same)
    expect(redone(other, 5)).toBeNull()
    expect(other.past.map((step) => step.name)).toEqual(["hide", "window"])
  })

  test("has an end in both directions", () => {
    expect(undone(unwritten, 0)).toBeNull()
    const many = acted(...Array.from({ length: 300 }, (_, i): [string, number] => [`act ${i}`, i]))
    expect(many.history.past).toHaveLength(200)
    expect(many.history.past.at(-1)!.name).toBe("act 299")
  })
})
