import type { z } from "zod"
import type { Filters } from "../model/filters.ts"
import type { EventFull } from "../model/index.ts"
import * as browse from "../store/queries/browse.ts"
import type { RunOptions, Store } from "../store/store.ts"
import type { Directory } from "./directory.ts"
import { eventParams, FOREVER, NEVER, nobody } from "./filter.ts"
import { eventsIn, inWindow, toldByTies } from "./periods.ts"
import { evidenceOf, evidenceShape, relationShape, type Page } from "./relations.ts"

export interface EventsAsked {
  filters: Filters
  /** Only events in which this actor took part. */
  around: string | null
  page: Page
  /** How many pass, when the caller knows it already. */
  total: number | null
}

/** What the queries over events take, with articles and speakers as the ids of the events that they tell of. */
export async function passingEvents(
  store: Store,
  { filters, around }: Pick<EventsAsked, "filters" | "around">,
  directory: Directory,
  options: RunOptions,
) {
  const params = eventParams(filters, directory, around)
  if (filters.article.length > 0 || filters.saidBy.length > 0) {
    const told = await store.run(browse.eventsTold, { articles: filters.article, speakers: filters.saidBy }, options)
    params.ids = told.length > 0 ? told.map((row) => row.event) : nobody
  }
  return params
}

/** Of so many events the ids are given to the next query; of more, each event is asked who tells of it. */
const IDS_MOST = 5000

/** Ids of the events that pass, in order, and how many pass in all. */
export async function findEvents(store: Store, asked: EventsAsked, directory: Directory, options: RunOptions) {
  const { filters, around, page } = asked
  const periods = toldByTies(filters) ? await directory.periods() : null
  const told =
    periods && filters.article.length > 0 ? eventsIn(periods, eventParams(none, directory), filters.article, directory.actors) : []
  const articles = sumOf(told) > IDS_MOST ? filters.article : []
  const params = await passingEvents(
    store,
    { filters: articles.length > 0 ? { ...filters, article: [] } : filters, around },
    directory,
    options,
  )
  const counting = async () => {
    if (asked.total !== null) return asked.total
    if (!periods) return sumOf(await store.run(browse.eventsCount, params, options))
    const rows = eventsIn(periods, eventParams(filters, directory, around), filters.article, directory.actors)
    return sumOf(rows.filter((row) => inWindow(row.startDay ?? NEVER, row.endDay ?? FOREVER, params)))
  }
  const [found, total] = await Promise.all([passing(store, { ...params, articles, ...page }, options), counting()])
  return { ids: found.map((row) => row.id), total }
}

const none: Filters = { family: [], status: [], kind: [], country: [], actor: [], article: [], saidBy: [], dates: "possible" }
const sumOf = (rows: readonly { events: number }[]) => rows.reduce((sum, row) => sum + row.events, 0)

/** From the actors that must have taken part, or from all events in the order of their ids. */
function passing(store: Store, params: z.input<typeof browse.events.params>, options: RunOptions) {
  for (const list of ["touched", "actors", "named"] as const) {
    if (params[list].length > 0) return store.run(browse.eventsOf, { ...params, [list]: [], around: params[list] }, options)
  }
  return store.run(browse.events, params, options)
}

/** Rows by the event that they belong to. */
export function grouped<T extends { event: string }>(rows: readonly T[]): Map<string, Omit<T, "event">[]> {
  const groups = new Map<string, Omit<T, "event">[]>()
  for (const { event, ...rest } of rows) {
    const group = groups.get(event)
    if (group) group.push(rest)
    else groups.set(event, [rest])
  }
  return groups
}

/** Events with participants, places, evidence and all their relations, also the derived ones. */
export async function fullEvents(store: Store, ids: string[], directory: Directory, options: RunOptions): Promise<EventFull[]> {
  if (ids.length === 0) return []
  const [found, participants, places, shown, excluded] = await Promise.all([
    store.run(browse.eventFacts, { ids }, options),
    store.run(browse.participants, { ids }, options),
    store.run(browse.places, { ids }, options),
    store.run(browse.eventEvidence, { ids }, options),
    store.run(browse.exclusions, { ids }, options),
  ])
  const relations = await store.run(browse.relationsIn, { ids }, options)
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
