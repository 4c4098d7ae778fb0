import { EXPORT_FORMATS, type Actor, type Relation, type RelationRow } from "../../model/index.ts"
import { Problem } from "../../problems.ts"
import type { Directory } from "../directory.ts"
import { EXPORTERS } from "../exports/index.ts"
import type { Picture } from "../exports/exporter.ts"
import { relationParams, type RelationFilters } from "../filter.ts"
import type { Handlers } from "../handler.ts"
import { ALL, relationRow, relationShape, shapedRelations } from "../relations.ts"
import { findLines } from "../ties.ts"
import { actorsOf, ends } from "./graph.ts"

const NAME_MOST = 120

/** The filters that were given, as the query part of an address. */
function queryOf(filters: RelationFilters, given: ReadonlySet<string>): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(filters)) if (given.has(name)) search.set(name, String(value))
  return search.toString().replaceAll("%2C", ",")
}

/** `entente_family-attacked_from-2016-09_2026-11-23.gexf`: what is in it, as of when. */
function nameOf(filters: RelationFilters, given: ReadonlySet<string>, ending: string): string {
  const said = Object.entries(filters).flatMap(([name, value]) => (given.has(name) ? `${name}-${String(value)}` : []))
  const words = ["entente", ...said].join("_").replace(/[^\p{L}\p{N}._-]+/gu, "-")
  return `${words.slice(0, NAME_MOST)}_${new Date().toISOString().slice(0, 10)}${ending}`
}

/** Leaves out what came in after the actors were read: an edge without its ends is no file that anybody opens. */
async function* among<T extends Relation | RelationRow>(batches: AsyncIterable<T[]>, actors: readonly Actor[]): AsyncGenerator<T[]> {
  const known = new Set(actors.map((actor) => actor.id))
  for await (const batch of batches) yield batch.filter(({ source, target }) => known.has(source) && known.has(target))
}

export const exportFile: Handlers["export"] = async ({ query, given, generation, options }, { store, directory: directories }) => {
  const { format, rows = "relations", ...filters } = query
  if (given.has("rows") && format !== "csv") {
    const message = "is only for format=csv; the other formats hold actors and relations"
    throw new Problem("invalid-request", `The parameter rows ${message}.`, { errors: [{ path: "rows", message }] })
  }
  const directory: Directory = await directories(generation)
  const params = relationParams(filters, directory)
  const found = ends(await findLines(store, params, options))
  const actors = await actorsOf(store, { filters, around: null }, { actors: found, truncated: null }, directory, options)
  const all = { after: "", limit: ALL }
  const picture: Picture = {
    query: queryOf(filters, given),
    actors,
    relations: () => among(shapedRelations(store, params, all, directory, relationShape, options), actors),
    rows: () => among(shapedRelations(store, params, all, directory, relationRow, options), actors),
  }
  const { media } = EXPORT_FORMATS.find((one) => one.id === format)!
  const ending = format === "csv" ? `_${rows}.csv` : `.${format}`
  return { file: { name: nameOf(filters, given, ending), media, parts: EXPORTERS[format](picture, rows) } }
}
