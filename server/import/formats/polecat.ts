import { asked, codedRows, dayIn, degrees, said, short, type Cells } from "../cells.ts"
import { codedDay, codedEvent, codedPlace, idOf, rowId, stateActor } from "../coding.ts"
import { readTable } from "../csv.ts"
import { CAMEO } from "../cameo.ts"
import { stateOfName } from "../governments.ts"
import { ploverOf } from "../plover.ts"
import { SECTORS } from "../sectors.ts"
import { Outside, Rejected, type Coded, type CodedActor, type RowFormat } from "./format.ts"

const NEEDED = [
  "Event ID",
  "Event Date",
  "Event Type",
  "Event Mode",
  "Contexts",
  "Actor Name",
  "Actor Country",
  "Recipient Name",
  "Recipient Country",
]

/** Lists in one cell stand between semicolons. */
const listed = (text: string | undefined): string[] =>
  (text ?? "")
    .split(";")
    .map((one) => one.trim())
    .filter(Boolean)

/** Everybody on one side: names, countries and sectors stand in the same order. */
function side(cells: Cells, which: "Actor" | "Recipient"): CodedActor[] {
  const [countries, sectors] = [listed(cells[`${which} Country`]), listed(cells[`Primary ${which} Sector`])]
  return listed(cells[`${which} Name`]).map((name, at) => {
    const spelling = short(name, 300)
    const alpha3 = /^[A-Z]{3}$/.test(countries[at] ?? "") ? countries[at]! : null
    const own = stateOfName(name)
    const state = own === null ? null : stateActor(own, spelling)
    if (state) return state
    const sector = sectors[at] ?? null
    const kind = sector !== null && Object.hasOwn(SECTORS, sector) ? SECTORS[sector]!.kind : "group"
    const country = alpha3 !== null && stateActor(alpha3, name) ? alpha3 : null
    // One name in two countries is two actors.
    return {
      id: idOf("POLECAT", country ? `${name} ${country}` : name),
      kind,
      nameDe: spelling,
      nameEn: spelling,
      country,
      sector,
      spelling,
    }
  })
}

function codedOf(cells: Cells): Coded {
  const row = rowId(asked(cells, "Event ID"))
  const [type, mode] = [asked(cells, "Event Type").toUpperCase(), cells["Event Mode"]?.trim().toLowerCase() ?? ""]
  const found = ploverOf(type, mode)
  if (!found) throw new Rejected("code", `Event Type is ${said(type)}, no type of PLOVER`)
  const { family, status, cameo, en, de } = found
  if (family === null) throw new Outside(`PLOVER ${type}`)
  const [actors, recipients] = [side(cells, "Actor"), side(cells, "Recipient")]
  if (actors.length === 0 || recipients.length === 0) throw new Outside("a row with one actor")
  const name = cells.Placename?.trim() || cells.City?.trim() || cells.Country?.trim()
  const where = {
    latitude: degrees(cells, "Latitude", 90),
    longitude: degrees(cells, "Longitude", 180),
    country: stateOfName(cells.Country?.trim() ?? ""),
  }
  const places = name ? [codedPlace("POLECAT", { nameDe: name, nameEn: name, ...where })] : []
  const words = (of: string) => (mode ? `${of} (${mode})` : of)
  const meaning = {
    family,
    status,
    cameo,
    plover: type,
    goldstein: CAMEO.get(cameo ?? "")?.goldstein ?? null,
    en: words(en),
    de: words(de),
  }
  const coded = codedEvent(`POLECAT.E.${row}`, meaning, actors, recipients, codedDay(dayIn(cells, "Event Date")), places)
  const contexts = listed(cells.Contexts).join(", ")
  return {
    row,
    ...coded,
    event: { ...coded.event, topic: contexts ? short(contexts, 500) : null },
    source: {
      publisher: cells.Source?.trim() || null,
      published: cells["Publication Date"]?.trim() ? dayIn(cells, "Publication Date") : null,
      headline: null,
      original: null,
      url: null,
    },
  }
}

/** POLECAT: events in the PLOVER ontology, with several actors a side, tab-separated with a header. */
export const polecat: RowFormat = {
  id: "polecat",
  dataset: {
    id: "polecat",
    title: "POLECAT: POLitical Event Classification, Attributes, and Types",
    outlet: { id: "polecat", name: "POLECAT" },
    language: "en",
    url: "https://dataverse.harvard.edu/dataverse/polecat",
    text: `POLECAT: POLitical Event Classification, Attributes, and Types.
Every event is a row that a machine coded from a news story in the PLOVER ontology; no sentence of it is quoted here. Everybody on one side of a row is related to everybody on the other.
Citation: Halterman, Andrew, Benjamin E. Bagozzi, Andreas Beger, Philip A. Schrodt, and Grace Scarborough (2023): PLOVER and POLECAT: A New Political Event Ontology and Dataset.
Licence: see there.`,
  },
  rows: (input) =>
    codedRows(readTable(input, NEEDED, "POLECAT events between tabs", { delimiter: "\t" }), (cells) => ({ coded: codedOf(cells) })),
}
