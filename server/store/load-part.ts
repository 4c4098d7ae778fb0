import { createHash } from "node:crypto"
import { FAMILIES } from "../model/index.ts"
import type { Transaction } from "./engine.ts"
import { loadingIn, lock, markChanged, writeEvents, type Loading } from "./load.ts"
import { writeActors } from "./part-actors.ts"
import type { PartPlan, PartReport } from "./plan.ts"
import { groupBy } from "./group.ts"
import { inFlight } from "./line.ts"
import { addingToTies, addToTies, projected, readWhole, writeProjected } from "./projections.ts"
import { load } from "./queries/load.ts"
import { partRowsOf, some, type PartRows } from "./part-rows.ts"
import { restated } from "./restated.ts"

/**
 * Writes some rows of a data set in the transaction. Rows that are here as they are stay untouched, so that a file may come again,
 * in another order or in other parts. What other articles or data sets say of the same actors stays: facts of known actors are not changed.
 * Between its steps it waits for `giveWay`, which lets readers go first;
 * `busy` is called when the database has most of what it is to write. `prepared` is what was made of the whole part before.
 */
export async function loadPart(
  tx: Transaction,
  whole: PartPlan,
  { prepared, giveWay, busy }: { prepared: () => Promise<PartRows>; giveWay: () => Promise<void>; busy?: () => void },
): Promise<PartReport> {
  const loading = loadingIn(tx)
  const { read, write } = loading
  const [state, rows] = await Promise.all([lock(loading), read(load.knownRows, { ids: whole.rows.map((one) => one.id) })])
  const known = new Map(rows.map((one) => [one.id, one]))
  const part = without(whole, (row) => known.get(row.id)?.digest === row.digest)
  const unchanged = whole.rows.length - part.rows.length
  if (part.rows.length === 0) return { created: { actors: 0, events: 0, relations: 0 }, changed: 0, unchanged }

  const events = [...new Set(part.rows.map((row) => row.event))]
  const changed = part.rows.filter((row) => known.has(row.id))
  const knowing = read(load.knownEvents, { ids: events })
  const spelling = inFlight(read(load.spellings, { actors: part.actors.map((one) => one.id) }))
  const heading = inFlight(read(load.digest, { id: part.article.id }))
  const knownEvents = await knowing
  // What a row says now may be another event than before.
  const left = changed.map((row) => known.get(row.id)!.event)
  const before = new Set([...knownEvents.map((one) => one.id), ...left])
  // A row may bring more evidence for an event that is here, such as the same meeting told from the other side.
  const going = inFlight(read(load.forgetRelations, { events: [...before] }))
  await giveWay()
  const ready = await (part === whole ? prepared() : partRowsOf(part))
  const isNew = (event: string) => !before.has(event)
  const fresh = ready.counted.filter((one) => isNew(one.event))
  const tie = addingToTies(loading, fresh)
  forget(loading, part, changed)
  write(load.newEvents, some(ready.events, isNew))
  const named = groupBy(await spelling, (one) => one.actor)
  if ((await heading)[0]?.digest !== part.article.digest) writeHead(loading, part)
  await giveWay()
  writeActors(loading, part, named)
  await giveWay()
  writeRows(loading, part, ready, isNew)
  await giveWay()
  write(load.forgetUnshownEvents, { events: left })
  const reading = inFlight(readWhole(loading, [...before]))
  write(load.apart, { rows: ready.apart.filter((one) => isNew(one.event)) })
  for (const { id } of FAMILIES) write(load[id], some(ready.relations[id], isNew))
  await tie()
  if (busy) void tx.given().then(busy)
  const made = projected(await reading)
  writeProjected(loading, made)
  await giveWay()
  const gone = await going
  const same = restated(gone, made.edges)
  const moved = <T extends { event: string }>(list: readonly T[]) => list.filter((one) => !same.has(one.event))
  await addToTies(loading, moved(made.counted), moved(gone))
  markChanged(loading, state, part.article.id, digestOf(part))
  return {
    created: {
      actors: part.actors.filter((one) => !named.has(one.id)).length,
      events: events.length - knownEvents.length,
      relations: made.ids.length + fresh.length - gone.length,
    },
    changed: changed.length,
    unchanged,
  }
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

function writeHead({ write }: Loading, part: PartPlan): void {
  const { id, outlet: _outlet, ...facts } = part.article
  write(load.article, { row: { id, ...facts } })
  write(load.outlet, { article: id, ...part.outlet })
}

function writeRows(loading: Loading, part: PartPlan, ready: PartRows, isNew: (event: string) => boolean): void {
  const { write } = loading
  const article = part.article.id
  writeEvents(loading, article, { places: part.places, events: part.events.filter((event) => !isNew(event.id)) })
  // Of events that were not here nothing has to be looked for, and nothing joined.
  write(load.newParts, { article, rows: ready.parts.filter((one) => isNew(one.event)) })
  write(load.at, { article, rows: ready.places.filter((one) => isNew(one.event)) })
  write(load.rows, { article, ...ready.rows })
}
