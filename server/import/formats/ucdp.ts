import { createHash } from "node:crypto"
import { countryByAlpha3 } from "../../model/countries.ts"
import { parseEdtf, type DossierEvent, type DossierPlace, type Precision } from "../../model/index.ts"
import { asked, codedRows, dayIn, degrees, short, type Cells } from "../cells.ts"
import { readTable } from "../csv.ts"
import { stateOfName, stateOfNumber } from "../governments.ts"
import { Rejected, type Coded, type CodedActor, type RowFormat } from "./format.ts"

const COLUMNS = `id type_of_violence conflict_new_id conflict_name dyad_new_id side_a_new_id side_a side_b_new_id side_b
  source_office source_date source_headline source_original where_prec where_coordinates adm_1 latitude longitude country country_id
  date_prec date_start date_end low best high`.split(/\s+/)

const NAME = 300

function wholeNumber(cells: Cells, column: string): number {
  const value = asked(cells, column)
  if (!/^\d{1,9}$/.test(value)) throw new Rejected("number", `${column} is ${JSON.stringify(short(value, 40))}, not a whole number`)
  return Number(value)
}

function code<T>(cells: Cells, column: string, codes: Record<string, T>): T {
  const value = asked(cells, column)
  const found = Object.hasOwn(codes, value) ? codes[value] : undefined
  if (found === undefined)
    throw new Rejected("code", `${column} is ${JSON.stringify(short(value, 40))}; it takes ${Object.keys(codes).join(", ")}`)
  return found
}

function id(cells: Cells, column: string): string {
  const value = asked(cells, column)
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,60}$/u.test(value))
    throw new Rejected("code", `${column} is ${JSON.stringify(short(value, 40))}, no id`)
  return value
}

// date_prec, as the codebook has it.
const DATES: Record<string, { precision: Precision; text: string }> = {
  1: { precision: "day", text: "exact day" },
  2: { precision: "week", text: "within two to six days" },
  3: { precision: "week", text: "within a week" },
  4: { precision: "month", text: "within a month" },
  5: { precision: "year", text: "within a year" },
}

function date(cells: Cells): DossierEvent["date"] {
  const { precision, text } = code(cells, "date_prec", DATES)
  const [start, end] = [dayIn(cells, "date_start"), dayIn(cells, "date_end")]
  if (start > end) throw new Rejected("date", `date_start ${start} is after date_end ${end}`)
  const whole = [start.slice(0, 7), start.slice(0, 4)].find((part) => {
    const window = parseEdtf(part)
    return window?.start === start && window.end === end
  })
  const edtf = start === end ? start : (whole ?? `${start}/${end}`)
  // An exact day that lasts longer went on for these days.
  return { edtf, precision: precision === "day" && start !== end ? "interval" : precision, text, basis: "coded" }
}

// where_prec, as the codebook has it: what is not the place itself says so in its name.
const PLACES: Record<string, (name: string) => { de: string; en: string }> = {
  1: (name) => ({ de: name, en: name }),
  2: (name) => ({ de: `Umkreis von ${name}`, en: `within 25 km of ${name}` }),
  3: (name) => ({ de: name, en: name }),
  4: (name) => ({ de: name, en: name }),
  5: (name) => ({ de: name, en: name }),
  6: (name) => ({ de: name, en: name }),
  7: (name) => ({ de: name, en: name }),
}

function place(cells: Cells): DossierPlace {
  const said = code(cells, "where_prec", PLACES)
  const [name, region] = [asked(cells, "where_coordinates"), cells.adm_1?.trim()]
  const { de, en } = said(short(region && !name.includes(region) ? `${name}, ${region}` : name, NAME - 20))
  const [latitude, longitude] = [degrees(cells, "latitude", 90), degrees(cells, "longitude", 180)]
  const country = stateOfNumber(cells.country_id ?? "") ?? stateOfName(cells.country ?? "")
  const facts = { nameDe: de, nameEn: en, country, latitude, longitude, wikidata: null }
  const key = createHash("sha256").update(JSON.stringify(facts)).digest("hex").slice(0, 16)
  return { id: `UCDP.P.${key}`, ...facts }
}

function government(name: string, number: string | undefined): CodedActor | null {
  const [, of] = /^Government of (.+)$/.exec(name) ?? []
  if (of === undefined) return null
  const alpha3 = stateOfNumber(number ?? "") ?? stateOfName(of)
  const state = alpha3 === null ? undefined : countryByAlpha3.get(alpha3)
  if (!state) return null
  return {
    id: `C_${state.alpha3}`,
    kind: "state",
    nameDe: state.nameDe,
    nameEn: state.nameEn,
    country: state.alpha3,
    sector: "GOV",
    spelling: name,
  }
}

function side(cells: Cells, which: "a" | "b"): CodedActor {
  const name = short(asked(cells, `side_${which}`), NAME)
  const number = id(cells, `side_${which}_new_id`)
  const found = government(name, cells[which === "a" ? "gwnoa" : "gwnob"])
  if (found) return found
  const kind = name.startsWith("Government of ") ? "state" : "group"
  return { id: `UCDP.${number}`, kind, nameDe: name, nameEn: name, country: null, sector: kind === "state" ? "GOV" : "REB", spelling: name }
}

