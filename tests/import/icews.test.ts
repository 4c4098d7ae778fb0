import { existsSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { beforeAll, describe, expect, test } from "vitest"
import { icews } from "../../server/import/formats/icews.ts"
import type { Row } from "../../server/import/formats/format.ts"
import { busiestPairs, codedIn, fates, rowsOf, tally } from "../support/coded.ts"

// ICEWS may not be passed on: where it lies beside the project it is read from there.
const FILE = fileURLToPath(new URL("../../../shared/data/icews/events_ICEWS14.tsv.gz", import.meta.url))
const there = existsSync(FILE)

describe.skipIf(!there)(there ? "ICEWS 2014" : "ICEWS 2014: its file is not on this machine", () => {
  let rows: Row[]
  beforeAll(async () => {
    rows = await rowsOf(icews, { file: FILE })
  }, 60_000)

  // Counted apart by a few lines of Python: symmetric codes once for day, code and unordered pair, 042 with 043 turned round.
  test("has each event once, also where both sides are told", () => {
    expect(rows).toHaveLength(90_730)
    expect(rows.filter((row) => "reason" in row)).toEqual([])
    const events = new Map(codedIn(rows).map(({ event }) => [event.id, event]))
    expect(events.size).toBe(52_991)
    expect(tally([...events.values()], ({ family, status }) => `${family} ${status}`)).toEqual({
      "informed occurred": 17_888,
      "negotiated occurred": 11_791,
      "attacked occurred": 7697,
      "supported occurred": 6764,
      "negotiated planned": 5181,
      "supported planned": 3545,
      "attacked threatened": 117,
      "informed planned": 8,
    })
    const months = tally([...events.values()], ({ date }) => date.edtf!.slice(0, 7))
    expect([months["2014-01"], months["2014-12"], Object.keys(months).length]).toEqual([3909, 4416, 12])
    const outside = tally(
      rows.flatMap((row) => ("outside" in row ? [row.outside] : [])),
      (what) => (what.startsWith("CAMEO") ? "codes" : what),
    )
    expect(outside).toEqual({ codes: 26_044, "an actor with itself": 1 })
  })

  // Counted apart with Python, T being the table of codes, for r in csv.DictReader(FILE, delimiter="\t") with a family and two actors:
  // c, s, t = r["cameo"], r["source"], r["target"]; k = (r["date"], "042" if c == "043" else c, *((t, s) if c == "043" else (s, t) if c == "042"
  // else sorted((s, t)))) if c in MIRRORED else r["id"]; events[k] = T[c]["family"], r["date"][:7], tuple(sorted((s, t)))
  test("has them by family and month, between the same pairs, and each twin once", () => {
    const coded = codedIn(rows)
    expect(coded).toHaveLength(64_685)
    const events = [...new Map(coded.map((one) => [one.event.id, one])).values()]
    expect(coded.length - events.length).toBe(11_694)
    const months = tally(events, ({ event }) => `${event.family} ${event.date.edtf!.slice(0, 7)}`)
    const of = (family: string) => Array.from({ length: 12 }, (_, at) => months[`${family} 2014-${String(at + 1).padStart(2, "0")}`])
    expect(of("negotiated")).toEqual([1263, 1385, 1581, 1417, 1313, 1278, 1358, 1197, 1559, 1562, 1756, 1303])
    expect(of("supported")).toEqual([685, 720, 745, 707, 894, 882, 747, 766, 1116, 1021, 1033, 993])
    expect(of("attacked")).toEqual([663, 598, 581, 559, 724, 707, 607, 579, 644, 784, 722, 646])
    expect(of("informed")).toEqual([1298, 1356, 1520, 1354, 1573, 1649, 1510, 1481, 1594, 1550, 1537, 1474])
    expect(busiestPairs(events)).toEqual([
      ["John Kerry · Sergey Viktorovich Lavrov", 419],
      ["China · Japan", 339],
      ["Iran · Iraq", 332],
      ["Japan · South Korea", 325],
      ["Boko Haram · Citizen (Nigeria)", 304],
      ["China · South Korea", 298],
      ["North Korea · South Korea", 275],
      ["Iran · Mohammad Javad Zarif", 267],
      ["China · Xi Jinping", 246],
      ["Japan · North Korea", 235],
    ])
  })

  test("knows states, and takes no stranger for a person", () => {
    const actors = new Map(codedIn(rows).flatMap((one) => one.actors.map((actor) => [actor.spelling, actor])))
    expect(actors.get("China")).toMatchObject({ id: "C_CHN", kind: "state" })
    expect(actors.get("Police (Australia)")).toMatchObject({ kind: "forces", country: "AUS", sector: "COP" })
    expect(actors.get("Citizen (Nigeria)")).toMatchObject({ kind: "people", country: "NGA" })
    expect(actors.get("John Kerry")).toMatchObject({ kind: "group", country: null })
    expect(new Set([...actors.values()].map(({ id }) => id)).size).toBe(actors.size)
  })
})

const HEADER = "id\tdate\tsource\tcameo\ttarget"
const read = (...lines: string[]) => rowsOf(icews, { text: [HEADER, ...lines].join("\n") })

test("twins are one event whichever comes first, and two meetings are two", async () => {
  const rows = codedIn(
    await read(
      "1\t2014-01-01\tIran\t040\tIraq",
      "2\t2014-01-01\tIraq\t040\tIran",
      "3\t2014-01-02\tIraq\t040\tIran",
      "4\t2014-01-01\tIraq\t046\tIran",
    ),
  )
  expect(new Set(rows.map(({ event }) => event.id)).size).toBe(3)
  expect(rows[0]!.event).toEqual(rows[1]!.event)
  const [visit, host] = codedIn(await read("5\t2014-01-01\tIran\t042\tIraq", "6\t2014-01-01\tIraq\t043\tIran"))
  expect(visit!.event).toEqual(host!.event)
  expect(visit!.event).toMatchObject({ cameo: "042", titleEn: "Make a visit: Iran – Iraq" })
  const attacks = codedIn(await read("7\t2014-01-01\tIran\t190\tIraq", "8\t2014-01-01\tIraq\t190\tIran"))
  expect(new Set(attacks.map(({ event }) => event.id)).size).toBe(2)
})

test("rows whose numbers have other signs stay apart", async () => {
  const rows = codedIn(
    await read("a/b\t2014-01-01\tIran\t190\tIraq", "a-b\t2014-01-01\tIran\t190\tIraq", "a b\t2014-01-01\tIran\t190\tIraq"),
  )
  expect(new Set(rows.map(({ row }) => row)).size).toBe(3)
  expect(new Set(rows.map(({ event }) => event.id)).size).toBe(3)
  expect(rows[1]!.row).toBe("a-b")
})

test("a mediator brings together and does not negotiate", async () => {
  const [one] = codedIn(await read("1\t2014-01-01\tUN Security Council\t045\tIraq"))
  expect(one!.event.participants.map(({ role }) => role)).toEqual(["mediator", "negotiator"])
})

test("bad rows say why; the long form is read by its own columns", async () => {
  expect(
    fates(
      await read(
        "1\t2014-13-01\tIran\t040\tIraq",
        "2\t2014-01-01\t\t040\tIraq",
        "3\t2014-01-01\tIran\t400\tIraq",
        "4\t2014-01-01\tIran\t020\tIraq",
        "x",
      ),
    ),
  ).toEqual([
    [2, "date", 'Event Date is "2014-13-01", no day such as 2016-09-22'],
    [3, "missing", "Source Name is empty"],
    [4, "code", '"400" is no CAMEO code'],
    "CAMEO 02 APPEAL",
    [6, "columns", "has 1 columns instead of 5"],
  ])
  const columns = [
    "Event ID",
    "Event Date",
    "Source Name",
    "Source Sectors",
    "Source Country",
    "Event Text",
    "CAMEO Code",
    "Intensity",
    "Target Name",
    "Target Sectors",
    "Target Country",
    "Story ID",
    "Sentence Number",
    "Publisher",
    "City",
    "District",
    "Province",
    "Country",
    "Latitude",
    "Longitude",
  ]
  const row = [
    "9",
    "2016-10-15",
    "Sergey Lavrov",
    "Elite,Executive",
    "Russian Federation",
    "Consult",
    "040",
    "1.0",
    "John Kerry",
    "Executive",
    "United States",
    "1",
    "1",
    "Reuters",
    "Lausanne",
    "",
    "Vaud",
    "Switzerland",
    "46.5",
    "6.6",
  ]
  const [long] = codedIn(await rowsOf(icews, { text: [columns, row].map((cells) => cells.join("\t")).join("\n") }))
  expect(long!.actors.map(({ kind }) => kind)).toEqual(["person", "person"])
  expect(long!.places[0]).toMatchObject({ nameEn: "Lausanne", country: "CHE", latitude: 46.5 })
  expect(long!.source.publisher).toBe("Reuters")
})
