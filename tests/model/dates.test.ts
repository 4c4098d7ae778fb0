import { assert, constantFrom, date, integer, property, string, tuple } from "fast-check"
import { describe, expect, test } from "vitest"
import { DossierDate, Edtf, epochDay, parseEdtf } from "../../server/model/index.ts"

const MONTH = { "2016-01": 31, "2016-02": 29, "2015-02": 28, "1900-02": 28, "2000-02": 29, "2016-04": 30, "2016-12": 31 }

describe("EDTF", () => {
  test.each<[string, string | null, string | null]>([
    ["2016", "2016-01-01", "2016-12-31"],
    ["2016-10", "2016-10-01", "2016-10-31"],
    ["2016-09-22", "2016-09-22", "2016-09-22"],
    ["2016-09-11/2016-09-20", "2016-09-11", "2016-09-20"],
    ["2016-09-22/2016-10", "2016-09-22", "2016-10-31"],
    ["2015/2016", "2015-01-01", "2016-12-31"],
    ["../2016-10", null, "2016-10-31"],
    ["2016-10/..", "2016-10-01", null],
    ["[2016-10-09,2016-10-02, 2016-10-30]", "2016-10-02", "2016-10-30"],
    ["0099-01-01", "0099-01-01", "0099-01-01"],
    ["0050", "0050-01-01", "0050-12-31"],
    ["0050-02", "0050-02-01", "0050-02-28"],
  ])("%s is from %s to %s", (text, start, end) => {
    expect(parseEdtf(text)).toMatchObject({ start, end })
  })

  test("a set lists its days in order, other dates list none", () => {
    expect(parseEdtf("[2016-10-09,2016-10-02]")?.days).toEqual(["2016-10-02", "2016-10-09"])
    expect(parseEdtf("2016-10")?.days).toBeNull()
  })

  test.each(Object.entries(MONTH))("%s has %i days", (month, days) => {
    expect(parseEdtf(month)?.end).toBe(`${month}-${days}`)
  })

  test.each([
    "",
    "October 2016",
    "16-10",
    "2016-13",
    "2016-00",
    "2016-1",
    "2016-02-30",
    "2015-02-29",
    "2016-10-32",
    "../..",
    "/",
    "2016/",
    "/2016",
    "2016-10/2016-09",
    "2016/2017/2018",
    "[]",
    "[2016-10-02]",
    "[2016-10,2016-11]",
    "[2016-10-02,]",
    " 2016",
    "2016-10-02T10:00",
    "２０１６",
    "2016\n",
  ])("%j is no date", (text) => {
    expect(parseEdtf(text)).toBeNull()
    expect(Edtf.safeParse(text).success).toBe(false)
  })

  const days = date({ min: new Date("0001-01-01T00:00:00Z"), max: new Date("9999-12-31T00:00:00Z"), noInvalidDate: true }).map((one) =>
    one.toISOString().slice(0, 10),
  )

  test("a day is itself, and a window from one day to a later one is that", () => {
    assert(
      property(days, days, (a, b) => {
        const [first, last] = a <= b ? [a, b] : [b, a]
        expect(parseEdtf(first)).toEqual({ start: first, end: first, days: null })
        expect(parseEdtf(`${first}/${last}`)).toEqual({ start: first, end: last, days: null })
        expect(parseEdtf(`${last}/${first}`) === null).toBe(first !== last)
      }),
    )
  })

  test("a day lies in its month, and the month in its year", () => {
    assert(
      property(days, (day) => {
        const [month, year] = [parseEdtf(day.slice(0, 7))!, parseEdtf(day.slice(0, 4))!]
        expect(month.start! <= day && day <= month.end!).toBe(true)
        expect(year.start! <= month.start! && month.end! <= year.end!).toBe(true)
      }),
    )
  })

  test("no text at all makes it fail", () => {
    assert(
      property(string({ unit: constantFrom("2", "0", "1", "6", "-", "/", ".", "[", "]", ",", " ", "é") }), (text) => {
        const window = parseEdtf(text)
        expect((window?.start ?? "") <= (window?.end ?? "9999-12-31")).toBe(true)
      }),
    )
  })
})

describe("whole days since 1970", () => {
  test.each([
    ["1970-01-01", 0],
    ["1969-12-31", -1],
    ["2016-09-22", 17066],
    ["0001-01-01", -719162],
  ])("%s is %i", (day, number) => {
    expect(epochDay(day)).toBe(number)
  })

  test("the next day is one more, over every leap and summer time", () => {
    assert(
      property(tuple(integer({ min: -700_000, max: 2_900_000 })), ([day]) => {
        const iso = new Date(day * 86_400_000).toISOString().slice(0, 10)
        expect(epochDay(iso)).toBe(day)
      }),
    )
  })
})

test("a date without a day has no precision, and the other way round", () => {
  const date = { text: "", basis: "text" }
  expect(DossierDate.safeParse({ ...date, edtf: null, precision: "none" }).success).toBe(true)
  expect(DossierDate.safeParse({ ...date, edtf: "2016", precision: "year" }).success).toBe(true)
  expect(DossierDate.safeParse({ ...date, edtf: null, precision: "day" }).success).toBe(false)
  expect(DossierDate.safeParse({ ...date, edtf: "2016", precision: "none" }).success).toBe(false)
})
