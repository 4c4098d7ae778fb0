import { createHash } from "node:crypto"
import type { z } from "zod"
import { kindById, type CodedEvent, type LoadReport } from "../model/index.ts"
import { Problem } from "../problems.ts"
import type { Transaction } from "./engine.ts"
import { groupBy } from "./group.ts"
import type { LoadPlan } from "./plan.ts"
import { printedName, type Spelled } from "./printed.ts"
import { eventProperties, writeRelations, writeTies } from "./projections.ts"
import { load } from "./queries/load.ts"
import type { Params, Query } from "./store.ts"

/** The queries of a load inside its one transaction. */
export interface Loading {
  read<P extends z.ZodType, R extends z.ZodType>(query: Query<P, R>, params: z.input<P>): Promise<z.output<R>[]>
  /** Sent in order and not waited for; the transaction fails with it. */
  write<P extends z.ZodType>(query: Query<P>, params: z.input<P>): void
}

/** The queries of a load in this transaction. */
export function loadingIn(tx: Transaction): Loading {
  return {
    async read(query, params) {
      if (asksNothing(params)) return []
      const rows = await tx.run(query.text, params as Params)
      return rows.map((row) => query.row.parse(row)) as never
    },
    write(query, params) {
      if (!asksNothing(params)) tx.send(query.text, params as Params)
    },
  }
}

/** Every list of a load query is unwound: over an empty one it does nothing, and need not be sent. */
function asksNothing(params: unknown): boolean {
  return Object.values(params as Params).some((value) => Array.isArray(value) && value.length === 0)
}

/** Refuses a database that has nodes but no mark of ours, before anything is written. */
export async function refuseForeign(tx: Transaction, adopt: boolean): Promise<void> {
  const { read } = loadingIn(tx)
  if (adopt || (await read(load.mark, {})).length > 0) return
  const [first] = await read(load.foreign, {})
  if (!first?.found) return
  // Another server may have begun in between.
  if ((await read(load.mark, {})).length > 0) return
  throw new Problem(
    "store-foreign",
    "The database holds nodes that Entente did not write, so nothing was loaded. Use an empty database, or start with ENTENTE_ADOPT=yes to write beside them.",
  )
}

const unique = (ids: string[]) => [...new Set(ids)].toSorted()

/**
 * Writes one article in the transaction: what it said before goes, what it shares with other articles stays.
 * Of an actor, a place or an event that several articles tell of, the facts are those of the article loaded last;
 * spellings, evidence, parts and relations are of all of them, whatever their order.
 */
export async function loadPlan(tx: Transaction, plan: LoadPlan): Promise<LoadReport> {
  const loading = loadingIn(tx)
  const { read, write } = loading
  const { id, digest } = plan.article
  const state = await lock(loading)
  const [known] = await read(load.digest, { id })
  if (known?.digest === digest) {
    return { id, digest, created: { actors: 0, events: 0, evidence: 0, relations: 0 }, unchanged: true }
  }
  const actors = plan.actors.map((actor) => actor.id)
  const events = plan.events.map((event) => event.id)
  const before = known ? await readBefore(loading, id) : { events: [], actors: [], places: [], evidence: [] }
  const knownActors = await read(load.knownActors, { ids: actors })
  const knownEvents = await read(load.knownEvents, { ids: events })
  const affected = unique([...before.events, ...events])
  const gone = await read(load.forgetRelations, { events: unique([...before.events, ...knownEvents.map((one) => one.id)]) })
  if (known) forgetArticle(loading, id, before)

  writeFacts(loading, plan)
  writeEvidence(loading, plan)
  write(load.forgetUnshownEvents, { events: before.events })
  write(load.forgetUnnamedActors, { actors: before.actors })
  write(load.forgetUnnamedPlaces, { places: before.places })
  if (known) write(load.forgetUnusedOutlets, {})
  await writeNames(loading, unique([...before.actors, ...actors]))
  const made = await writeRelations(loading, affected)
  await writeTies(
    loading,
    [...gone, ...made.pairs].map(({ source, target }) => ({ source, target })),
  )
  markChanged(loading, state, id, digest)

  const had = new Set([...gone.map((one) => one.id), ...before.evidence])
  return {
    id,
    digest,
    created: {
      actors: actors.length - knownActors.length,
      events: events.length - knownEvents.length,
      evidence: plan.evidence.filter((one) => !had.has(one.id)).length,
      relations: made.ids.filter((one) => !had.has(one)).length,
    },
    unchanged: false,
  }
}

/** Keeps other writers away until the transaction ends, also those of another server; what the graph came to so far. */
export async function lock({ read }: Pick<Loading, "read">): Promise<string> {
  return (await read(load.lock, {}))[0]!.state
}

