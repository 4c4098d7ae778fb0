import { describe, expect, test } from "vitest"
import { timelineOf } from "../../server/api/timeline.ts"
import { everything, windowOf } from "../../server/api/filter.ts"
import { epochDay, type Bucket, type Timeline } from "../../server/model/index.ts"
import { openStore } from "../../server/store/open.ts"
import { lausannePlan, otherPlan, smallPlan } from "../support/plans.ts"
import { ask, json, serve } from "./serve.ts"

const day = (iso: string | null) => (iso === null ? null : epochDay(iso))
const row = (start: string | null, end: string | null, events = 1, family: "attacked" | "informed" = "attacked") => ({
  family,
  startDay: day(start),
  endDay: day(end),
  events,
})
const window = (from?: string, to?: string, dates: "possible" | "certain" = "possible") => windowOf({ ...everything, from, to, dates })
const said = ({ buckets }: Timeline) => buckets.map((one) => `${one.start} ${one.end} ${one.certain.attacked}+${one.possible.attacked}`)

describe("buckets", () => {
  test.each<[Bucket, string[]]>([
    ["day", ["2016-02-28 2016-02-28 1+0", "2016-02-29 2016-02-29 0+1", "2016-03-01 2016-03-01 0+1"]],
    ["week", ["2016-02-22 2016-02-28 1+0", "2016-02-29 2016-03-06 1+0"]],
    ["month", ["2016-02-01 2016-02-29 1+1", "2016-03-01 2016-03-31 0+1"]],
    ["year", ["2016-01-01 2016-12-31 2+0"]],
  ])("of a %s follow the calendar", (bucket, expected) => {
    expect(said(timelineOf([row("2016-02-28", "2016-02-28"), row("2016-02-29", "2016-03-01")], bucket, window()))).toEqual(expected)
  })

  test("without events are there too, and years of two digits are years", () => {
    const rows = [row("0099-12-31", "0099-12-31"), row("0102-01-01", "0102-01-01")]
    expect(said(timelineOf(rows, "year", window()))).toEqual([
      "0099-01-01 0099-12-31 1+0",
      "0100-01-01 0100-12-31 0+0",
      "0101-01-01 0101-12-31 0+0",
      "0102-01-01 0102-12-31 1+0",
    ])
  })

  test("an open end is possible as far as the others reach, and never certain", () => {
    const rows = [row("2016-01-10", "2016-01-10"), row(null, "2016-02-01"), row("2016-03-31", null, 2)]
    expect(said(timelineOf(rows, "month", window()))).toEqual([
      "2016-01-01 2016-01-31 1+1",
      "2016-02-01 2016-02-29 0+1",
      "2016-03-01 2016-03-31 0+2",
    ])
    expect(said(timelineOf([row(null, "2016-12-31")], "day", window("2016-03", "2016-03-15")))).toEqual(["2016-03-15 2016-03-15 0+1"])
  })

  test("what has no date is counted apart, whatever the window", () => {
    const rows = [row(null, null, 3), row("2016-01-10", "2016-01-10", 1, "informed")]
    expect(timelineOf(rows, "day", window("2020"))).toEqual({ buckets: [], undated: 3 })
    expect(timelineOf(rows, "day", window())).toMatchObject({ buckets: [{ certain: { attacked: 0, informed: 1 } }], undated: 3 })
  })

  test("are refused when nobody could look at them", () => {
    const rows = [row("1990-01-01", "1990-01-01"), row("2016-01-01", "2016-01-01")]
    expect(timelineOf(rows, "week", window()).buckets).toHaveLength(1357)
    expect(() => timelineOf(rows, "day", window())).toThrow(/9497 buckets, and 5000 are the most; take a wider one of day, week, month/)
    expect(timelineOf(rows, "day", window("2015-12-30")).buckets).toHaveLength(1)
  })
})

describe("the timeline", () => {
  test("counts in each bucket what the filters find there", async () => {
    const store = await openStore({ neo4j: null, data: ":memory:", adopt: false })
    for (const plan of [await lausannePlan(), smallPlan(), otherPlan()]) await store.load(plan)
    const served = await serve(store)
    const total = async (query: string) => (await json<{ total: number }>(served, `/api/events?limit=1&${query}`)).total
    const all = (counts: Record<string, number>) => Object.values(counts).reduce((sum, count) => sum + count, 0)
    const FILTERS = [
      "",
      "family=negotiated",
      "status=planned",
      "actor=P_LAVROV",
      "saidBy=rebels,envoy",
      "article=small&kind=person",
      "q=kerry",
    ]
    try {
      for (const filter of FILTERS) {
        for (const bucket of ["week", "month", "year"]) {
          const { buckets, undated } = await json<Timeline>(served, `/api/timeline?bucket=${bucket}&${filter}`.replace(/&$/, ""))
          expect(undated).toBe((await total(filter)) - (await total(`${filter}&from=0001&to=9998`)))
          for (const { start, end, certain, possible } of buckets) {
            const within = `${filter}&from=${start}&to=${end}`
            expect(all(certain), `${filter} ${start}`).toBe(await total(`${within}&dates=certain`))
            expect(all(certain) + all(possible), `${filter} ${start}`).toBe(await total(within))
          }
        }
      }
      const narrowed = await json<Timeline>(served, "/api/timeline?bucket=day&from=2016-10-05&to=2016-10-20&dates=certain")
      expect(narrowed.buckets.every(({ start, end }) => start >= "2016-10-05" && end <= "2016-10-20")).toBe(true)
      expect(narrowed.buckets.reduce((sum, one) => sum + all(one.certain), 0)).toBeGreaterThan(0)
      expect((await json<Timeline>(served, "/api/timeline")).undated).toBeGreaterThan(0)
      for (const [query, at, message] of [
        ["bucket=decade", "bucket", "takes one of day, week, month, year"],
        ["bucket=", "bucket", "takes one of day, week, month, year"],
        ["buckets=day", "buckets", "allowed are"],
      ] as const) {
        const { status, text } = await ask(served, `/api/timeline?${query}`)
        const { errors } = JSON.parse(text) as { errors: { path: string; message: string }[] }
        expect([status, errors[0]?.path, errors[0]?.message]).toEqual([400, at, expect.stringContaining(message)])
      }
    } finally {
      await served.close()
      await store.close()
    }
  })
})
