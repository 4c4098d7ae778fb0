import { asked, codedRows, dayIn, degrees, said, type Cells } from "./cells.ts"
import { codedDay, codedEvent, codedPlace, meaningOf, stateActor } from "./coding.ts"
import { readTable } from "./csv.ts"
import { Outside, Rejected, type Coded, type CodedActor, type DataSet, type Row } from "./formats/format.ts"
import { SECTORS } from "./sectors.ts"

/** Columns of GDELT 2.0; 1.0 has the same without the second administrative division. */
export const COLUMNS = `GLOBALEVENTID SQLDATE MonthYear Year FractionDate Actor1Code Actor1Name Actor1CountryCode Actor1KnownGroupCode
  Actor1EthnicCode Actor1Religion1Code Actor1Religion2Code Actor1Type1Code Actor1Type2Code Actor1Type3Code Actor2Code Actor2Name
  Actor2CountryCode Actor2KnownGroupCode Actor2EthnicCode Actor2Religion1Code Actor2Religion2Code Actor2Type1Code
  Actor2Type2Code Actor2Type3Code IsRootEvent EventCode EventBaseCode EventRootCode QuadClass GoldsteinScale NumMentions
  NumSources NumArticles AvgTone Actor1Geo_Type Actor1Geo_FullName Actor1Geo_CountryCode Actor1Geo_ADM1Code Actor1Geo_ADM2Code
  Actor1Geo_Lat Actor1Geo_Long Actor1Geo_FeatureID Actor2Geo_Type Actor2Geo_FullName Actor2Geo_CountryCode Actor2Geo_ADM1Code
  Actor2Geo_ADM2Code Actor2Geo_Lat Actor2Geo_Long Actor2Geo_FeatureID ActionGeo_Type ActionGeo_FullName ActionGeo_CountryCode
  ActionGeo_ADM1Code ActionGeo_ADM2Code ActionGeo_Lat ActionGeo_Long ActionGeo_FeatureID DATEADDED SOURCEURL`.split(/\s+/)

/** What all GDELT event files are taken from. */
export const GDELT: Omit<DataSet, "id" | "title"> = {
  outlet: { id: "gdelt", name: "The GDELT Project" },
  language: "en",
  url: "https://www.gdeltproject.org/",
  text: `GDELT event database.
Every event is a row that a machine coded from the article it links to; no sentence of it is quoted here. One report may be coded more than once, and wrongly.
Actors are those of the row's CAMEO actor code: a country, or what part of it; the name in the row is kept as a spelling.
Citation: Leetaru, Kalev, and Philip A. Schrodt (2013): GDELT: Global Data on Events, Language, and Tone, 1979–2012. International Studies Association Annual Conference. The GDELT Project, https://www.gdeltproject.org/.
Licence: free for any use, with citation and link.`,
}

/** Where CAMEO's country codes are not those of ISO 3166-1. */
const COUNTRIES: Record<string, string> = { ROM: "ROU", TMP: "TLS", ZAR: "COD", KSV: "XKX" }

function actorOf(cells: Cells, which: "Actor1" | "Actor2"): CodedActor {
  const code = cells[`${which}Code`]?.trim() ?? ""
  if (code === "") throw new Outside("a row with one actor")
  if (!/^[A-Za-z0-9]{2,30}$/.test(code)) throw new Rejected("code", `${which}Code is ${said(code)}, no CAMEO actor code`)
  const country = cells[`${which}CountryCode`]?.trim() ?? ""
  const alpha3 = COUNTRIES[country] ?? country
  const spelling = cells[`${which}Name`]?.trim() || code
  const state = stateActor(alpha3, spelling)
  if (state && code === country) return state
  const id = `GDELT.${code}`
  const type = cells[`${which}Type1Code`]?.trim() ?? ""
  const sector = Object.hasOwn(SECTORS, type) ? SECTORS[type]! : null
  // Without a type or a group of its own, what is left of the code tells a religion or a people of the country.
  if (state && sector && !cells[`${which}KnownGroupCode`]?.trim()) {
    const rest = code.slice(country.length).replace(type, "")
    const more = rest ? ` (${rest})` : ""
    const named = { nameDe: `${state.nameDe}: ${sector.de}${more}`, nameEn: `${state.nameEn}: ${sector.en}${more}` }
    return { id, kind: sector.kind, ...named, country: alpha3, sector: type, spelling }
  }
  return {
    id,
    // CAMEO's codes of religions and peoples without more are all who belong to them.
    kind: sector?.kind ?? (cells[`${which}EthnicCode`]?.trim() ? "people" : "group"),
    nameDe: spelling,
    nameEn: spelling,
    country: state ? alpha3 : null,
    sector: type || null,
    spelling,
  }
}

function host(url: string): string | null {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : null
}

/** One row; throws Rejected, or Outside for what is in none of the four families. */
export function gdeltCoded(cells: Cells): Coded {
  const row = asked(cells, "GLOBALEVENTID")
  if (!/^\d{1,12}$/.test(row)) throw new Rejected("number", `GLOBALEVENTID is ${said(row)}, not a number`)
  const meaning = meaningOf(asked(cells, "EventCode"))
  const scale = cells.GoldsteinScale?.trim() ?? ""
  const goldstein = scale === "" ? meaning.entry.goldsteinGdelt : Number(scale)
  if (goldstein !== null && !(Math.abs(goldstein) <= 10))
    throw new Rejected("number", `GoldsteinScale is ${said(scale)}, not from -10 to 10`)
  const day = dayIn(cells, "SQLDATE")
  const [latitude, longitude] = [degrees(cells, "ActionGeo_Lat", 90), degrees(cells, "ActionGeo_Long", 180)]
  const name = cells.ActionGeo_FullName?.trim()
  const places = name ? [codedPlace("GDELT", { nameDe: name, nameEn: name, country: null, latitude, longitude })] : []
  const url = cells.SOURCEURL?.trim() ?? ""
  const link = URL.canParse(url) && /^https?:/.test(url) ? url : null
  const [source, target] = [actorOf(cells, "Actor1"), actorOf(cells, "Actor2")]
  return {
    row,
    ...codedEvent(`GDELT.E.${row}`, { ...meaning, goldstein }, [source], [target], codedDay(day), places),
    source: {
      publisher: (link && host(link)) ?? (url || null),
      published: cells.DATEADDED?.trim() ? dayIn({ DATEADDED: cells.DATEADDED.trim().slice(0, 8) }, "DATEADDED") : null,
      headline: null,
      original: null,
      url: link,
    },
  }
}

/** The rows of a file of these columns. */
export const gdeltRows =
  (columns: readonly string[], what: string) =>
  (input: AsyncIterable<Uint8Array>): AsyncIterable<Row> =>
    codedRows(readTable(input, columns, what, { delimiter: "\t", columns }), (cells) => ({ coded: gdeltCoded(cells) }))
