import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { gunzipSync } from "node:zlib"
import { beforeAll, describe, expect, test } from "vitest"
import type { Row } from "../../server/import/formats/format.ts"
import { gdelt1 } from "../../server/import/formats/gdelt1.ts"
import { gdelt2 } from "../../server/import/formats/gdelt2.ts"
import { codedIn, echoesIn, fates, rowsOf, tally } from "../support/coded.ts"

const FILE = fileURLToPath(new URL("../fixtures/gdelt/20191024143000.export.CSV.gz", import.meta.url))
const lines = gunzipSync(readFileSync(FILE)).toString("utf8").trimEnd().split("\n")

describe("a quarter of an hour of GDELT 2.0", () => {
  let rows: Row[]
  beforeAll(async () => {
    rows = await rowsOf(gdelt2, { file: FILE })
  })

  // Counted apart by Python's csv with the table of codes: rows by family and status of EventCode, where both actors have a code and not the same.
  test("has the events of the four families, and says of each other row what it is", () => {
    expect(rows).toHaveLength(2111)
    expect(rows.filter((row) => "reason" in row)).toEqual([])
    expect(tally(codedIn(rows), ({ event }) => `${event.family} ${event.status}`)).toEqual({
      "negotiated occurred": 367,
      "informed occurred": 197,
      "attacked occurred": 153,
      "supported occurred": 151,
      "negotiated planned": 88,
      "supported planned": 30,
      "attacked threatened": 1,
    })
    const outside = rows.flatMap((row) => ("outside" in row ? [row.outside] : []))
    const { "a row with one actor": one, "an actor with itself": self, ...codes } = tally(outside, (what) => what)
    expect([one, self, Object.values(codes).reduce((a, b) => a + b, 0)]).toEqual([438, 3, 683])
    expect(codes["CAMEO 02 APPEAL"]).toBeGreaterThan(10)
  })

  test("knows states by their code, and what part of a state an actor is", () => {
    const actors = new Map(codedIn(rows).flatMap((one) => one.actors.map((actor) => [actor.id, actor])))
    expect(actors.get("C_USA")).toMatchObject({ kind: "state", nameDe: "Vereinigte Staaten", country: "USA" })
    expect(actors.get("GDELT.USAGOV")).toMatchObject({
      kind: "organisation",
      nameEn: "United States: government",
      sector: "GOV",
      country: "USA",
    })
    expect(actors.get("GDELT.HLH")).toMatchObject({ country: null, sector: "HLH" })
  })

  // Counted apart with Python, T being the table of codes by cameo: rows = [l.split("\t") for l in gzip.open(FILE, "rt")];
  // g = [r for r in rows if r[5] and r[15] and r[5] != r[15] and T.get(r[26], {}).get("family")];
  // Counter((T[r[26]]["family"], r[1][:6]) for r in g); Counter(tuple(sorted((r[5], r[15]))) for r in g).most_common(12)
  test("has them by family and month, and between the same pairs", () => {
    expect(tally(codedIn(rows), ({ event }) => `${event.family} ${event.date.edtf!.slice(0, 7)}`)).toEqual({
      "attacked 2018-10": 1,
      "attacked 2019-09": 1,
      "attacked 2019-10": 152,
      "informed 2018-10": 4,
      "informed 2019-10": 193,
      "negotiated 2018-10": 2,
      "negotiated 2019-09": 5,
      "negotiated 2019-10": 448,
      "supported 2018-10": 2,
      "supported 2019-09": 4,
      "supported 2019-10": 175,
    })
    const pairs = tally(codedIn(rows), ({ pairs: [pair] }) => pair!.toSorted().join(" "))
    expect(Object.fromEntries(Object.entries(pairs).filter(([, count]) => count > 7))).toEqual({
      "C_USA GDELT.EDU": 25,
      "C_USA GDELT.HLH": 23,
      "C_USA GDELT.USAGOV": 20,
      "C_USA GDELT.GOV": 17,
      "C_USA GDELT.COP": 14,
      "C_RUS GDELT.NORGOV": 14,
      "C_USA GDELT.REL": 13,
      "C_GBR GDELT.COP": 9,
      "C_USA GDELT.LEG": 9,
      "C_USA GDELT.BUS": 8,
      "C_BLR C_RUS": 8,
      "C_USA GDELT.JUD": 8,
    })
  })

  test("keeps day, place, Goldstein value and where it was read, and quotes nothing", () => {
    const one = codedIn(rows).find(({ event }) => event.cameo === "190")!
    const cells = lines.find((line) => line.startsWith(`${one.row}\t`))!.split("\t")
    expect(one.event).toMatchObject({ id: `GDELT.E.${one.row}`, goldstein: Number(cells[30]), date: { precision: "day", basis: "coded" } })
    expect(one.event.date.edtf!.replaceAll("-", "")).toBe(cells[1])
    expect(one.places[0]).toMatchObject({ nameEn: cells[52], latitude: Number(cells[56]), longitude: Number(cells[57]) })
    expect(one.source).toMatchObject({ url: cells[60], published: "2019-10-24", headline: null })
    expect(cells[60]).toContain(one.source.publisher!)
  })
})

