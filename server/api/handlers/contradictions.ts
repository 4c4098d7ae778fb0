import * as browse from "../../store/queries/browse.ts"
import { readCursor, writeCursor } from "../cursor.ts"
import { allDisputes } from "../disputes.ts"
import { grouped, passingEvents } from "../events.ts"
import type { Handlers } from "../handler.ts"
import { evidenceOf, evidenceShape } from "../relations.ts"

export const contradictions: Handlers["contradictions"] = async ({ query, generation, options }, { store, directory: directories }) => {
  const directory = await directories(generation)
  const { limit, cursor, derived: _derived, ...filters } = query
  const place = cursor === undefined ? null : readCursor(cursor)
  const [params, rows] = await Promise.all([
    passingEvents(store, { filters, around: null }, directory, options),
    store.run(browse.disputed, {}, options),
  ])
  const told = new Set(params.ids)
  const disputes = new Map(
    [...grouped(rows)]
      .filter(([event]) => told.size === 0 || told.has(event))
      .map(([event, said]) => [event, allDisputes(event, said[0]!.family, said)] as const)
      .filter(([, found]) => found.length > 0),
  )
  if (disputes.size === 0) return { json: { items: [], total: 0, next: null } }

  const asked = { ...params, ids: [...disputes.keys()] }
  const [found, counted] = await Promise.all([
    // One more than asked for tells whether there is a next page.
    store.run(browse.events, { ...asked, articles: [], after: place?.after ?? "", limit: limit + 1 }, options),
    place === null ? store.run(browse.eventsCount, asked, options) : [{ events: place.total }],
  ])
  const total = counted[0]?.events ?? 0
  const ids = found.slice(0, limit).map((row) => row.id)
  const facts = ids.length > 0 ? await store.run(browse.eventFacts, { ids }, options) : []
  const shown = ids.flatMap((id) => disputes.get(id)!.flatMap((one) => one.sides))
  const evidence = await evidenceOf(store, shown, options)
  const items = facts.map((event) => ({
    event,
    disputes: disputes.get(event.id)!.map(({ sides, ...dispute }) => ({
      ...dispute,
      sides: sides.map((side) => ({
        ...side,
        evidence: side.evidence.flatMap((id) => evidence.get(id) ?? []).map((one) => evidenceShape(one, directory)),
      })),
    })),
  }))
  const last = ids.at(-1)
  return { json: { items, total, next: found.length > ids.length && last !== undefined ? writeCursor({ after: last, total }) : null } }
}
