import { createHash } from "node:crypto"
import type { Transaction } from "./engine.ts"
import { loadingIn, lock, markChanged, writeEvents, type Loading } from "./load.ts"
import { writeActors } from "./part-actors.ts"
import type { PartPlan, PartReport } from "./plan.ts"
import { groupBy } from "./group.ts"
import { addToTies, eventProperties, writeProjected, writeRelations, type Whole } from "./projections.ts"
import { load } from "./queries/load.ts"
import { restated } from "./restated.ts"
import { sharing } from "./shared.ts"
import { stated } from "./stated.ts"

/**
 * Writes some rows of a data set in the transaction. Rows that are here as they are stay untouched, so that a file may come again,
 * in another order or in other parts. What other articles or data sets say of the same actors stays: facts of known actors are not changed.
 * Between its steps it waits for `giveWay`, which lets readers go first.
 */
export async function loadPart(tx: Transaction, whole: PartPlan, giveWay: () => Promise<void>): Promise<PartReport> {
  const loading = loadingIn(tx)
  const { read } = loading
  const [state, rows] = await Promise.all([lock(loading), read(load.knownRows, { ids: whole.rows.map((one) => one.id) })])
  const known = new Map(rows.map((one) => [one.id, one]))
  const part = without(whole, (row) => known.get(row.id)?.digest === row.digest)
  const unchanged = whole.rows.length - part.rows.length
  if (part.rows.length === 0) return { created: { actors: 0, events: 0, relations: 0 }, changed: 0, unchanged }

  const events = [...new Set(part.rows.map((row) => row.event))]
  const changed = part.rows.filter((row) => known.has(row.id))
  const [knownEvents, spellings, [head]] = await Promise.all([
    read(load.knownEvents, { ids: events }),
    read(load.spellings, { actors: part.actors.map((one) => one.id) }),
    read(load.digest, { id: part.article.id }),
  ])
  const named = groupBy(spellings, (one) => one.actor)
  // What a row says now may be another event than before.
  const left = changed.map((row) => known.get(row.id)!.event)
  const before = new Set([...knownEvents.map((one) => one.id), ...left])
  // A row may bring more evidence for an event that is here, such as the same meeting told from the other side.
  const gone = await read(load.forgetRelations, { events: [...before] })
  forget(loading, part, changed)
  if (head?.digest !== part.article.digest) writeHead(loading, part)
  await giveWay()
  writeActors(loading, part, named)
  await giveWay()
  writeRows(loading, part, before)
  await giveWay()
  loading.write(load.forgetUnshownEvents, { events: left })
  const made = await writeRelations(loading, [...before])
  // Of a new event the part says everything: nothing has to be read back.
  const fresh = await writeProjected(loading, wholeEvents(part, before))
  const same = restated(gone, made.edges)
  await giveWay()
  const moved = <T extends { event: string }>(list: readonly T[]) => list.filter((one) => !same.has(one.event))
  await addToTies(loading, [...moved(made.counted), ...fresh.counted], moved(gone))
  markChanged(loading, state, part.article.id, digestOf(part))
  return {
    created: {
      actors: part.actors.filter((one) => !named.has(one.id)).length,
      events: events.length - knownEvents.length,
      relations: made.ids.length + fresh.ids.length - gone.length,
    },
    changed: changed.length,
    unchanged,
  }
}

/** The events of a part that are not known yet, with all that their relations are made of. */
export function wholeEvents({ article, events, rows }: Pick<PartPlan, "article" | "events" | "rows">, known: ReadonlySet<string>): Whole[] {
  const evidence = groupBy(rows, (row) => row.event)
  return events
    .filter((event) => !known.has(event.id))
    .map((event) => ({
      id: event.id,
      family: event.family,
      facts: load.eventFacts.row.shape.facts.parse(eventProperties(event)),
      participants: event.participants,
      evidence: (evidence.get(event.id) ?? []).map(({ id, status, pairs, quote }) => ({
        id,
        article: article.id,
        status,
        saidBy: [],
        pairs,
        coded: quote === null,
      })),
    }))
}

/** The part without some rows and without what only they name. */
function without(whole: PartPlan, leave: (row: PartPlan["rows"][number]) => boolean): PartPlan {
  const rows = whole.rows.filter((row) => !leave(row))
  if (rows.length === whole.rows.length) return whole
  const kept = new Set(rows.map((row) => row.event))
  const events = whole.events.filter((event) => kept.has(event.id))
  const actors = new Set(events.flatMap((event) => event.participants.map((one) => one.actor)))
  const places = new Set(events.flatMap((event) => event.places))
  return {
    ...whole,
    rows,
    events,
    actors: whole.actors.filter((one) => actors.has(one.id)),
    places: whole.places.filter((one) => places.has(one.id)),
  }
}

const digestOf = ({ rows }: PartPlan): string =>
  createHash("sha256")
    .update(rows.map((row) => `${row.id} ${row.digest}`).join("\n"))
    .digest("hex")

/** Takes away what rows said that say something else now. */
function forget({ write }: Loading, { article: { id }, events: told }: PartPlan, changed: PartPlan["rows"]): void {
  const events = changed.map((row) => row.event)
  write(load.forgetRows, { ids: changed.map((row) => row.id) })
  // A further report tells nothing of who took part.
  const parts = events.filter((event) => told.some((one) => one.id === event))
  write(load.forgetEventParts, { id, events: parts })
  write(load.forgetEventPlaces, { id, events: parts })
  write(load.echoes, {
    rows: changed.map((row) => ({ event: row.event, id: row.id, status: row.status, pairs: row.pairs.map((pair) => pair.join(" ")) })),
  })
}

/** A row as it is stored: evidence that stands nowhere in a text. */
export function evidenceOf({ event: _event, pairs: _pairs, status, ...row }: PartPlan["rows"][number]) {
  return { ...row, start: null, end: null, sentence: null, modality: status }
}

function writeHead({ write }: Loading, part: PartPlan): void {
  const { id, outlet: _outlet, ...facts } = part.article
  write(load.article, { row: { id, ...facts } })
  write(load.outlet, { article: id, ...part.outlet })
}

function writeRows(loading: Loading, part: PartPlan, knownEvents: ReadonlySet<string>): void {
  const { write } = loading
  const article = part.article.id
  writeEvents(loading, article, { places: part.places, events: part.events.filter((event) => knownEvents.has(event.id)) })
  writeNewEvents(
    loading,
    article,
    part.events.filter((event) => !knownEvents.has(event.id)),
  )
  const rows = part.rows.map((row) => ({
    event: row.event,
    pairs: row.pairs.map((pair) => pair.join(" ")),
    props: stated(evidenceOf(row)),
  }))
  write(load.rows, { article, ...sharing(rows) })
}

/** The same as writeEvents, of events that are not here yet: nothing has to be looked for, and nothing joined. */
function writeNewEvents({ write }: Loading, article: string, events: PartPlan["events"]): void {
  write(load.newEvents, sharing(events.map((event) => ({ props: stated(eventProperties(event)) }))))
  write(load.newParts, {
    article,
    rows: events.flatMap(({ id, participants }) => {
      // Two names of a row may be one actor here.
      const parts = new Map(participants.map((one) => [`${one.actor} ${one.role}`, one]))
      return [...parts.values()].map(({ actor, role, explicit }) => ({ event: id, actor, role, explicit }))
    }),
  })
  write(load.at, { article, rows: events.flatMap((event) => event.places.map((place) => ({ event: event.id, place }))) })
}
