import { z } from "zod"
import { DateBasis, Family, Precision, Role, Status } from "../../model/index.ts"
import { defineQuery } from "../query.ts"

const Ids = z.array(z.string())
const Rows = z.array(z.record(z.string(), z.json()))
const Text = z.string().nullable()
const ofRange = z.strictObject({
  from: z.number().int(),
  to: z.number().int(),
  missing: z.array(z.strictObject({ label: z.string(), type: Text, name: z.string(), value: z.record(z.string(), z.json()) })),
})
const nothing = z.strictObject({})
const byId = z.strictObject({ id: z.string() })
const ofEvents = z.strictObject({ events: Ids })
const rows = z.strictObject({ rows: Rows })
const Shared = z.record(z.string(), z.json())
const sharingRows = z.strictObject({ rows: Rows, shared: Shared })
const rowsOfArticle = z.strictObject({ article: z.string(), rows: Rows })
const someOfArticle = z.strictObject({ id: z.string(), limit: z.number().int() })
const Pairs = z.array(z.strictObject({ source: z.string(), target: z.string() }))
const none = z.object({})

const reading = <P extends z.ZodObject, R extends z.ZodRawShape>(name: string, params: P, row: R) =>
  defineQuery({ name: `load/${name}`, params, row: z.object(row) })
const writing = <P extends z.ZodObject>(name: string, params: P) => defineQuery({ name: `load/${name}`, params, row: none })

