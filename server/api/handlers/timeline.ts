import * as browse from "../../store/queries/browse.ts"
import { passingEvents } from "../events.ts"
import { windowOf } from "../filter.ts"
import type { Handlers } from "../handler.ts"
import { timelineOf } from "../timeline.ts"

export const timeline: Handlers["timeline"] = async ({ query, generation, options }, house) => {
  const directory = await house.directory(generation)
  const { bucket, derived: _derived, ...filters } = query
  const params = await passingEvents(house.store, { filters, around: null }, directory, options)
  // The query knows no window: it is laid over what it counted, so that what has no date is counted too.
  return { json: timelineOf(await house.store.run(browse.timeline, params, options), bucket, windowOf(filters)) }
}
