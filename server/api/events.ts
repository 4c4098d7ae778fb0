import type { EventFull } from "../model/index.ts"
import * as browse from "../store/queries/browse.ts"
import type { EventFound } from "../store/queries/browse.ts"
import type { RunOptions, Store } from "../store/store.ts"
import type { Directory } from "./directory.ts"
import { everything, relationParams, type EventParams } from "./filter.ts"
import { ALL, evidenceOf, evidenceShape, findRelations, relationShape, type Page } from "./relations.ts"

export function findEvents(store: Store, params: EventParams, page: Page, options: RunOptions): Promise<EventFound[]> {
  return store.run(browse.events, { ...params, ...page }, options)
}

export async function countEvents(store: Store, params: EventParams, options: RunOptions): Promise<number> {
  const [row] = await store.run(browse.eventsCount, params, options)
  return row?.events ?? 0
}

function grouped<T extends { event: string }>(rows: readonly T[]): Map<string, Omit<T, "event">[]> {
  const groups = new Map<string, Omit<T, "event">[]>()
  for (const { event, ...rest } of rows) {
    const group = groups.get(event)
    if (group) group.push(rest)
    else groups.set(event, [rest])
  }
  return groups
}

/** Events with participants, places, evidence and all their relations, also the derived ones. */
export async function fullEvents(store: Store, found: EventFound[], directory: Directory, options: RunOptions): Promise<EventFull[]> {
  if (found.length === 0) return []
  const ids = found.map((event) => event.id)
  const [participants, places, shown, excluded] = await Promise.all([
    store.run(browse.participants, { ids }, options),
    store.run(browse.places, { ids }, options),
    store.run(browse.eventEvidence, { ids }, options),
    store.run(browse.exclusions, { ids }, options),
  ])
  const { where } = relationParams(everything, directory)
  const actors = [...new Set(participants.map((one) => one.actor))]
  const relations = await findRelations(store, { actors, where: { ...where, events: ids } }, { after: "", limit: ALL }, options)
  const evidence = await evidenceOf(store, [{ evidence: shown.map((one) => one.evidence) }, ...relations], options)
  const shownBy = grouped(shown)
  const of = { participants: grouped(participants), places: grouped(places), excluded: grouped(excluded), relations: grouped(relations) }
  const evidenceById = [...evidence.values()]
  return found.map((event) => {
    const own = new Set(shownBy.get(event.id)?.map((one) => one.evidence))
    return {
      ...event,
      places: of.places.get(event.id) ?? [],
      participants: of.participants.get(event.id) ?? [],
      excluded: of.excluded.get(event.id) ?? [],
      evidence: evidenceById.filter((one) => own.has(one.id)).map((one) => evidenceShape(one, directory)),
      relations: (of.relations.get(event.id) ?? []).map((row) => relationShape({ ...row, event: event.id }, evidence, directory)),
    }
  })
}
