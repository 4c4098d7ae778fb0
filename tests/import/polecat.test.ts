import { expect, test } from "vitest"
import { polecat } from "../../server/import/formats/polecat.ts"
import { codedIn, fates, rowsOf } from "../support/coded.ts"

const COLUMNS = [
  "Event ID",
  "Event Date",
  "Event Type",
  "Event Mode",
  "Contexts",
  "Actor Name",
  "Actor Country",
  "Primary Actor Sector",
  "Recipient Name",
  "Recipient Country",
  "Primary Recipient Sector",
  "Placename",
  "Country",
  "Latitude",
  "Longitude",
  "Source",
  "Publication Date",
]
const ROW = [
  "POL-1",
  "2022-05-01",
  "CONSULT",
  "visit",
  "diplomatic;military",
  "Emmanuel Macron; Olaf Scholz",
  "FRA; DEU",
  "GOV; GOV",
  "Ukraine; Moldova",
  "UKR; MDA",
  "GOV; GOV",
  "Kyiv",
  "Ukraine",
  "50.45",
  "30.52",
  "Reuters",
  "2022-05-02",
]
const row = (changes: Record<string, string> = {}) => COLUMNS.map((column, at) => changes[column] ?? ROW[at]!).join("\t")
const read = (...rows: string[]) => rowsOf(polecat, { text: [COLUMNS.join("\t"), ...rows].join("\n") })

test("everybody on one side is related to everybody on the other", async () => {
  const [one] = codedIn(await read(row()))
  expect(one!.event).toMatchObject({
    family: "negotiated",
    status: "occurred",
    plover: "CONSULT",
    cameo: "04",
    topic: "diplomatic, military",
  })
  expect(one!.event.titleEn).toBe("Consultation (visit): Emmanuel Macron, Olaf Scholz – Ukraine, Moldova")
  expect(one!.pairs).toHaveLength(4)
  expect(one!.actors.map(({ kind, country }) => `${kind} ${country}`)).toEqual([
    "organisation FRA",
    "organisation DEU",
    "state UKR",
    "state MDA",
  ])
  expect(one!.places[0]).toMatchObject({ nameEn: "Kyiv", country: "UKR" })
  expect(one!.source).toMatchObject({ publisher: "Reuters", published: "2022-05-02" })
})

test("a threat with violence is a threatened attack, and no other threat is one", async () => {
  const rows = await read(
    row({ "Event ID": "a", "Event Type": "THREATEN", "Event Mode": "violence" }),
    row({ "Event ID": "b", "Event Type": "THREATEN", "Event Mode": "arrest" }),
    row({ "Event ID": "c", "Event Type": "AGREE", "Event Mode": "" }),
    row({ "Event ID": "d", "Event Type": "PROTEST", "Event Mode": "riot" }),
    row({ "Event ID": "e", "Event Type": "WONDER" }),
    row({ "Event ID": "f", "Recipient Name": "" }),
    row({ "Event ID": "g", "Event Date": "May" }),
  )
  expect(fates(rows)).toEqual([
    "a",
    "PLOVER THREATEN",
    "c",
    "PLOVER PROTEST",
    [6, "code", 'Event Type is "WONDER", no type of PLOVER'],
    "a row with one actor",
    [8, "date", 'Event Date is "May", no day such as 2016-09-22'],
  ])
  expect(codedIn(rows).map(({ event }) => `${event.family} ${event.status}`)).toEqual(["attacked threatened", "supported planned"])
})
