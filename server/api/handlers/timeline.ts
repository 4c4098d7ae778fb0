import * as browse from "../../store/queries/browse.ts"
import type { RunOptions, Store } from "../../store/store.ts"
import type { Filters } from "../../model/filters.ts"
import type { Directory } from "../directory.ts"
import { passingEvents } from "../events.ts"
import { eventParams, windowOf } from "../filter.ts"
import type { Handlers } from "../handler.ts"
import { eventsIn, toldByTies } from "../periods.ts"
import { timelineOf } from "../timeline.ts"

/** Knows no window: it is laid over what is counted here, so that what has no date is counted too. */
async function countEvents(store: Store, filters: Filters, directory: Directory, options: RunOptions) {
  const periods = toldByTies(filters) ? await directory.periods() : null
  if (periods) return eventsIn(periods, eventParams(filters, directory), filters.article, directory.actors)
  return store.run(browse.timeline, await passingEvents(store, { filters, around: null }, directory, options), options)
}

export const timeline: Handlers["timeline"] = async ({ query, generation, options }, house) => {
  const directory = await house.directory(generation)
  const { bucket, derived: _derived, ...filters } = query
  return { json: timelineOf(await countEvents(house.store, filters, directory, options), bucket, windowOf(filters)) }
}