/** Civilians stand for those of the country where they were attacked, not for all of the world. */
function civilians(cells: Cells): CodedActor {
  const name = asked(cells, "country")
  const country = stateOfNumber(cells.country_id ?? "") ?? stateOfName(name)
  const state = country === null ? undefined : countryByAlpha3.get(country)
  const [de, en] = [state?.nameDe ?? name, state?.nameEn ?? name]
  return {
    id: `UCDP.CIVILIANS.${country ?? id(cells, "country_id")}`,
    kind: "people",
    nameDe: `Zivilisten (${de})`,
    nameEn: `Civilians (${en})`,
    country,
    sector: "CVL",
    spelling: asked(cells, "side_b"),
  }
}

// type_of_violence. In a fight the data set does not say who began: both sides attack and are attacked.
const VIOLENCE = {
  1: { de: "Kämpfe", en: "Fighting", mutual: true, cameo: "190", goldstein: -10 },
  2: { de: "Kämpfe ohne staatliche Seite", en: "Fighting without a state", mutual: true, cameo: "190", goldstein: -10 },
  3: { de: "Gewalt gegen Zivilisten", en: "Violence against civilians", mutual: false, cameo: "180", goldstein: -9 },
}

/** What a list in one cell says once: "SOHR;SOHR;Airwars" are two publishers. */
const once = (text: string | undefined) => [...new Set((text ?? "").split(";").map((one) => one.trim()))].filter(Boolean).join("; ")

function source(cells: Cells): Coded["source"] {
  const days = once(cells.source_date).split("; ")
  return {
    publisher: short(once(cells.source_office), NAME) || null,
    published: days.length === 1 && days[0] && parseEdtf(days[0]) ? days[0] : null,
    headline: short(cells.source_headline?.trim() ?? "", 1000) || null,
    original: short(cells.source_original?.trim() ?? "", NAME) || null,
    url: null,
  }
}

/** One row of UCDP GED; throws Rejected. */
export function codedOf(cells: Cells): Coded {
  const violence = code(cells, "type_of_violence", VIOLENCE)
  const row = id(cells, "id")
  const a = side(cells, "a")
  const b = violence.mutual ? side(cells, "b") : civilians(cells)
  if (a.id === b.id) throw new Rejected("code", `side_a and side_b are both ${a.id}`)
  const where = place(cells)
  const parties = (attacker: CodedActor, target: CodedActor, explicit: boolean): DossierEvent["participants"] => [
    { actor: attacker.id, role: "attacker", explicit },
    { actor: target.id, role: "target", explicit },
  ]
  const between = violence.mutual ? `${a.spelling} – ${b.spelling}` : a.spelling
  return {
    row,
    actors: [a, b],
    places: [where],
    pairs: violence.mutual
      ? [
          [a.id, b.id],
          [b.id, a.id],
        ]
      : [[a.id, b.id]],
    source: source(cells),
    event: {
      id: `UCDP.E.${row}`,
      family: "attacked",
      status: "occurred",
      outcome: null,
      titleDe: short(`${violence.de}: ${between}, ${where.nameDe}`, NAME),
      titleEn: short(`${violence.en}: ${between}, ${where.nameEn}`, NAME),
      topic: short(
        `UCDP conflict ${id(cells, "conflict_new_id")}, dyad ${id(cells, "dyad_new_id")}: ${asked(cells, "conflict_name")}`,
        500,
      ),
      date: date(cells),
      places: [where.id],
      cameo: violence.cameo,
      cameoAlso: [],
      plover: "ASSAULT",
      goldstein: violence.goldstein,
      deaths: { low: wholeNumber(cells, "low"), best: wholeNumber(cells, "best"), high: wholeNumber(cells, "high") },
      participants: violence.mutual ? [...parties(a, b, false), ...parties(b, a, false)] : parties(a, b, true),
    },
  }
}

/** The Georeferenced Event Dataset of the Uppsala Conflict Data Program, as CSV. */
export const ucdp: RowFormat = {
  id: "ucdp",
  dataset: {
    id: "ucdp-ged",
    title: "UCDP Georeferenced Event Dataset",
    outlet: { id: "ucdp", name: "Uppsala Conflict Data Program" },
    language: "en",
    url: "https://ucdp.uu.se/downloads/",
    text: `UCDP Georeferenced Event Dataset (GED).
Every event is a row that the Uppsala Conflict Data Program coded from the reports it names; no sentence of them is quoted here.
In fights the data set does not say who attacked whom: both sides are drawn attacking.
Citation: Sundberg, Ralph, and Erik Melander (2013): Introducing the UCDP Georeferenced Event Dataset. Journal of Peace Research 50(4), 523–532. Uppsala Conflict Data Program, Department of Peace and Conflict Research, Uppsala University.
Licence: Creative Commons Attribution 4.0 International (CC BY 4.0).`,
  },
  async *rows(input) {
    yield* codedRows(readTable(input, COLUMNS, "UCDP GED as CSV"), (cells) => ({ coded: codedOf(cells) }))
  },
}
