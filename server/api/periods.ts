import { familyById, type Actor, type Family, type Kind, type Status } from "../model/index.ts"
import { headOf, readPeriods, type Head } from "../store/periods.ts"
import * as browse from "../store/queries/browse.ts"
import type { TimelineFound } from "../store/queries/browse.ts"
import { load } from "../store/queries/load.ts"
import type { Store } from "../store/store.ts"
import { VERSION } from "../store/upgrade.ts"
import { FOREVER, NEVER, type EventParams, type RelationParams, type Window } from "./filter.ts"

type Apart = Awaited<ReturnType<typeof readApart>>[number]

/**
 * What all ties count by day, in memory: a row for each head and days of a tie, tie after tie in the order of the store, columns side by
 * side. A million relations take about 30 MB and are gone through in 10 ms.
 */
export interface Periods {
  actors: readonly string[]
  heads: readonly Head[]
  /** Places of the ends of each tie in `actors`. */
  sources: Uint32Array
  targets: Uint32Array
  /** Of each row: its tie, its head, the days since 1970 between which it was (open ends are days far away), and what it counts. */
  tie: Uint32Array
  head: Uint32Array
  start: Int32Array
  end: Int32Array
  count: Uint32Array
  scored: Uint32Array
  thousandths: Float64Array
  events: Uint32Array
  /** Events that no tie counts. */
  apart: readonly Apart[]
}

const readApart = (store: Store) => store.run(browse.apart, {})

/** Reads what all ties count; null in a store that an older release wrote and that is not yet up to date. */
export async function readAllPeriods(store: Store): Promise<Periods | null> {
  const [mark] = await store.run(load.mark, {})
  if (mark && mark.version < VERSION) return null
  const places = new Map<string, number>()
  const headPlaces = new Map<string, number>()
  const heads: Head[] = []
  const placeOf = (actor: string) => {
    const place = places.get(actor) ?? places.size
    if (place === places.size) places.set(actor, place)
    return place
  }
  const ends = { sources: [] as number[], targets: [] as number[] }
  const of = { tie: [], head: [], start: [], end: [], count: [], scored: [], thousandths: [], events: [] } as Record<string, number[]> & {
    [K in "tie" | "head" | "start" | "end" | "count" | "scored" | "thousandths" | "events"]: number[]
  }
  const apart = readApart(store)
  apart.catch(() => {})
  for await (const rows of store.stream(browse.periods, {})) {
    for (const { source, target, periods } of rows) {
      const tie = ends.sources.push(placeOf(source)) - 1
      ends.targets.push(placeOf(target))
      readPeriods(periods, (text, { start, end, count, scored, thousandths, events }) => {
        let head = headPlaces.get(text)
        if (head === undefined) {
          head = heads.push(headOf(text)) - 1
          headPlaces.set(text, head)
        }
        of.tie.push(tie)
        of.head.push(head)
        of.start.push(start ?? NEVER)
        of.end.push(end ?? FOREVER)
        of.count.push(count)
        of.scored.push(scored)
        of.thousandths.push(thousandths)
        of.events.push(events)
      })
    }
  }
  return {
    actors: [...places.keys()],
    heads,
    sources: Uint32Array.from(ends.sources),
    targets: Uint32Array.from(ends.targets),
    tie: Uint32Array.from(of.tie),
    head: Uint32Array.from(of.head),
    start: Int32Array.from(of.start),
    end: Int32Array.from(of.end),
    count: Uint32Array.from(of.count),
    scored: Uint32Array.from(of.scored),
    thousandths: Float64Array.from(of.thousandths),
    events: Uint32Array.from(of.events),
    apart: await apart,
  }
}

/** Whether ties count all that the filters ask for: pairs that only sat at one table are no part of them, nor is a single event. */
export const countedInTies = ({ where }: RelationParams): boolean => !where.derived && where.events.length === 0

const DAY = 86_400_000
const isoOf = new Map<number, string>()

/** A day as ISO date; null when it is open. */
export function dayText(day: number): string | null {
  if (day === NEVER || day === FOREVER) return null
  const known = isoOf.get(day)
  if (known !== undefined) return known
  const text = new Date(day * DAY).toISOString().slice(0, 10)
  isoOf.set(day, text)
  return text
}

const some = (list: readonly string[], asked: readonly string[]) => asked.length === 0 || list.some((one) => asked.includes(one))
const one = (value: string, asked: readonly string[]) => asked.length === 0 || asked.includes(value)