test("a row that cannot be read says where and why, and the others are read", async () => {
  const good = lines.find((line) => line.split("\t")[26] === "040" && line.split("\t")[5] && line.split("\t")[15])!
  const changed = (at: number, value: string) =>
    good
      .split("\t")
      .map((cell, index) => (index === at ? value : cell))
      .join("\t")
  const rows = await rowsOf(gdelt2, {
    text: [
      good,
      changed(1, "20190231"),
      changed(26, "999"),
      changed(0, "x"),
      changed(30, "11"),
      changed(56, "north"),
      "too\tfew",
      good,
    ].join("\n"),
  })
  const id = good.split("\t")[0]
  expect(fates(rows)).toEqual([
    id,
    [2, "date", 'SQLDATE is "20190231", no day such as 2016-09-22'],
    [3, "code", '"999" is no CAMEO code'],
    [4, "number", 'GLOBALEVENTID is "x", not a number'],
    [5, "number", 'GoldsteinScale is "11", not from -10 to 10'],
    [6, "number", 'ActionGeo_Lat is "north", not degrees up to 90'],
    [7, "columns", "has 2 columns instead of 61"],
    id,
  ])
})

test("GDELT 1.0 has 58 columns, and the one is not taken for the other", async () => {
  const old = lines.slice(0, 400).map((line) => line.split("\t").filter((_, at) => ![39, 47, 55].includes(at)))
  for (const cells of old) cells[56] = cells[56]!.slice(0, 8)
  const text = old.map((cells) => cells.join("\t")).join("\n")
  const [before, after] = await Promise.all([rowsOf(gdelt2, { text: lines.slice(0, 400).join("\n") }), rowsOf(gdelt1, { text })])
  expect(codedIn(after)).toEqual(codedIn(before))
  expect(codedIn(after).length).toBeGreaterThan(100)
  await expect(rowsOf(gdelt2, { text })).rejects.toThrow(/not GDELT 2.0 events .* its first line has 58 columns instead of 61/)
})

describe("mentions of GDELT 2.0", () => {
  const MENTIONS = fileURLToPath(new URL("../fixtures/gdelt/20191024143000.mentions.CSV.gz", import.meta.url))
  const mention = "876\t20191024143000\t20191025001500\t1\texample.org\thttps://example.org/a\t3\t-1\t9\t18\t1\t30\t2400\t-2.5\t\t"
  const changed = (at: number, value: string) => mention.split("\t").with(at, value).join("\t")

  test("are told from events by their columns, and name the report and its day", async () => {
    const rows = await rowsOf(gdelt2, { file: MENTIONS })
    expect(echoesIn(rows)).toHaveLength(478)
    // Counted apart: sed -n and cut -f5,3 | sort | uniq -c of the file.
    expect(tally(echoesIn(rows), ({ source }) => source.published!)).toEqual({ "2019-10-24": 412, "2019-10-25": 66 })
    expect(echoesIn(rows).filter(({ source }) => source.url === null)).toHaveLength(6)
    expect(echoesIn(await rowsOf(gdelt2, { text: mention }))).toEqual([
      {
        of: "gdelt-2.876",
        source: { publisher: "example.org", published: "2019-10-25", headline: null, original: null, url: "https://example.org/a" },
      },
    ])
  })

  test("say nothing more certain: how sure the machine was changes nothing", async () => {
    expect(echoesIn(await rowsOf(gdelt2, { text: changed(11, "100") }))).toEqual(echoesIn(await rowsOf(gdelt2, { text: mention })))
  })

  test("that cannot be read say where and why", async () => {
    const text = [mention, changed(0, "x"), changed(2, "20191324001500"), changed(5, ""), "a\tb", changed(5, "javascript:x"), mention]
    const rows = await rowsOf(gdelt2, { text: text.join("\n") })
    expect(fates(rows)).toEqual([
      "gdelt-2.876",
      [2, "number", 'GLOBALEVENTID is "x", not a number'],
      [3, "date", 'MentionTimeDate is "20191324", no day such as 2016-09-22'],
      [4, "missing", "MentionIdentifier is empty"],
      [5, "columns", "has 2 columns instead of 16"],
      "gdelt-2.876",
      "gdelt-2.876",
    ])
    expect(echoesIn(rows)[1]!.source).toMatchObject({ url: null, headline: "javascript:x" })
  })
})
