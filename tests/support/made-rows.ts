import fc from "fast-check"
import { COLUMNS } from "../../server/import/gdelt.ts"
import { gdelt2 } from "../../server/import/formats/gdelt2.ts"
import type { RowFormat } from "../../server/import/formats/format.ts"
import { icews } from "../../server/import/formats/icews.ts"
import { polecat } from "../../server/import/formats/polecat.ts"
import { ucdp } from "../../server/import/formats/ucdp.ts"
import { mapped } from "../../server/import/mapped.ts"
import { readMapping } from "../../server/import/mapping.ts"

/** Small tables of one format whose rows tell different things of the same actors, events and places. */
export interface MadeRows {
  format: RowFormat
  /** Empty for formats without a line of names. */
  header: string
  row: fc.Arbitrary<Record<string, string>>
  line: (cells: Record<string, string>, id: string) => string
}

const pick = (...values: string[]) => fc.constantFrom(...values)
const day = pick("2018-01-01", "2018-01-02", "2018-02-28")

const ICEWS =
  `Event ID|Event Date|Source Name|Source Sectors|CAMEO Code|Target Name|Target Sectors|Publisher|City|Country|Latitude|Longitude`.split(
    "|",
  )
const POLECAT =
  `Event ID|Event Date|Event Type|Event Mode|Contexts|Actor Name|Actor Country|Primary Actor Sector|Recipient Name|Recipient Country|Primary Recipient Sector|Placename|Source`.split(
    "|",
  )
const UCDP =
  `id type_of_violence conflict_new_id conflict_name dyad_new_id side_a_new_id side_a side_b_new_id side_b source_office source_date
  source_headline source_original where_prec where_coordinates adm_1 latitude longitude country country_id date_prec date_start date_end low best high`.split(
    /\s+/,
  )
const MAPPING = `
dataset: { id: made, title: Made, publisher: Us }
columns: { id: No, source: From, target: To, family: What, date: When, sentence: Words, place: Where, sourceWikidata: Wd }
families: { war: attacked, talk: negotiated }
`
const MAPPED = "No From To What When Words Where Wd".split(" ")

const inOrder = (columns: readonly string[], delimiter: string, id: string) => (cells: Record<string, string>, row: string) =>
  columns.map((column) => (column === id ? row : (cells[column] ?? ""))).join(delimiter)

/** GDELT's actors have a code with its parts, and whatever name a report gave. */
const gdeltActor = (which: "Actor1" | "Actor2") =>
  fc
    .tuple(pick("USA USA ", "USAGOV USA GOV", "IGOUNO  IGO", "REB  REB"), pick("WASHINGTON", "THE HILL", "GUERRILLA", ""))
    .map(([actor, name]) => {
      const [code, country, type] = actor.split(" ")
      return { [`${which}Code`]: code!, [`${which}CountryCode`]: country!, [`${which}Type1Code`]: type!, [`${which}Name`]: name }
    })

export const MADE: Record<string, MadeRows> = {
  icews: {
    format: icews,
    header: ICEWS.join("\t"),
    line: inOrder(ICEWS, "\t", "Event ID"),
    row: fc.record({
      "Event Date": day,
      "Source Name": pick("Iran", "Iraq", "John Kerry", "Police (Iraq)"),
      "Source Sectors": pick("", "Executive", "Elite"),
      "CAMEO Code": pick("040", "042", "043", "190", "036", "020", "061"),
      "Target Name": pick("Iran", "Iraq", "John Kerry", "Police (Iraq)"),
      "Target Sectors": pick("", "Executive"),
      Publisher: pick("", "Reuters", "AFP"),
      City: pick("", "Basra", "Qom"),
      Country: pick("", "Iraq"),
    }),
  },
  polecat: {
    format: polecat,
    header: POLECAT.join("\t"),
    line: inOrder(POLECAT, "\t", "Event ID"),
    row: fc.record({
      "Event Date": day,
      "Event Type": pick("CONSULT", "ASSAULT", "AID", "PROTEST"),
      "Actor Name": pick("Emmanuel Macron", "Ukraine; Rebels", "Rebels", "Emmanuel Macron; Olaf Scholz"),
      "Actor Country": pick("", "FRA", "UKR; UKR"),
      "Primary Actor Sector": pick("", "GOV", "MIL", "REB; GOV"),
      "Recipient Name": pick("Ukraine", "Rebels", "Moldova; Rebels"),
      "Recipient Country": pick("", "UKR"),
      "Primary Recipient Sector": pick("", "REB", "CVL"),
      Placename: pick("", "Kyiv"),
    }),
  },
  ucdp: {
    format: ucdp,
    header: UCDP.join(","),
    line: inOrder(UCDP, ",", "id"),
    row: fc
      .record({
        type_of_violence: pick("1", "2", "3"),
        side_a: pick("SDF", "Syrian Democratic Forces", "Forces"),
        side_b: pick("IS", "Islamic State", "Caliphate"),
        side_b_new_id: pick("234", "235"),
        where_coordinates: pick("Aleppo town", "Homs town"),
        date_start: day,
        country: pick("Syria", "Iraq"),
        source_office: pick("SOHR", "SOHR;Airwars", ""),
      })
      .map((cells) => ({
        ...cells,
        conflict_new_id: "299",
        conflict_name: "Syria: Government",
        dyad_new_id: "1",
        side_a_new_id: "118",
        where_prec: "1",
        date_prec: "1",
        date_end: cells.date_start,
        low: "0",
        best: "1",
        high: "2",
      })),
  },
  gdelt: {
    format: gdelt2,
    header: "",
    line: inOrder(COLUMNS, "\t", "GLOBALEVENTID"),
    row: fc
      .tuple(
        gdeltActor("Actor1"),
        gdeltActor("Actor2"),
        fc.record({
          SQLDATE: pick("20180101", "20180102"),
          EventCode: pick("040", "190", "010", "020"),
          GoldsteinScale: pick("1", "-10"),
          ActionGeo_FullName: pick("", "Aleppo"),
          DATEADDED: pick("20180103000000"),
          SOURCEURL: pick("https://a.example/1", "https://b.example/2"),
        }),
      )
      .map(([one, two, more]) => ({ ...one, ...two, ...more })),
  },
  mapped: {
    format: mapped(readMapping(MAPPING, "made.yaml")),
    header: MAPPED.join(","),
    line: inOrder(MAPPED, ",", "No"),
    row: fc.record({
      From: pick("Russia", "Rebels", "Rebels of the north"),
      To: pick("Syria", "Rebels", "Army of the south"),
      What: pick("war", "talk"),
      When: pick("2018", "2018-01", "2018-01-02"),
      Words: pick("", "They talked."),
      Where: pick("", "Aleppo"),
      Wd: pick("", "Q1", "Q2"),
    }),
  },
}
