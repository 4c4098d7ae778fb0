import { asked, codedRows, dayIn, degrees, short, type Cells } from "../cells.ts"
import { codedDay, codedEvent, codedPlace, eventId, idOf, meaningOf, rowId, stateActor } from "../coding.ts"
import { readTable } from "../csv.ts"
import { stateOfName } from "../governments.ts"
import { withHead } from "../head.ts"
import { SECTORS } from "../sectors.ts"
import type { Coded, CodedActor, Row, RowFormat } from "./format.ts"

/** Columns of the files as Harvard's Dataverse has them, and of the short form in which research passes them on. */
const LONG = ["Event ID", "Event Date", "Source Name", "CAMEO Code", "Target Name"]
const SHORT = ["id", "date", "source", "cameo", "target"]

// What "Police (India)" begins with, as sectors of an actor. Everything else in such names is a group of the country.
const ROLES: Record<string, string> = {
  Police: "COP",
  Military: "MIL",
  "Armed Rebel": "REB",
  Insurgent: "INS",
  Government: "GOV",
  Ministry: "GOV",
  Citizen: "CVL",
  Criminal: "CRM",
  Media: "MED",
  Business: "BUS",
  "Court Judge": "JUD",
  "Member of the Judiciary": "JUD",
}

/**
 * An actor by its name. States are known by it and "Police (India)" by its first words; of all others the data set tells no kind
 * without its sectors: they are groups until somebody knows better.
 */
function actorOf(name: string, sectors: string): CodedActor {
  const spelling = short(name, 300)
  const alpha3 = stateOfName(name.replace(/\s*\(.*$/, "") === name ? name : "")
  const state = alpha3 === null ? null : stateActor(alpha3, spelling)
  if (state) return state
  const [, role, of] = /^(.*\S)\s*\(([^()]+)\)$/.exec(name) ?? []
  const country = of === undefined ? null : stateOfName(of)
  const sector = role === undefined ? null : (ROLES[role] ?? null)
  const kind = sector !== null ? SECTORS[sector]!.kind : /\b(?:Elite|Executive|Head of)/.test(sectors) ? "person" : "group"
  return { id: idOf("ICEWS", name), kind, nameDe: spelling, nameEn: spelling, country, sector, spelling }
}

/** Codes that ICEWS writes twice, once from each side; a visit and its host are one visit. */
const MIRRORED = new Set(["040", "041", "044", "046", "057", "042", "043"])

function place(cells: Cells) {
  const name = ["City", "District", "Province", "Country"].map((column) => cells[column]?.trim()).find(Boolean)
  if (!name) return []
  const facts = {
    country: stateOfName(cells.Country?.trim() ?? ""),
    latitude: degrees(cells, "Latitude", 90),
    longitude: degrees(cells, "Longitude", 180),
  }
  return [codedPlace("ICEWS", { nameDe: name, nameEn: name, ...facts })]
}

/** One row of the long form. Mirrored twins are two rows of one event. */
function codedOf(cells: Cells): Coded {
  const row = rowId(asked(cells, "Event ID"))
  const code = asked(cells, "CAMEO Code")
  const day = dayIn(cells, "Event Date")
  const mirrored = MIRRORED.has(code)
  const meaning = meaningOf(code === "043" ? "042" : code)
  const ends = [
    actorOf(asked(cells, "Source Name"), cells["Source Sectors"] ?? ""),
    actorOf(asked(cells, "Target Name"), cells["Target Sectors"] ?? ""),
  ] as const
  // Who visits comes first; where both do the same, the order is that of the ids.
  const turned = code === "043" || (mirrored && code !== "042" && ends[0].id > ends[1].id)
  const [source, target] = turned ? [ends[1], ends[0]] : ends
  const id = mirrored ? eventId("ICEWS", day, meaning.cameo!, source.id, target.id) : `ICEWS.E.${row}`
  return {
    row,
    ...codedEvent(id, meaning, [source], [target], codedDay(day), place(cells)),
    source: { publisher: cells.Publisher?.trim() || null, published: null, headline: null, original: null, url: null },
  }
}

const longOf = (cells: Cells): Cells => ({
  "Event ID": cells.id ?? "",
  "Event Date": cells.date ?? "",
  "Source Name": cells.source ?? "",
  "CAMEO Code": cells.cameo ?? "",
  "Target Name": cells.target ?? "",
})

/** The Integrated Crisis Early Warning System's events, in its own columns or in the short form. */
export const icews: RowFormat = {
  id: "icews",
  dataset: {
    id: "icews",
    title: "ICEWS Coded Event Data",
    outlet: { id: "icews", name: "Integrated Crisis Early Warning System" },
    language: "en",
    url: "https://dataverse.harvard.edu/dataverse/icews",
    text: `ICEWS Coded Event Data.
Every event is a row that a machine coded from a news story; no sentence of it is quoted here. Rows that say the same from both sides (a meeting of A with B and of B with A on one day) are one event.
Citation: Boschee, Elizabeth, Jennifer Lautenschlager, Sean O'Brien, Steve Shellman, James Starz, and Michael Ward (2015): ICEWS Coded Event Data. Harvard Dataverse.
Licence: see there; the versions for research may not be passed on.`,
  },
  async *rows(input): AsyncGenerator<Row> {
    const { head, whole } = await withHead(input)
    const isShort = SHORT.every((name) => head.split("\t").includes(name))
    const table = readTable(whole, isShort ? SHORT : LONG, "ICEWS events between tabs", { delimiter: "\t" })
    yield* codedRows(table, (cells) => ({ coded: codedOf(isShort ? longOf(cells) : cells) }))
  },
}
