import { z } from "zod"
import { DateBasis, Precision } from "./dates.ts"
import { Layout } from "./dossier.ts"
import { Family } from "./families/index.ts"
import { Kind } from "./kinds/index.ts"
import { Role } from "./roles.ts"
import { Status } from "./statuses/index.ts"

// The shapes that the API answers with. Names and fields are kept for the programs of analysts.

const Day = z.iso.date().nullable()
const Count = z.number().int().min(0)
const Named = z.object({ id: z.string(), nameDe: z.string(), nameEn: z.string() })

export const Actor = z.object({
  id: z.string(),
  kind: Kind,
  nameDe: z.string(),
  nameEn: z.string(),
  labelDe: z.string().nullable(),
  labelEn: z.string().nullable(),
  captionDe: z.string().nullable(),
  captionEn: z.string().nullable(),
  /** Languages in which the name takes a plural verb. */
  plural: z.array(z.enum(["de", "en"])),
  aliases: z.array(z.string()),
  /** The name as the first article prints it that does. */
  printed: z.string().nullable(),
  country: z.string().nullable(),
  sector: z.string().nullable(),
  wikidata: z.string().nullable(),
  role: z.string().nullable(),
  roleDe: z.string().nullable(),
  partOf: z.array(Named.extend({ role: z.string().nullable(), roleDe: z.string().nullable() })),
  /** Relations that a sentence names, by family; derived ones are not counted. */
  relations: z.record(Family, Count),
})
export type Actor = z.infer<typeof Actor>

/**
 * Relations of one line that have the same window and the same first speakers; "" is the article itself. Without a window there is
 * no date; an open end is null while the other one is not. `coded` of them no sentence says.
 */
export const Strand = z.object({ start: Day, end: Day, speakers: z.array(z.string()), count: Count, coded: Count })
export type Strand = z.infer<typeof Strand>

/**
 * All relations between two actors. `lines` is what the picture draws: one line a family and status; `coded` of its relations no
 * sentence says; `strands` only when asked for.
 */
export const Tie = z.object({
  id: z.string(),
  source: z.string(),
  target: z.string(),
  negotiated: Count,
  supported: Count,
  attacked: Count,
  informed: Count,
  planned: Count,
  goldstein: z.number().nullable(),
  first: Day,
  last: Day,
  lines: z.array(
    z.object({ family: Family, status: Status, count: Count, contested: z.boolean(), coded: Count, strands: z.array(Strand).optional() }),
  ),
})
export type Tie = z.infer<typeof Tie>

export const Evidence = z.object({
  id: z.string(),
  article: z.string(),
  articleTitle: z.string(),
  outlet: z.string().nullable(),
  published: z.string().nullable(),
  /** null: a row of a data set, which quotes nothing; outlet and published are then those of what it was coded from. */
  quote: z.string().nullable(),
  start: z.number().int().nullable(),
  end: z.number().int().nullable(),
  /** Number of the sentence in its article, from 1. */
  sentence: z.number().int().nullable(),
  status: Status,
  saidBy: z.array(Named),
  url: z.string().nullable(),
  /** Of what a row was coded from, and whom that had it from. */
  headline: z.string().nullable(),
  original: z.string().nullable(),
})
export type Evidence = z.infer<typeof Evidence>

/** People killed: the lowest, the best and the highest estimate. */
const Deaths = { deathsLow: Count.nullable(), deathsBest: Count.nullable(), deathsHigh: Count.nullable() }

const EventFacts = {
  family: Family,
  status: Status,
  outcome: z.string().nullable(),
  start: Day,
  end: Day,
  precision: Precision,
  edtf: z.string().nullable(),
  dateText: z.string(),
  dateBasis: DateBasis,
  cameo: z.string().nullable(),
  plover: z.string().nullable(),
  goldstein: z.number().nullable(),
  ...Deaths,
}

export const Relation = z.object({
  id: z.string(),
  event: z.string(),
  ...EventFacts,
  symmetric: z.boolean(),
  source: z.string(),
  target: z.string(),
  derived: z.boolean(),
  weight: z.number(),
  contested: z.boolean(),
  /** No sentence says it, only rows of data sets. */
  coded: z.boolean(),
  evidence: z.array(Evidence),
})
export type Relation = z.infer<typeof Relation>

