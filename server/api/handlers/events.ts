import { Problem } from "../../problems.ts"
import { readCursor, writeCursor } from "../cursor.ts"
import { countEvents, findEvents, fullEvents } from "../events.ts"
import { eventParams, everything } from "../filter.ts"
import type { Handlers } from "../handler.ts"

export const events: Handlers["events"] = async ({ query, generation, options }, { store, directory: directories }) => {
  const directory = await directories(generation)
  const { limit, cursor, derived: _derived, ...filters } = query
  const params = eventParams(filters, directory)
  const place = cursor === undefined ? null : readCursor(cursor)
  const [total, found] = await Promise.all([
    place?.total ?? countEvents(store, params, options),
    findEvents(store, params, { after: place?.after ?? "", limit: limit + 1 }, options),
  ])
  const shown = found.slice(0, limit)
  const last = shown.at(-1)
  const next = found.length > shown.length && last ? writeCursor({ after: last.id, total }) : null
  return { json: { items: await fullEvents(store, shown, directory, options), total, next } }
}

export const event: Handlers["event"] = async ({ params, generation, options }, { store, directory: directories }) => {
  const directory = await directories(generation)
  const found = await findEvents(store, { ...eventParams(everything, directory), ids: [params.id] }, { after: "", limit: 1 }, options)
  const [full] = await fullEvents(store, found, directory, options)
  if (!full) throw new Problem("not-found", `There is no event with the id ${JSON.stringify(params.id)}.`)
  return { json: full }
}