/** Counts a load that changed something; the state is made of all loads so far. */
export function markChanged({ write }: Pick<Loading, "write">, before: string, id: string, digest: string): void {
  const state = createHash("sha256").update([before, id, digest].join(" ")).digest("hex")
  write(load.markChanged, { state })
}

type Before = Record<"events" | "actors" | "places" | "evidence", string[]>

export async function readBefore({ read }: Loading, id: string): Promise<Before> {
  return {
    events: (await read(load.oldEvents, { id })).map((one) => one.event),
    actors: (await read(load.oldActors, { id })).map((one) => one.actor),
    places: (await read(load.oldPlaces, { id })).map((one) => one.place),
    evidence: (await read(load.oldEvidence, { id })).map((one) => one.evidence),
  }
}

/** Takes away everything that only the article says, but the article and what it named. */
export function forgetArticle({ write }: Loading, id: string, before: Before): void {
  write(load.forgetEvidence, { id })
  write(load.forgetMentions, { id })
  write(load.forgetOutlet, { id })
  write(load.forgetPartOf, { id, actors: before.actors })
  write(load.forgetEventParts, { id, events: before.events })
  write(load.forgetEventPlaces, { id, events: before.events })
}

function writeFacts({ write }: Loading, plan: LoadPlan): void {
  const { id: article, outlet: _outlet, ...facts } = plan.article
  write(load.article, { row: { id: article, ...facts } })
  if (plan.outlet) write(load.outlet, { article, ...plan.outlet })
  write(load.actors, { rows: plan.actors.map((actor) => actorRow(actor)) })
  const mentions = new Map(plan.mentions.map((one) => [one.actor, one]))
  write(load.mentions, {
    article,
    rows: plan.actors.map(({ id }) => {
      const { starts, ends } = mentions.get(id) ?? { starts: [], ends: [] }
      return { actor: id, starts, ends, spellings: unique(starts.map((start, at) => plan.article.text.slice(start, ends[at]))) }
    }),
  })
  write(load.partOf, { article, rows: plan.partOf })
  writeEvents({ write }, article, plan)
}

/** Writes events with who took part and where they were. */
export function writeEvents(
  { write }: Pick<Loading, "write">,
  article: string,
  { places, events }: { places: LoadPlan["places"]; events: readonly CodedEvent[] },
): void {
  write(load.places, { article, rows: places })
  write(load.events, { rows: events.map(eventProperties) })
  write(load.tookPart, {
    article,
    rows: events.flatMap((event) => event.participants.map((one) => ({ event: event.id, ...one }))),
  })
  write(load.at, { article, rows: events.flatMap((event) => event.places.map((place) => ({ event: event.id, place }))) })
}

/** An actor as it is stored. Optional labels are written as null, so that a dossier that no longer has one takes it away. */
export function actorRow(actor: LoadPlan["actors"][number]) {
  const { labelDe = null, labelEn = null, captionDe = null, captionEn = null, ...facts } = actor
  return { id: actor.id, label: kindById[actor.kind].label, props: { ...facts, labelDe, labelEn, captionDe, captionEn } }
}

const saysProps = ({ date, outcome, number }: LoadPlan["evidence"][number]["says"]) => ({
  saysDate: date ?? null,
  saysOutcome: outcome ?? null,
  saysNumberOf: number?.of ?? null,
  saysLeast: number?.least ?? null,
  saysMost: number?.most ?? null,
})

function writeEvidence({ write }: Loading, plan: LoadPlan): void {
  const { id: article } = plan.article
  const all = plan.evidence
  write(load.evidence, {
    article,
    rows: all.map(({ id, quote, start, end, sentence, status, says }) => ({
      props: { id, quote, start, end, sentence, modality: status, url: null, ...saysProps(says) },
    })),
  })
  write(load.shows, {
    rows: all.flatMap(({ id, event, pairs }) => (event ? [{ evidence: id, event, pairs: pairs.map((pair) => pair.join(" ")) }] : [])),
  })
  write(load.saidBy, { rows: all.flatMap(({ id, saidBy }) => saidBy.map((actor, order) => ({ evidence: id, actor, order }))) })
  write(load.excludes, { rows: all.flatMap(({ id, excludes }) => excludes.map((actor) => ({ evidence: id, actor }))) })
}

/** Writes the names by which actors are found, from all that name them. */
export async function writeNames({ read, write }: Loading, ids: string[]): Promise<void> {
  const spelled = groupBy(await read(load.spellings, { actors: ids }), (one) => one.actor)
  write(load.names, { rows: [...spelled].map(([actor, rows]) => ({ actor, ...namesOf(rows) })) })
}

/** The names by which an actor is found, and the one that articles print, from all that name it in the order of their ids. */
export function namesOf(rows: readonly Spelled[]): { names: string[]; printed: string | null } {
  return { names: unique(rows.flatMap((row) => [row.nameDe, row.nameEn, ...row.aliases, ...row.spellings])), printed: printedName(rows) }
}