/** A relation as a row of CSV or NDJSON. */
export const RelationRow = z.object({
  id: z.string(),
  event: z.string(),
  family: Family,
  source: z.string(),
  sourceNameDe: z.string(),
  sourceNameEn: z.string(),
  target: z.string(),
  targetNameDe: z.string(),
  targetNameEn: z.string(),
  status: Status,
  outcome: z.string().nullable(),
  start: Day,
  end: Day,
  precision: Precision,
  edtf: z.string().nullable(),
  dateText: z.string(),
  cameo: z.string().nullable(),
  plover: z.string().nullable(),
  goldstein: z.number().nullable(),
  derived: z.boolean(),
  weight: z.number(),
  contested: z.boolean(),
  evidenceCount: Count,
  quote: z.string().nullable(),
  article: z.string().nullable(),
  articleTitle: z.string().nullable(),
  outlet: z.string().nullable(),
  published: z.string().nullable(),
  saidBy: z.string(),
  // After what programs already read: some go by the place of a column.
  coded: z.boolean(),
  ...Deaths,
})
export type RelationRow = z.infer<typeof RelationRow>

export const Place = Named.extend({ country: z.string().nullable(), latitude: z.number().nullable(), longitude: z.number().nullable() })
export type Place = z.infer<typeof Place>

export const EventFull = z.object({
  id: z.string(),
  titleDe: z.string(),
  titleEn: z.string(),
  ...EventFacts,
  topic: z.string().nullable(),
  places: z.array(Place),
  participants: z.array(z.object({ actor: z.string(), role: Role, explicit: z.boolean() })),
  /** Actors of which a sentence says that they did not take part. */
  excluded: z.array(z.object({ actor: z.string(), evidence: z.string() })),
  evidence: z.array(Evidence),
  relations: z.array(Relation),
})
export type EventFull = z.infer<typeof EventFull>

export const ArticleItem = z.object({
  id: z.string(),
  title: z.string(),
  titleBasis: z.enum(["text", "editor"]),
  outlet: z.string().nullable(),
  language: z.string(),
  published: z.string().nullable(),
  publishedPrecision: Precision,
  url: z.string().nullable(),
  digest: z.string(),
})
export type ArticleItem = z.infer<typeof ArticleItem>

export const Article = ArticleItem.extend({
  text: z.string(),
  sentences: z.array(z.object({ start: z.number().int(), end: z.number().int() })),
  mentions: z.array(z.object({ actor: z.string(), start: z.number().int(), end: z.number().int() })),
  /** `event` and `family` are null for a statement to no named addressee. `relations` are the ids that this sentence carries. */
  evidence: z.array(Evidence.extend({ event: z.string().nullable(), family: Family.nullable(), relations: z.array(z.string()) })),
})
export type Article = z.infer<typeof Article>

export const Level = z.enum(["tie", "relation", "event"])
export type Level = z.infer<typeof Level>

export const Subgraph = z.object({
  level: Level,
  actors: z.array(Actor),
  ties: z.array(Tie),
  relations: z.array(Relation),
  events: z.array(EventFull),
  /** Relations that a sentence names, and those derived from sitting at one table. */
  total: z.object({ actors: Count, relations: Count, derived: Count }),
  truncated: z.object({ by: z.literal("limit"), shown: Count, total: Count }).nullable(),
  /** The editor's positions, when the picture is of one article that has them. */
  layout: Layout.nullable(),
  /**
   * Where the server put these actors, in layout units, when the whole graph is too big to be laid out by who draws it. `computing`: the
   * graph has changed since, and better places come; `old`: they could not be worked out anew. An actor that was not there then has none.
   */
  positions: z
    .object({
      state: z.enum(["current", "computing", "old"]),
      actors: z.array(z.object({ actor: z.string(), x: z.number(), y: z.number() })),
    })
    .nullable(),
})
export type Subgraph = z.infer<typeof Subgraph>

export const StoreInfo = z.object({ kind: z.enum(["neo4j", "embedded"]), version: z.string(), edition: z.string() })
export type StoreInfo = z.infer<typeof StoreInfo>

export const Counts = z.object({ articles: Count, actors: Count, events: Count, relations: Count, evidence: Count })
export type Counts = z.infer<typeof Counts>

export const LoadReport = z.object({
  id: z.string(),
  digest: z.string(),
  created: z.object({ actors: Count, events: Count, evidence: Count, relations: Count }),
  unchanged: z.boolean(),
})
export type LoadReport = z.infer<typeof LoadReport>
