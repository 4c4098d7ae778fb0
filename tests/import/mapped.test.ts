import { describe, expect, test } from "vitest"
import { mapped } from "../../server/import/mapped.ts"
import { readMapping } from "../../server/import/mapping.ts"
import { codedIn, fates, rowsOf } from "../support/coded.ts"

const MAPPING = `
dataset:
  id: ties
  title: A table of ties
  publisher: Somebody
delimiter: semicolon
columns:
  id: No
  source: From
  target: To
  code: Code
  family: What
  status: How
  date: When
  sentence: Words
  url: Link
  place: Where
  latitude: Lat
  longitude: Lon
  targetCountry: Land
  targetWikidata: Wd
families: { Krieg: attacked, Gespräch: negotiated }
statuses: { plan: planned }
`
const HEADER = "No;From;To;Code;What;How;When;Words;Link;Where;Lat;Lon;Land;Wd"
const read = (...rows: string[]) => rowsOf(mapped(readMapping(MAPPING, "ties.yaml")), { text: [HEADER, ...rows].join("\n") })

describe("a table that a person described", () => {
  test("is read by that description, with its sentence", async () => {
    const [one, two] = codedIn(
      await read(
        '7;Russia;"Rebels; of the north";;Krieg;plan;20161022;"They said ""go"".";https://example.org/a;Aleppo;36.2;37.1;SYR;Q1',
        "8;A;B;046;;;2016-10;;nowhere;;;;;",
      ),
    )
    expect(one!.event).toMatchObject({
      id: "ties.E.7",
      family: "attacked",
      status: "planned",
      date: { edtf: "2016-10-22", precision: "day" },
    })
    expect(one!.source).toMatchObject({ quote: 'They said "go".', url: "https://example.org/a" })
    expect(one!.actors).toMatchObject([{ id: "C_RUS" }, { nameEn: "Rebels; of the north", country: "SYR", wikidata: "Q1" }])
    expect(one!.places[0]).toMatchObject({ nameEn: "Aleppo", latitude: 36.2, longitude: 37.1 })
    expect(two!.event).toMatchObject({ family: "negotiated", cameo: "046", goldstein: 7, date: { edtf: "2016-10", precision: "month" } })
    expect(two!.source).toMatchObject({ quote: null, url: null })
  })

  test("says of each row that cannot be read what is wrong", async () => {
    const rows = await read(
      "1;A;B;;Frieden;;2016;;;;;;;",
      "2;A;B;;Krieg;maybe;2016;;;;;;;",
      "3;A;B;;Krieg;;gestern;;;;;;;",
      "4;A;B;;Krieg;;2016;;;;;;Syrien;",
      "5;A;B;999;;;2016;;;;;;;",
      "6;A;B;;Krieg;;2016;;;X;99;0;;",
      "7;A;A;;Krieg;;2016;;;;;;;",
      "8;A;B;020;;;2016;;;;;;;",
      "9;A;B",
    )
    expect(fates(rows)).toEqual([
      [2, "code", 'What is "Frieden", which families does not have'],
      [3, "code", 'How is "maybe", which statuses does not have'],
      [4, "date", 'When is "gestern", no date such as 2016-09-22 or 2016-09'],
      [5, "code", 'Land is "Syrien", no ISO 3166-1 alpha-3 code'],
      [6, "code", '"999" is no CAMEO code'],
      [7, "number", 'Lat is "99", not degrees up to 90'],
      "an actor with itself",
      "CAMEO 02 APPEAL",
      [10, "columns", "has 3 columns instead of 14"],
    ])
  })

  test("has rows without a number by their own words, the same again being the same", async () => {
    const [a, b] = codedIn(await read(";A;B;;Krieg;;2016;;;;;;;", ";A;B;;Krieg;;2016;;;;;;;"))
    expect(a!.row).toBe(b!.row)
  })

  test("whose description is wrong is refused with the place", async () => {
    const wrong = (text: string) => () => readMapping(text, "my.yaml")
    expect(wrong("a: [")).toThrow(/^my.yaml is not YAML: /)
    expect(wrong("columns: {}")).toThrow(/^my.yaml is no mapping: dataset: .*columns.source: /)
    expect(wrong(MAPPING.replace("  code: Code\n  family: What\n", ""))).toThrow(/columns: says nowhere what was done/)
    expect(wrong(MAPPING.replace("attacked", "hit"))).toThrow(/families.Krieg/)
    await expect(rowsOf(mapped(readMapping(MAPPING, "m")), { text: "No;From\n" })).rejects.toThrow(
      /its first line lacks To, When, Code, What, How and 7 more/,
    )
  })
})
