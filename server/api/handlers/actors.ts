import type { Actor } from "../../model/index.ts"
import * as browse from "../../store/queries/browse.ts"
import { Problem } from "../../problems.ts"
import { ACTOR_COLUMNS, actorRow } from "../actor-rows.ts"
import { readCursor, writeCursor } from "../cursor.ts"
import type { Directory } from "../directory.ts"
import type { Asked, Handlers, House } from "../handler.ts"

async function found({ query, options }: Asked<"actors">, { store }: House, directory: Directory): Promise<Actor[]> {
  const { q, kind, country, article } = query
  let actors = [...directory.actors.values()]
  if (q !== undefined) actors = directory.search(q).flatMap((id) => directory.actors.get(id) ?? [])
  if (kind.length > 0) actors = actors.filter((actor) => kind.includes(actor.kind))
  if (country.length > 0) actors = actors.filter((actor) => actor.country !== null && country.includes(actor.country))
  if (article.length > 0) {
    const rows = await store.run(browse.appearances, { articles: article }, options)
    const appearing = new Set(rows.map((row) => row.actor))
    actors = actors.filter((actor) => appearing.has(actor.id))
  }
  return actors
}

async function* one<T>(batch: T): AsyncGenerator<T> {
  yield batch
}

export const actors: Handlers["actors"] = async (asked, house) => {
  const { query, given, format } = asked
  const directory = await house.directory(asked.generation)
  const all = await found(asked, house, directory)
  // Ranked lists have no order of their own to go on from, so the cursor holds the place in the list.
  const skip = query.cursor === undefined ? 0 : Number(readCursor(query.cursor).after)
  if (!Number.isSafeInteger(skip)) throw new Problem("invalid-request", "The parameter cursor belongs to another list.")
  const limit = format === "json" || given.has("limit") ? query.limit : all.length
  const items = all.slice(skip, skip + limit)
  if (format !== "json") {
    const rows: Record<string, unknown>[] = format === "csv" ? items.map(actorRow) : items
    return { rows: { columns: ACTOR_COLUMNS, batches: one(rows) } }
  }
  const next = skip + limit < all.length ? writeCursor({ after: String(skip + limit), total: all.length }) : null
  return { json: { items, total: all.length, next } }
}

export const actor: Handlers["actor"] = async ({ params, generation }, house) => {
  const found = (await house.directory(generation)).actors.get(params.id)
  if (!found) throw new Problem("not-found", `There is no actor with the id ${JSON.stringify(params.id)}.`)
  return { json: found }
}
