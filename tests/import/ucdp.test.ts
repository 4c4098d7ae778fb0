import { createReadStream, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { gunzipSync, gzipSync } from "node:zlib"
import { beforeAll, describe, expect, test } from "vitest"
import type { Coded, Row } from "../../server/import/formats/format.ts"
import { parseEdtf } from "../../server/model/index.ts"
import { ucdp } from "../../server/import/formats/ucdp.ts"
import { unpacked } from "../../server/import/unpack.ts"
import { busiestPairs, fates, pieces, tally } from "../support/coded.ts"

const FILE = fileURLToPath(new URL("../../demonstration/ucdp-ged-syria-2016-2019.csv.gz", import.meta.url))
const lines = gunzipSync(readFileSync(FILE)).toString("utf8").split("\n")
const HEADER = lines[0]!
const FIRST = lines[1]!

async function all(rows: AsyncIterable<Row>): Promise<Row[]> {
  const list: Row[] = []
  for await (const row of rows) list.push(row)
  return list
}
const read = (text: string | Uint8Array) => all(ucdp.rows(unpacked(pieces(Buffer.from(text)))))
const table = (...rows: string[]) => [HEADER, ...rows].join("\n")
const rejected = async (...rows: string[]) => fates(await read(table(...rows)))

describe("the whole file", () => {
  let coded: Coded[]
  let read: Row[]
  beforeAll(async () => {
    read = await all(ucdp.rows(unpacked(createReadStream(FILE))))
    coded = read.flatMap((row) => ("coded" in row ? [row.coded] : []))
  })
  const count = (pass: (one: Coded) => boolean) => coded.filter(pass).length

  // Counted apart by Python's csv.DictReader over the same file: rows by type_of_violence, date_prec and year.
  test("is read to its last row", () => {
    expect(read.filter((row) => "reason" in row)).toEqual([])
    expect(coded).toHaveLength(16_566)
    expect(new Set(coded.map((one) => one.row)).size).toBe(16_566)
  })
  test("keeps what kind of violence it was", () => {
    expect(count((one) => one.event.titleEn.startsWith("Violence against civilians"))).toBe(482)
    expect(count((one) => one.event.titleEn.startsWith("Fighting without a state: "))).toBe(4577)
    expect(count((one) => one.pairs.length === 1)).toBe(482)
    expect(count((one) => one.event.cameo === "190")).toBe(16_084)
  })
  test("keeps how exact the dates are", () => {
    const by = (text: string) => count((one) => one.event.date.text === text)
    expect(["exact day", "within two to six days", "within a week", "within a month", "within a year"].map(by)).toEqual([
      15_480, 828, 21, 186, 51,
    ])
    expect(count((one) => one.event.date.edtf!.startsWith("2016"))).toBe(6170)
  })
  test("keeps the estimates of deaths", () => {
    const sum = (which: "low" | "best" | "high") => coded.reduce((total, one) => total + one.event.deaths![which], 0)
    expect([sum("low"), sum("best"), sum("high")]).toEqual([104929, 112337, 119020])
  })
  // Counter(r["date_start"][:7] for r in csv.DictReader(FILE)) and Counter(tuple(sorted((r["side_a"], r["side_b"]))) for r in …).most_common(10)
  test("has them by month, all of them attacks, and between the same pairs", () => {
    expect(count((one) => one.event.family === "attacked")).toBe(16_566)
    const begins = tally(coded, ({ event }) => parseEdtf(event.date.edtf!)!.start!.slice(0, 7))
    expect(Object.keys(begins)).toHaveLength(47)
    const from = (of: number) => Array.from({ length: 12 }, (_, at) => begins[`${of}-${String(at + 1).padStart(2, "0")}`] ?? 0)
    expect(from(2016)).toEqual([595, 519, 471, 504, 337, 558, 602, 493, 472, 501, 684, 434])
    expect(from(2017)).toEqual([472, 558, 509, 565, 466, 480, 472, 441, 493, 415, 410, 306])
    expect(from(2018)).toEqual([380, 381, 405, 265, 181, 238, 150, 130, 174, 153, 150, 158])
    expect(from(2019)).toEqual([170, 132, 162, 146, 254, 208, 225, 200, 96, 259, 192, 0])
    expect(busiestPairs(coded)).toEqual([
      ["Government of Syria · Syrian insurgents", 8723],
      ["IS · SDF", 2736],
      ["Government of Syria · IS", 2522],
      ["Civilians · IS", 299],
      ["SDF · SNA", 194],
      ["Hawar Kilis Operations Room · IS", 176],
      ["Hawar Kilis Operations Room · SDF", 154],
      ["National Front for Liberation, SNA · SDF", 130],
      ["Government of Turkey · IS", 122],
      ["HTS · IS", 115],
    ])
  })
  test("knows states by their country and everybody else by the data set's own number", () => {
    const sides = new Map(coded.flatMap((one) => one.actors).map((actor) => [actor.spelling, actor]))
    expect(sides.get("Government of Syria")).toMatchObject({ id: "C_SYR", kind: "state", country: "SYR" })
    expect(sides.get("Government of United States of America")).toMatchObject({ id: "C_USA", country: "USA" })
    expect(sides.get("Government of Turkey")).toMatchObject({ id: "C_TUR", nameDe: "Türkei" })
    expect(sides.get("SDF")).toMatchObject({ id: "UCDP.6288", kind: "group", country: null })
    expect(sides.get("Civilians")).toMatchObject({ id: "UCDP.CIVILIANS.SYR", kind: "people" })
    expect([...sides.keys()].filter((name) => name.startsWith("Government of ") && sides.get(name)!.kind !== "state")).toEqual([])
  })
})

describe("a row", () => {
  test("says what it says and no more", async () => {
    const [row] = await read(table(FIRST))
    expect(row).toMatchObject({
      coded: {
        row: "214797",
        pairs: [
          ["C_SYR", "UCDP.4456"],
          ["UCDP.4456", "C_SYR"],
        ],
        source: {
          publisher: "SOHR",
          published: "2015-01-01",
          headline: "14 shells hit Dahya al-Assad an clashes continue around Ter Ma’la",
          original: "SOHR",
          url: null,
        },
        event: {
          id: "UCDP.E.214797",
          family: "attacked",
          status: "occurred",
          titleEn: "Fighting: Government of Syria – Syrian insurgents, Teir Maaleh village, Homs Governorate",
          topic: "UCDP conflict 299, dyad 11973: Syria: Government",
          date: { edtf: "2016-01-01", precision: "day", basis: "coded" },
          cameo: "190",
          deaths: { low: 4, best: 4, high: 4 },
        },
        places: [{ country: "SYR", latitude: 34.802462, longitude: 36.707602 }],
      },
    })
  })
  test("that is wrong is told with its line and its reason, and the next one is read", async () => {
    const broken = (from: string, to: string) => {
      expect(FIRST).toContain(from)
      return FIRST.replace(from, to)
    }
    expect(
      await rejected(
        broken("2016-01-01,2016-01-01,2", "2016-02-30,2016-02-30,2"),
        broken("2016-01-01,2016-01-01,2", "2016-01-02,2016-01-01,2"),
        broken(",4,4,4", ",4,four,4"),
        broken(",34.802462,", ",134.802462,"),
        broken("214797,2016,1,1,", "214797,2016,1,7,"),
        broken("214797,", ","),
        broken("214797,", "214797,extra,"),
        FIRST,
      ),
    ).toEqual([
      [2, "date", 'date_start is "2016-02-30", no day such as 2016-09-22'],
      [3, "date", "date_start 2016-01-02 is after date_end 2016-01-01"],
      [4, "number", 'best is "four", not a whole number'],
      [5, "number", 'latitude is "134.802462", not degrees up to 90'],
      [6, "code", 'type_of_violence is "7"; it takes 1, 2, 3'],
      [7, "missing", "id is empty"],
      [8, "columns", "has 42 columns instead of 41"],
      "214797",
    ])
  })
  test("in another encoding does not spoil the others", async () => {
    const latin1 = Buffer.concat([
      Buffer.from(`${HEADER}\n`),
      Buffer.from(FIRST.replace("Ter Ma", "Ter M\u00e4"), "latin1"),
      Buffer.from(`\n${FIRST}\n`),
    ])
    expect(fates(await read(latin1))).toEqual([[2, "encoding", "the column source_article is not UTF-8"], "214797"])
  })
})

describe("a file", () => {
  test("may begin with a byte order mark and come packed", async () => {
    expect(await read(`\ufeff${table(FIRST)}`)).toHaveLength(1)
    expect(await read(gzipSync(table(FIRST, FIRST)))).toHaveLength(2)
  })
  test("of something else is refused in words", async () => {
    await expect(read("a,b\n1,2\n")).rejects.toThrow("This is not UCDP GED as CSV: its first line lacks id, type_of_violence")
    await expect(read("")).rejects.toThrow("The file is empty")
  })
  test("that is cut off gives its rows, then says so", async () => {
    const whole = readFileSync(FILE)
    const rows: Row[] = []
    await expect(
      (async () => {
        for await (const row of ucdp.rows(unpacked(pieces(whole.subarray(0, whole.length / 2), 65_536)))) rows.push(row)
      })(),
    ).rejects.toThrow("damaged or cut off")
    expect(rows.length).toBeGreaterThan(5000)
  })
  test("that grows without end while unpacking is refused", async () => {
    const bomb = gzipSync(Buffer.alloc(40_000_000, "\n"))
    await expect(read(bomb)).rejects.toThrow("grows more than 200 times")
  })
})
