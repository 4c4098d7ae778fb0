import { Problem } from "../../problems.ts"
import { RelationRow } from "../../model/index.ts"
import { readCursor, writeCursor } from "../cursor.ts"
import { between, everything, relationParams } from "../filter.ts"
import type { Asked, Handlers, House } from "../handler.ts"
import { ALL, countRelations, evidenceOf, findRelations, relationRow, relationShape, shapedRelations } from "../relations.ts"

const COLUMNS = Object.keys(RelationRow.shape)

async function paramsOf({ query, generation }: Asked<"relations">, house: House) {
  const directory = await house.directory(generation)
  const { tie, limit: _limit, cursor: _cursor, format: _format, ...filters } = query
  const params = relationParams(filters, directory)
  if (tie === undefined) return { directory, params }
  const pair = tie.split("~")
  if (pair.length !== 2 || pair.includes("")) {
    const message = "is no tie; it takes two ids of actors joined by ~"
    throw new Problem("invalid-request", `The parameter tie ${message}.`, { errors: [{ path: "tie", message }] })
  }
  return { directory, params: between(params, pair) }
}

export const relations: Handlers["relations"] = async (asked, house) => {
  const { query, given, format, options } = asked
  const { directory, params } = await paramsOf(asked, house)
  const place = query.cursor === undefined ? null : readCursor(query.cursor)
  const after = place?.after ?? ""
  if (format !== "json") {
    const limit = given.has("limit") ? query.limit : ALL
    return { rows: { columns: COLUMNS, batches: shapedRelations(house.store, params, { after, limit }, directory, relationRow, options) } }
  }
  const counting = async () =>
    place?.total ?? (await countRelations(house.store, params, options)).reduce((sum, row) => sum + row.relations, 0)
  // One row more than asked for tells whether there is a next page.
  const [total, found] = await Promise.all([counting(), findRelations(house.store, params, { after, limit: query.limit + 1 }, options)])
  const rows = found.slice(0, query.limit)
  const evidence = await evidenceOf(house.store, rows, options)
  const last = rows.at(-1)
  const next = found.length > rows.length && last ? writeCursor({ after: last.id, total }) : null
  return { json: { items: rows.map((row) => relationShape(row, evidence, directory)), total, next } }
}

export const relation: Handlers["relation"] = async ({ params, generation, options }, house) => {
  const directory = await house.directory(generation)
  const [event, source, target, ...rest] = params.id.split("~")
  if (event && source && target && rest.length === 0) {
    const { where } = relationParams(everything, directory)
    const narrowed = { actors: [source], where: { ...where, events: [event], pair: [source, target] } }
    const found = await findRelations(house.store, narrowed, { after: "", limit: ALL }, options)
    const row = found.find((one) => one.id === params.id)
    if (row) return { json: relationShape(row, await evidenceOf(house.store, [row], options), directory) }
  }
  throw new Problem("not-found", `There is no relation with the id ${JSON.stringify(params.id)}.`)
}
