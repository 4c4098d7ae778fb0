import { setImmediate as turn } from "node:timers/promises"
import { FAMILIES, type Family } from "../model/index.ts"
import { groupBy } from "./group.ts"
import type { PartPlan } from "./plan.ts"
import { eventProperties, projected, type Counted, type Projected, type Whole } from "./projections.ts"
import { sharing } from "./shared.ts"
import { stated } from "./stated.ts"
import type { Props } from "./ties.ts"

/** Rows with what they have in common, and of which event each is. */
interface Rows<T> {
  of: string[]
  shared: Props
  rows: T[]
}

/** What a part writes of events that are not here yet: the part says everything of them, so that it is made before the database is asked. */
export interface PartRows {
  events: Rows<{ props: Props }>
  parts: { event: string; actor: string; role: string; explicit: boolean }[]
  places: { event: string; place: string }[]
  /** The evidence of all events of the part, also of those that are here. */
  rows: { shared: Props; rows: { event: string; pairs: string[]; props: Props }[] }
  relations: Record<Family, Rows<{ source: string; target: string; props: Props }>>
  counted: Counted[]
  apart: Projected["apart"]
}

/** Events at a stretch: whom else this process serves, and the database that writes the part before, wait no longer than that. */
const STRETCH = 100

/** Makes ready what a part writes where its events are not here yet. */
export async function partRowsOf(part: PartPlan): Promise<PartRows> {
  const { events } = part
  await turn()
  const whole = wholeEvents(part)
  const stretches: Projected[] = []
  for (let at = 0; at < whole.length; at += STRETCH) {
    await turn()
    stretches.push(projected(whole.slice(at, at + STRETCH)))
  }
  const relationsOf = ({ id }: { id: Family }) => {
    const edges = stretches.flatMap(({ rows }) => rows.get(id) ?? [])
    return [id, { of: edges.map(({ props }) => String(props.event)), ...sharing(edges) }] as const
  }
  await turn()
  const relations = Object.fromEntries(FAMILIES.map(relationsOf)) as PartRows["relations"]
  await turn()
  return {
    events: { of: whole.map(({ id }) => id), ...sharing(whole.map(({ facts }) => ({ props: stated(facts) }))) },
    parts: events.flatMap(({ id, participants }) => {
      // Two names of a row may be one actor here.
      const parts = new Map(participants.map((one) => [`${one.actor} ${one.role}`, one]))
      return [...parts.values()].map(({ actor, role, explicit }) => ({ event: id, actor, role, explicit }))
    }),
    places: events.flatMap((event) => event.places.map((place) => ({ event: event.id, place }))),
    rows: sharing(
      part.rows.map((row) => ({ event: row.event, pairs: row.pairs.map((pair) => pair.join(" ")), props: stated(evidenceOf(row)) })),
    ),
    relations,
    counted: stretches.flatMap(({ counted }) => counted),
    apart: stretches.flatMap(({ apart }) => apart),
  }
}

/** Those of some events. */
export function some<T>({ of, shared, rows }: Rows<T>, wanted: (event: string) => boolean): { shared: Props; rows: T[] } {
  return { shared, rows: rows.filter((_, at) => wanted(of[at]!)) }
}

/** The events of a part, each as it is stored and with all that its relations are made of. */
export function wholeEvents({
  article,
  events,
  rows,
}: Pick<PartPlan, "article" | "events" | "rows">): (Whole & { facts: ReturnType<typeof eventProperties> })[] {
  const evidence = groupBy(rows, (row) => row.event)
  return events.map((event) => {
    const told = (evidence.get(event.id) ?? []).map(({ id, status, pairs, quote }) => ({
      id,
      article: article.id,
      status,
      saidBy: [],
      pairs,
      coded: quote === null,
    }))
    return { id: event.id, family: event.family, facts: eventProperties(event), participants: event.participants, evidence: told }
  })
}

/** A row as it is stored: evidence that stands nowhere in a text. */
export function evidenceOf({ id, digest, status, publisher, published, headline, original, url, quote, echoOf }: PartPlan["rows"][number]) {
  const told = { id, digest, modality: status, publisher, published, headline, original, url, quote, echoOf }
  return { ...told, start: null, end: null, sentence: null }
}
