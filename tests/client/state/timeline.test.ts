import { beforeAll, describe, expect, test } from "vitest"
import { epochDay, parseEdtf, type EventFull, type Precision } from "../../../server/model/index.ts"
import { bars, timeline } from "../../../client/state/timeline.ts"
import { lausanneEvents } from "../lausanne.ts"

const range = { from: epochDay("2016-09-01"), to: epochDay("2016-11-01") }
const iso = (day: number) => new Date(day * 86_400_000).toISOString().slice(5, 10)

function shown(edtf: string, precision: Precision): string[] {
  const { start, end } = parseEdtf(edtf)!
  return bars({ edtf, precision, start, end }, range).map(
    (bar) => `${bar.certain ? "certain" : "possible"} ${iso(bar.from)} ${iso(bar.to)}`,
  )
}

describe("bars", () => {
  test("are solid only where it certainly was", () => {
    expect(shown("2016-09-22", "day")).toEqual(["certain 09-22 09-23"])
    expect(shown("2016-10", "month")).toEqual(["possible 10-01 11-01"])
    expect(shown("2016-09-22/2016-10", "interval")).toEqual(["certain 09-22 10-01", "possible 10-01 11-01"])
    expect(shown("2016-09/2016-10-05", "interval")).toEqual(["possible 09-01 09-30", "certain 09-30 10-06"])
    expect(shown("2016-09-10/2016-09-20", "third")).toEqual(["possible 09-10 09-21"])
  })

  test("a set of days is so many single days", () => {
    expect(shown("[2016-10-02,2016-10-09]", "week")).toEqual(["possible 10-02 10-03", "possible 10-09 10-10"])
  })
})

describe("the article's timeline", () => {
  let events: EventFull[]
  beforeAll(async () => {
    events = await lausanneEvents()
  })

  test("has two months, four lanes, nothing undated and one attack without a beginning", () => {
    const times = timeline(events)!
    expect([times.from, times.to]).toEqual([range.from, range.to])
    expect(times.lanes.map((lane) => [lane.family, lane.rows.length])).toEqual([
      ["negotiated", 2],
      ["supported", 1],
      ["attacked", 2],
      ["informed", 1],
    ])
    expect(times.undated).toBe(0)
    expect(times.open).toEqual(["attacked"])
    for (const row of times.lanes.flatMap((lane) => lane.rows)) {
      const sorted = row.toSorted((a, b) => a.from - b.from)
      for (const [i, bar] of sorted.entries()) expect(bar.to).toBeLessThanOrEqual(sorted[i + 1]?.from ?? Infinity)
    }
  })

  test("is nothing when nothing has a date", () => {
    expect(timeline([])).toBeNull()
    expect(timeline(events.map((event) => ({ ...event, edtf: null, start: null, end: null })))).toBeNull()
  })
})
