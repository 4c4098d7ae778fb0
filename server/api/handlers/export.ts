import { EXPORT_FORMATS, type Actor, type ExportFormat, type ExportRows, type Relation, type RelationRow } from "../../model/index.ts"
import { Problem } from "../../problems.ts"
import type { Directory } from "../directory.ts"
import { EXPORTERS } from "../exports/index.ts"
import type { Picture } from "../exports/exporter.ts"
import { everything, nobody, relationParams, type RelationFilters } from "../filter.ts"
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

const RELATIONS_ONLY = "is only for format=csv; the other formats hold actors and relations"

function proveRows(format: ExportFormat, rows: ExportRows | undefined): void {
  if (rows === undefined || format === "csv") return
  throw new Problem("invalid-request", `The parameter rows ${RELATIONS_ONLY}.`, { errors: [{ path: "rows", message: RELATIONS_ONLY }] })
}

function fileOf(format: ExportFormat, rows: ExportRows, picture: Picture, nameOf: (ending: string) => string) {
  const { media } = EXPORT_FORMATS.find((one) => one.id === format)!
  const ending = format === "csv" ? `_${rows}.csv` : `.${format}`
  return { file: { name: nameOf(ending), media, parts: EXPORTERS[format](picture, rows) } }
}

export const exportFile: Handlers["export"] = async ({ query, given, generation, options }, { store, directory: directories }) => {
  const { format, rows, ...filters } = query
  proveRows(format, rows)
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
  return fileOf(format, rows ?? "relations", picture, (ending) => nameOf(filters, given, ending))
}

/** Leaves out what was not picked. */
async function* picked<T extends Relation | RelationRow>(batches: AsyncIterable<T[]>, ids: ReadonlySet<string>): AsyncGenerator<T[]> {
  for await (const batch of batches) yield batch.filter(({ id }) => ids.has(id))
}

export const exportPick: Handlers["exportPick"] = async ({ body, options }, { store, directory: directories }) => {
  const { format, rows, query } = body
  proveRows(format, rows)
  const directory: Directory = await directories(await store.generation())
  const parts = body.relations.map((id) => id.split("~"))
  const [events, sources, targets] = [0, 1, 2].map((at) => [...new Set(parts.map((part) => part[at] ?? ""))]) as [
    string[],
    string[],
    string[],
  ]
  const { where } = relationParams(everything, directory)
  const params = { actors: sources, where: { ...where, events: events.length > 0 ? events : nobody } }
  const ids = new Set(body.relations)
  const there = new Set([...body.actors, ...sources, ...targets])
  const all = { after: "", limit: ALL }
  const picture: Picture = {
    query,
    actors: [...directory.actors.values()].filter(({ id }) => there.has(id)),
    relations: () => picked(shapedRelations(store, params, all, directory, relationShape, options), ids),
    rows: () => picked(shapedRelations(store, params, all, directory, relationRow, options), ids),
  }
  const day = new Date().toISOString().slice(0, 10)
  return fileOf(format, rows ?? "relations", picture, (ending) => `entente_${day}${ending}`)
}