/** Every query of a load, in the order in which it runs them. */
export const load = {
  mark: reading("mark", nothing, { version: z.number(), generation: z.number(), state: Text }),
  lock: reading("lock", nothing, { state: z.string() }),
  foreign: reading("foreign", nothing, { found: z.number() }),
  counts: reading("counts", nothing, {
    articles: z.number(),
    actors: z.number(),
    events: z.number(),
    relations: z.number(),
    evidence: z.number(),
  }),
  digest: reading("digest", byId, { digest: Text }),
  oldEvents: reading("old-events", byId, { event: z.string() }),
  oldActors: reading("old-actors", byId, { actor: z.string() }),
  oldPlaces: reading("old-places", byId, { place: z.string() }),
  oldEvidence: reading("old-evidence", byId, { evidence: z.string() }),
  knownActors: reading("known-actors", z.strictObject({ ids: Ids }), { id: z.string() }),
  knownEvents: reading("known-events", z.strictObject({ ids: Ids }), { id: z.string() }),
  forgetRelations: reading("forget-relations", ofEvents, {
    event: z.string(),
    id: z.string(),
    source: z.string(),
    target: z.string(),
    props: z.record(z.string(), z.json()),
  }),
  tiedEvents: reading("tied-events", someOfArticle, { event: z.string() }),
  someEvents: reading("some-events", someOfArticle, { event: z.string() }),
  forgetTold: writing("forget-told", z.strictObject({ id: z.string(), events: Ids })),
  forgetArticle: writing("forget-article", byId),
  forgetDigest: writing("forget-digest", byId),
  forgetEvidence: writing("forget-evidence", byId),
  forgetMentions: writing("forget-mentions", byId),
  forgetOutlet: writing("forget-outlet", byId),
  forgetPartOf: writing("forget-part-of", z.strictObject({ id: z.string(), actors: Ids })),
  forgetEventParts: writing("forget-event-parts", z.strictObject({ id: z.string(), events: Ids })),
  forgetEventPlaces: writing("forget-event-places", z.strictObject({ id: z.string(), events: Ids })),
  article: writing("article", z.strictObject({ row: z.looseObject({ id: z.string() }) })),
  outlet: writing("outlet", z.strictObject({ article: z.string(), id: z.string(), name: z.string() })),
  actors: writing("actors", rows),
  mentions: writing("mentions", rowsOfArticle),
  knownRows: reading("known-rows", z.strictObject({ ids: Ids }), { id: z.string(), digest: Text, event: z.string() }),
  forgetRows: writing("forget-rows", z.strictObject({ ids: Ids })),
  echoes: writing("echoes", rows),
  shownBy: reading("shown-by", z.strictObject({ ids: Ids }), { id: z.string(), event: z.string(), status: Status, pairs: Ids, url: Text }),
  partOf: writing("part-of", rowsOfArticle),
  places: writing("places", rowsOfArticle),
  events: writing("events", rows),
  newEvents: writing("new-events", sharingRows),
  newParts: writing("new-parts", rowsOfArticle),
  rows: writing("rows", sharingRows.extend({ article: z.string() })),
  tookPart: writing("took-part", rowsOfArticle),
  at: writing("at", rowsOfArticle),
  evidence: writing("evidence", rowsOfArticle),
  shows: writing("shows", rows),
  saidBy: writing("said-by", rows),
  excludes: writing("excludes", rows),
  forgetUnshownEvents: writing("forget-unshown-events", ofEvents),
  forgetUnnamedActors: writing("forget-unnamed-actors", z.strictObject({ actors: Ids })),
  forgetUnnamedPlaces: writing("forget-unnamed-places", z.strictObject({ places: Ids })),
  forgetUnusedOutlets: writing("forget-unused-outlets", nothing),
  spellings: reading("spellings", z.strictObject({ actors: Ids }), {
    actor: z.string(),
    article: z.string(),
    nameDe: z.string(),
    nameEn: z.string(),
    aliases: Ids,
    spellings: Ids,
  }),
  names: writing("names", rows),
  eventFacts: reading("event-facts", ofEvents, {
    event: z.string(),
    facts: z.object({
      family: Family,
      status: Status,
      outcome: Text.default(null),
      start: Text.default(null),
      end: Text.default(null),
      startDay: z.number().nullable().default(null),
      endDay: z.number().nullable().default(null),
      precision: Precision,
      edtf: Text.default(null),
      dateText: z.string(),
      dateBasis: DateBasis,
      cameo: Text.default(null),
      plover: Text.default(null),
      goldstein: z.number().nullable().default(null),
      deathsLow: z.number().nullable().default(null),
      deathsBest: z.number().nullable().default(null),
      deathsHigh: z.number().nullable().default(null),
      apart: z.boolean().optional(),
    }),
  }),
  eventParts: reading("event-parts", ofEvents, { event: z.string(), actor: z.string(), role: Role }),
  eventEvidence: reading("event-evidence", ofEvents, {
    event: z.string(),
    id: z.string(),
    article: z.string(),
    status: Status,
    pairs: Ids,
    coded: z.boolean(),
  }),
  eventSpeakers: reading("event-speakers", ofEvents, { evidence: z.string(), actor: z.string() }),
  negotiated: writing("negotiated-with", sharingRows),
  supported: writing("supported", sharingRows),
  attacked: writing("attacked", sharingRows),
  informed: writing("informed", sharingRows),
  tieParts: reading("tie-parts", z.strictObject({ pairs: Pairs }), {
    source: z.string(),
    target: z.string(),
    type: z.string(),
    status: Status,
    goldstein: z.number().nullable(),
    start: Text,
    end: Text,
    contested: z.boolean(),
    coded: z.boolean(),
    articles: Ids,
    saidBy: Ids,
    voices: Ids.nullable(),
    second: z.boolean().nullable(),
    also: Ids.nullable(),
    eventStatus: Status.nullable(),
    told: Ids.nullable(),
  }),
  knownTies: reading("known-ties", z.strictObject({ pairs: Pairs }), {
    source: z.string(),
    target: z.string(),
    tie: z.record(z.string(), z.json()),
  }),
  forgetTies: writing("forget-ties", z.strictObject({ pairs: Pairs })),
  ties: writing("ties", rows),
  apart: writing("apart", rows),
  annotate: writing("annotate", rows),
  nextEvents: reading("next-events", z.strictObject({ after: z.string(), limit: z.number().int() }), { id: z.string() }),
  nextPairs: reading("next-pairs", z.strictObject({ after: z.string(), limit: z.number().int() }), { source: z.string(), target: Text }),
  markVersion: writing("mark-version", z.strictObject({ version: z.number().int() })),
  missing: reading("missing", nothing, { missing: z.array(z.string()) }),
  lastNode: reading("last-node", nothing, { last: z.number().nullable() }),
  lastRelationship: reading("last-relationship", nothing, { last: z.number().nullable() }),
  completeNodes: writing("complete-nodes", ofRange),
  completeRelationships: writing("complete-relationships", ofRange),
  completed: writing("completed", nothing),
  moreTies: writing("more-ties", rows),
  markChanged: writing("mark-changed", z.strictObject({ state: z.string() })),
} as const
