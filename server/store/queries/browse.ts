import { z } from "zod"
import { DateBasis, Family, Kind, Precision, Role, Status } from "../../model/index.ts"
import { defineQuery } from "../query.ts"

const Ids = z.array(z.string())
const Text = z.string().nullable()
const Int = z.number().int()
const Type = z.enum(["NEGOTIATED_WITH", "SUPPORTED", "ATTACKED", "INFORMED"])

/** A time window in days since 1970; what is open is a day far away. */
const window = { dated: z.boolean(), fromDay: Int, toDay: Int, earliest: Int, latest: Int }
const relationFilter = {
  types: z.array(Type),
  statuses: z.array(Status),
  derived: z.boolean(),
  kinds: z.array(Kind),
  countries: Ids,
  touched: Ids,
  named: Ids,
  pair: Ids,
  events: Ids,
  articles: Ids,
  speakers: Ids,
  ...window,
}
/** What an event must be, whenever it was. */
const eventWhat = {
  ids: Ids,
  families: z.array(Family),
  statuses: z.array(Status),
  kinds: z.array(Kind),
  countries: Ids,
  actors: Ids,
  touched: Ids,
  named: Ids,
}
const eventFilter = { ...eventWhat, ...window }
const page = { after: z.string(), limit: Int }
const anchored = { actors: Ids }
const byIds = z.strictObject({ ids: Ids })
const byId = z.strictObject({ id: z.string() })
const none = z.strictObject({})

const facts = {
  status: Status,
  outcome: Text,
  start: Text,
  end: Text,
  precision: Precision,
  edtf: Text,
  dateText: z.string(),
  dateBasis: DateBasis,
  cameo: Text,
  plover: Text,
  goldstein: z.number().nullable(),
  deathsLow: Int.nullable(),
  deathsBest: Int.nullable(),
  deathsHigh: Int.nullable(),
}

const relationRow = z.object({
  id: z.string(),
  event: z.string(),
  type: Type,
  source: z.string(),
  target: z.string(),
  ...facts,
  derived: z.boolean(),
  weight: z.number(),
  contested: z.boolean(),
  coded: z.boolean(),
  evidence: Ids,
})
export type RelationFound = z.infer<typeof relationRow>
export const relations = defineQuery({ name: "browse/relations", params: z.strictObject({ ...relationFilter, ...page }), row: relationRow })
export const relationsOf = defineQuery({
  name: "browse/relations-of",
  params: z.strictObject({ ...anchored, ...relationFilter, ...page }),
  row: relationRow,
})

export const relationsBetween = defineQuery({ ...relationsOf, name: "browse/relations-between" })

export const relationsIn = defineQuery({ name: "browse/relations-in", params: byIds, row: relationRow })

const countRow = z.object({ type: Type, status: Status, derived: z.boolean(), relations: Int })
export type CountFound = z.infer<typeof countRow>
export const counts = defineQuery({ name: "browse/counts", params: z.strictObject(relationFilter), row: countRow })
export const countsOf = defineQuery({ name: "browse/counts-of", params: z.strictObject({ ...anchored, ...relationFilter }), row: countRow })

const lineRow = z.object({
  source: z.string(),
  target: z.string(),
  type: Type,
  status: Status,
  contested: z.boolean(),
  relations: Int,
  derived: Int,
  coded: Int,
  goldstein: z.number(),
  scored: Int,
  first: Text,
  last: Text,
})
export type LineFound = z.infer<typeof lineRow>
export const lines = defineQuery({ name: "browse/lines", params: z.strictObject(relationFilter), row: lineRow })
export const linesOf = defineQuery({ name: "browse/lines-of", params: z.strictObject({ ...anchored, ...relationFilter }), row: lineRow })

export const periods = defineQuery({
  name: "browse/periods",
  params: none,
  row: z.object({ source: z.string(), target: z.string(), periods: Ids }),
})
export const apart = defineQuery({
  name: "browse/apart",
  params: none,
  row: z.object({
    id: z.string(),
    family: Family,
    status: Status,
    startDay: Int.nullable(),
    endDay: Int.nullable(),
    actors: Ids,
    articles: Ids,
  }),
})

