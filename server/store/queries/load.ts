import { z } from "zod"
import { DateBasis, Family, Precision, Role, Status } from "../../model/index.ts"
import { defineQuery } from "../query.ts"

const Ids = z.array(z.string())
const Rows = z.array(z.record(z.string(), z.json()))
const Text = z.string().nullable()
const nothing = z.strictObject({})
const byId = z.strictObject({ id: z.string() })
const ofEvents = z.strictObject({ events: Ids })
const rows = z.strictObject({ rows: Rows })
const rowsOfArticle = z.strictObject({ article: z.string(), rows: Rows })
const Pairs = z.array(z.strictObject({ source: z.string(), target: z.string() }))
const none = z.object({})

const reading = <P extends z.ZodObject, R extends z.ZodRawShape>(name: string, params: P, row: R) =>
  defineQuery({ name: `load/${name}`, params, row: z.object(row) })
const writing = <P extends z.ZodObject>(name: string, params: P) => defineQuery({ name: `load/${name}`, params, row: none })

/** Every query of a load, in the order in which it runs them. */
export const load = {
  mark: reading("mark", nothing, { version: z.number(), generation: z.number(), state: Text }),
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
  forgetRelations: reading("forget-relations", ofEvents, { id: z.string(), source: z.string(), target: z.string() }),
  someEvents: reading("some-events", z.strictObject({ id: z.string(), limit: z.number().int() }), {
    event: z.string(),
    evidence: z.string(),
  }),
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
  knownRows: reading("known-rows", z.strictObject({ ids: Ids }), { id: z.string(), digest: Text }),
  forgetRows: writing("forget-rows", z.strictObject({ ids: Ids })),
  echoes: writing("echoes", rows),
  shownBy: reading("shown-by", z.strictObject({ ids: Ids }), { id: z.string(), event: z.string(), status: Status, pairs: Ids, url: Text }),
  spelledIn: reading("spelled-in", z.strictObject({ article: z.string(), actors: Ids }), { actor: z.string(), spellings: Ids }),
  spelled: writing("spelled", rowsOfArticle),
  partOf: writing("part-of", rowsOfArticle),
  places: writing("places", rowsOfArticle),
  events: writing("events", rows),
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
  negotiated: writing("negotiated-with", rows),
  supported: writing("supported", rows),
  attacked: writing("attacked", rows),
  informed: writing("informed", rows),
  tieParts: reading("tie-parts", z.strictObject({ pairs: Pairs }), {
    source: z.string(),
    target: z.string(),
    type: z.string(),
    status: Status,
    goldstein: z.number().nullable(),
    start: Text,
    end: Text,
  }),
  knownTies: reading("known-ties", z.strictObject({ pairs: Pairs }), {
    source: z.string(),
    target: z.string(),
    tie: z.record(z.string(), z.json()),
  }),
  forgetTies: writing("forget-ties", z.strictObject({ pairs: Pairs })),
  ties: writing("ties", rows),
  markChanged: writing("mark-changed", z.strictObject({ state: z.string() })),
} as const
