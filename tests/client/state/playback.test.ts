import { describe, expect, test } from "vitest"
import { clamped, played, stepFor, stepped, windowAt } from "../../../client/state/playback.ts"

const span = { from: "2016-09-01", to: "2016-10-31" }

describe("a window of time", () => {
  test.each([
    ["day", "2016-09-03", "2016-09-03"],
    ["week", "2016-08-29", "2016-09-04"],
    ["month", "2016-09-01", "2016-09-30"],
    ["year", "2016-01-01", "2016-12-31"],
  ] as const)("of a %s is whole", (step, from, to) => {
    expect(windowAt("2016-09-03", step)).toEqual({ from, to })
  })

  test("steps to its neighbour, over the ends of months and years", () => {
    expect(stepped({ from: "2016-12-05", to: "2016-12-20" }, "month", 1)).toEqual({ from: "2017-01-01", to: "2017-01-31" })
    expect(stepped({ from: "2016-03-01", to: "2016-03-31" }, "month", -1)).toEqual({ from: "2016-02-01", to: "2016-02-29" })
    expect(stepped({ from: "2016-10-17", to: "2016-10-17" }, "day", -1)).toEqual({ from: "2016-10-16", to: "2016-10-16" })
    expect(stepped(windowAt("2016-01-01", "year"), "year", 1)).toEqual(windowAt("2017-06-01", "year"))
  })

  test("is played from the beginning to the end, and again only when asked", () => {
    expect(played(null, "month", span, false)).toEqual({ from: "2016-09-01", to: "2016-09-30" })
    expect(played(windowAt("2016-09-01", "month"), "month", span, false)).toEqual({ from: "2016-10-01", to: "2016-10-31" })
    expect(played(windowAt("2016-10-01", "month"), "month", span, false)).toBeNull()
    expect(played(windowAt("2016-10-01", "month"), "month", span, true)).toEqual(windowAt("2016-09-01", "month"))
  })

  test("stays within what is there, whichever way it was drawn", () => {
    expect(clamped("2016-12-24", "2016-09-10", span)).toEqual({ from: "2016-09-10", to: "2016-10-31" })
  })

  test("steps as wide as the span wants", () => {
    expect(stepFor(span)).toBe("week")
    expect(stepFor({ from: "2016-10-01", to: "2016-10-31" })).toBe("day")
    expect(stepFor({ from: "1989-01-01", to: "1999-12-31" })).toBe("month")
    expect(stepFor({ from: "1989-01-01", to: "2023-12-31" })).toBe("year")
  })
})
