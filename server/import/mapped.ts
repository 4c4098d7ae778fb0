import { createHash } from "node:crypto"
import { familyById, parseEdtf, type DossierEvent } from "../model/index.ts"
import { asked, codedRows, degrees, said, short, type Cells } from "./cells.ts"
import { codedDay, codedEvent, codedPlace, idOf, meaningOf, rowId, stateActor, type Meaning } from "./coding.ts"
import { readTable } from "./csv.ts"
import { Rejected, type Coded, type CodedActor, type RowFormat } from "./formats/format.ts"
import { stateOfName } from "./governments.ts"
import type { Mapping } from "./mapping.ts"

const DELIMITERS = { comma: ",", tab: "\t", semicolon: ";" } as const

/** A table of anything, by what a person wrote of its columns. */
export function mapped(mapping: Mapping): RowFormat {
  const { dataset, columns } = mapping
  const cell = (cells: Cells, column: string | undefined) => (column === undefined ? "" : (cells[column]?.trim() ?? ""))
  const needed = Object.values(columns).filter((column) => column !== undefined)

  function actor(cells: Cells, which: "source" | "target"): CodedActor {
    const spelling = short(asked(cells, columns[which]), 300)
    const given = cell(cells, columns[`${which}Country`])
    if (given && !stateActor(given, spelling))
      throw new Rejected("code", `${columns[`${which}Country`]} is ${said(given)}, no ISO 3166-1 alpha-3 code`)
    const wikidata = cell(cells, columns[`${which}Wikidata`])
    if (wikidata && !/^Q[1-9]\d*$/.test(wikidata))
      throw new Rejected("code", `${columns[`${which}Wikidata`]} is ${said(wikidata)}, no Wikidata id`)
    const own = stateOfName(spelling)
    const state = own === null ? null : stateActor(own, spelling)
    if (state) return state
    const id = idOf(dataset.id, given ? `${spelling} ${given}` : spelling)
    return {
      id,
      kind: "group",
      nameDe: spelling,
      nameEn: spelling,
      country: given || null,
      sector: null,
      spelling,
      wikidata: wikidata || null,
    }
  }

  function meaning(cells: Cells): Meaning {
    const code = cell(cells, columns.code)
    if (code) {
      const found = meaningOf(code)
      return { ...found, status: status(cells) ?? found.status }
    }
    const word = cell(cells, columns.family)
    const family =
      word === ""
        ? mapping.defaults.family
        : (mapping.families[word] ?? (Object.hasOwn(familyById, word) ? (word as keyof typeof familyById) : undefined))
    if (!family)
      throw new Rejected("code", word ? `${columns.family} is ${said(word)}, which families does not have` : "says nowhere what was done")
    const named = { de: familyById[family].de.name, en: familyById[family].en.name }
    return { family, status: status(cells) ?? "occurred", cameo: null, plover: null, goldstein: null, ...named }
  }

  function status(cells: Cells): Meaning["status"] | undefined {
    const word = cell(cells, columns.status)
    if (!word) return mapping.defaults.status
    const found = mapping.statuses[word]
    if (!found) throw new Rejected("code", `${columns.status} is ${said(word)}, which statuses does not have`)
    return found
  }

  function date(cells: Cells): DossierEvent["date"] {
    const written = cell(cells, columns.date) || mapping.defaults.date || ""
    if (!written) return { edtf: null, precision: "none", text: "", basis: "coded" }
    const edtf = written.replace(/^(\d{4})(\d\d)(\d\d)$/, "$1-$2-$3").replace(/[T ]\d\d:.*$/, "")
    const window = parseEdtf(edtf)
    if (!window) throw new Rejected("date", `${columns.date ?? "defaults.date"} is ${said(written)}, no date such as 2016-09-22 or 2016-09`)
    if (window.start === window.end) return { ...codedDay(edtf), text: written }
    const precision = /^\d{4}$/.test(edtf) ? "year" : /^\d{4}-\d\d$/.test(edtf) ? "month" : "interval"
    return { edtf, precision, text: written, basis: "coded" }
  }

  function codedOf(cells: Cells): Coded {
    const digest = createHash("sha256").update(JSON.stringify(cells)).digest("hex").slice(0, 20)
    const given = cell(cells, columns.id)
    const row = given ? rowId(given) : digest
    const place = cell(cells, columns.place)
    const [latitude, longitude] = [columns.latitude, columns.longitude].map((column, at) =>
      column ? degrees(cells, column, 90 * (at + 1)) : null,
    ) as [number | null, number | null]
    const places = place ? [codedPlace(dataset.id, { nameDe: place, nameEn: place, country: null, latitude, longitude })] : []
    const link = cell(cells, columns.url)
    return {
      row,
      ...codedEvent(`${dataset.id}.E.${row}`, meaning(cells), [actor(cells, "source")], [actor(cells, "target")], date(cells), places),
      source: {
        publisher: short(cell(cells, columns.publisher), 300) || null,
        published: null,
        headline: short(cell(cells, columns.headline), 1000) || null,
        original: null,
        url: URL.canParse(link) && /^https?:/.test(link) ? link : null,
        quote: short(cell(cells, columns.sentence), 20_000) || null,
      },
    }
  }

  return {
    id: "map",
    dataset: {
      id: dataset.id,
      title: dataset.title,
      outlet: { id: idOf("outlet", dataset.publisher), name: dataset.publisher },
      language: "en",
      url: dataset.url,
      text: dataset.about || `${dataset.title}. ${dataset.publisher}.`,
    },
    rows: (input) =>
      codedRows(
        readTable(input, needed, "the table that the mapping describes", { delimiter: DELIMITERS[mapping.delimiter] }),
        (cells) => ({ coded: codedOf(cells) }),
      ),
  }
}