/** Whether what was between these days passes; open ends are days far away. */
export function inWindow(start: number, end: number, { dated, fromDay, toDay, earliest, latest }: Window): boolean {
  return (!dated || start !== NEVER || end !== FOREVER) && end >= fromDay && start <= toDay && start >= earliest && end <= latest
}

/** The places of the rows that pass, in their order. */
export function* passingRows(periods: Periods, { actors, where }: RelationParams, known: ReadonlyMap<string, Actor>): Generator<number> {
  const heads = periods.heads.map(
    ({ family, status, articles, saidBy }) =>
      one(familyById[family].type, where.types) &&
      one(status, where.statuses) &&
      some(articles, where.articles) &&
      some(saidBy, where.speakers),
  )
  const among = (ids: ReadonlySet<string>) => periods.actors.map((id) => ids.has(id))
  const facts = periods.actors.map((id) => known.get(id))
  const ofAny: boolean[][] = []
  if (where.kinds.length > 0) ofAny.push(facts.map((actor) => actor !== undefined && where.kinds.includes(actor.kind)))
  if (where.countries.length > 0) ofAny.push(facts.map((actor) => actor?.country != null && where.countries.includes(actor.country)))
  for (const ids of [actors, where.touched, where.named]) if (ids && (ids === actors || ids.length > 0)) ofAny.push(among(new Set(ids)))
  const pair = where.pair.length > 0 ? among(new Set(where.pair)) : null
  const { sources, targets, tie, head, start, end } = periods
  const ties = Array.from(sources, (source, at) => {
    const target = targets[at]!
    return ofAny.every((passes) => passes[source] || passes[target]) && (pair === null || (pair[source]! && pair[target]!))
  })
  for (let row = 0; row < tie.length; row += 1) {
    if (ties[tie[row]!] && heads[head[row]!] && inWindow(start[row]!, end[row]!, where)) yield row
  }
}

/** Whether ties tell when events were: who says so is known of sentences alone. */
export const toldByTies = (filters: { saidBy: readonly string[] }): boolean => filters.saidBy.length === 0

/** How many events pass, by family and by the first and last day on which they may have been, whenever that was. */
export function eventsIn(
  periods: Periods,
  where: EventParams,
  articles: readonly string[],
  known: ReadonlyMap<string, Actor>,
): TimelineFound[] {
  const tests: ((id: string) => boolean)[] = []
  if (where.kinds.length > 0) tests.push((id) => where.kinds.includes(known.get(id)?.kind as Kind))
  if (where.countries.length > 0) tests.push((id) => where.countries.includes(known.get(id)?.country ?? ""))
  for (const ids of [where.actors, where.touched, where.named].map((list) => new Set(list)))
    if (ids.size > 0) tests.push((id) => ids.has(id))
  const what = (family: Family, status: Status, told: readonly string[]) =>
    one(family, where.families) && one(status, where.statuses) && some(told, articles)

  const counts = new Map<string, TimelineFound>()
  const add = (family: Family, start: number, end: number, events: number) => {
    const key = `${family} ${start} ${end}`
    const same = counts.get(key)
    if (same) same.events += events
    else counts.set(key, { family, startDay: start === NEVER ? null : start, endDay: end === FOREVER ? null : end, events })
  }
  const heads = periods.heads.map(({ family, eventStatus, told }) => what(family, eventStatus, told))
  const actors = tests.map((passes) => periods.actors.map(passes))
  const others = periods.heads.map(({ also }) => tests.map((passes) => also.some(passes)))
  const { sources, targets, tie, head, start, end, events } = periods
  for (let row = 0; row < tie.length; row += 1) {
    if (events[row] === 0 || !heads[head[row]!]) continue
    const [source, target, also] = [sources[tie[row]!]!, targets[tie[row]!]!, others[head[row]!]!]
    if (actors.every((passes, test) => passes[source] || passes[target] || also[test]))
      add(periods.heads[head[row]!]!.family, start[row]!, end[row]!, events[row]!)
  }
  for (const event of periods.apart) {
    if (what(event.family, event.status, event.articles) && tests.every((passes) => event.actors.some(passes)))
      add(event.family, event.startDay ?? NEVER, event.endDay ?? FOREVER, 1)
  }
  return [...counts.values()]
}