export const actors = defineQuery({
  name: "browse/actors",
  params: none,
  row: z.object({
    id: z.string(),
    kind: Kind,
    nameDe: z.string(),
    nameEn: z.string(),
    labelDe: Text,
    labelEn: Text,
    captionDe: Text,
    captionEn: Text,
    plural: z.array(z.enum(["de", "en"])),
    names: Ids,
    aliases: Ids,
    printed: Text,
    country: Text,
    sector: Text,
    wikidata: Text,
    role: Text,
    roleDe: Text,
  }),
})
export const namedBy = defineQuery({
  name: "browse/named-by",
  params: none,
  row: z.object({ actor: z.string(), articles: Ids }),
})
export const parts = defineQuery({
  name: "browse/parts",
  params: none,
  row: z.object({ part: z.string(), whole: z.string(), role: Text, roleDe: Text }),
})
export const degrees = defineQuery({
  name: "browse/degrees",
  params: none,
  row: z.object({ actor: z.string(), negotiated: Int, supported: Int, attacked: Int, informed: Int }),
})
export const appearances = defineQuery({
  name: "browse/appearances",
  params: z.strictObject({ articles: Ids }),
  row: z.object({ actor: z.string() }),
})

export const articles = defineQuery({
  name: "browse/articles",
  params: none,
  row: z.object({
    id: z.string(),
    title: z.string(),
    titleBasis: z.enum(["text", "editor"]),
    outlet: Text,
    language: z.string(),
    published: Text,
    publishedPrecision: Precision,
    url: Text,
    digest: z.string(),
    layout: z.boolean(),
  }),
})
export const article = defineQuery({
  name: "browse/article",
  params: byId,
  row: z.object({ text: z.string(), sentences: z.array(Int), layout: Text }),
})
export const mentions = defineQuery({
  name: "browse/mentions",
  params: byId,
  row: z.object({ actor: z.string(), starts: z.array(Int), ends: z.array(Int) }),
})
export const articleEvidence = defineQuery({
  name: "browse/article-evidence",
  params: byId,
  row: z.object({ id: z.string(), event: Text, family: Family.nullable() }),
})

const evidenceRow = z.object({
  id: z.string(),
  article: z.string(),
  quote: Text,
  start: Int.nullable(),
  end: Int.nullable(),
  sentence: Int.nullable(),
  status: Status,
  url: Text,
  publisher: Text,
  published: Text,
  headline: Text,
  original: Text,
  saidBy: Ids,
})
export type EvidenceFound = z.infer<typeof evidenceRow>
export const evidence = defineQuery({ name: "browse/evidence", params: byIds, row: evidenceRow })

export const events = defineQuery({
  name: "browse/events",
  params: z.strictObject({ ...eventFilter, articles: Ids, ...page }),
  row: z.object({ id: z.string() }),
})
export const eventsOf = defineQuery({
  name: "browse/events-of",
  params: z.strictObject({ around: Ids, ...eventFilter, articles: Ids, ...page }),
  row: z.object({ id: z.string() }),
})
export const eventsTold = defineQuery({
  name: "browse/events-told",
  params: z.strictObject({ articles: Ids, speakers: Ids }),
  row: z.object({ event: z.string() }),
})
const eventRow = z.object({ id: z.string(), family: Family, ...facts, titleDe: z.string(), titleEn: z.string(), topic: Text })
export type EventFound = z.infer<typeof eventRow>
export const eventFacts = defineQuery({ name: "browse/event-facts", params: byIds, row: eventRow })
export const eventsCount = defineQuery({
  name: "browse/events-count",
  params: z.strictObject(eventFilter),
  row: z.object({ events: Int }),
})
const timelineRow = z.object({ family: Family, startDay: Int.nullable(), endDay: Int.nullable(), events: Int })
export type TimelineFound = z.infer<typeof timelineRow>
export const timeline = defineQuery({ name: "browse/timeline", params: z.object(eventWhat), row: timelineRow })
export const participants = defineQuery({
  name: "browse/participants",
  params: byIds,
  row: z.object({ event: z.string(), actor: z.string(), role: Role, explicit: z.boolean() }),
})
export const places = defineQuery({
  name: "browse/places",
  params: byIds,
  row: z.object({
    event: z.string(),
    id: z.string(),
    nameDe: z.string(),
    nameEn: z.string(),
    country: Text,
    latitude: z.number().nullable(),
    longitude: z.number().nullable(),
  }),
})
export const eventEvidence = defineQuery({
  name: "browse/event-evidence",
  params: byIds,
  row: z.object({ event: z.string(), evidence: z.string() }),
})
export const speakers = defineQuery({
  name: "browse/speakers",
  params: none,
  row: z.object({ evidence: z.string(), speaker: z.string() }),
})
export const disputed = defineQuery({
  name: "browse/disputed",
  params: none,
  row: z.object({
    event: z.string(),
    family: Family,
    evidence: z.string(),
    status: Status,
    pairs: Ids,
    excluded: Ids,
    date: z.string().nullable(),
    outcome: z.string().nullable(),
    numberOf: z.string().nullable(),
    least: z.number().int().nullable(),
    most: z.number().int().nullable(),
  }),
})
export const exclusions = defineQuery({
  name: "browse/exclusions",
  params: byIds,
  row: z.object({ event: z.string(), actor: z.string(), evidence: z.string() }),
})
