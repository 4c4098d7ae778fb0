import { Problem } from "../../problems.ts"
import { readCursor, writeCursor } from "../cursor.ts"
import { findEvents, fullEvents } from "../events.ts"
import type { Handlers } from "../handler.ts"

export const events: Handlers["events"] = async ({ query, generation, options }, { store, directory: directories }) => {
  const directory = await directories(generation)
  const { limit, cursor, derived: _derived, ...filters } = query
  const place = cursor === undefined ? { after: "", total: null } : readCursor(cursor)
  // One more than asked for tells whether there is a next page.
  const page = { after: place.after, limit: limit + 1 }
  const { ids, total } = await findEvents(store, { filters, around: null, page, total: place.total }, directory, options)
  const shown = ids.slice(0, limit)
  const last = shown.at(-1)
  const next = ids.length > shown.length && last !== undefined ? writeCursor({ after: last, total }) : null
  return { json: { items: await fullEvents(store, shown, directory, options), total, next } }
}

export const event: Handlers["event"] = async ({ params, generation, options }, { store, directory: directories }) => {
  const [full] = await fullEvents(store, [params.id], await directories(generation), options)
  if (!full) throw new Problem("not-found", `There is no event with the id ${JSON.stringify(params.id)}.`)
  return { json: full }
}
