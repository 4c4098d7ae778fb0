import { z } from "zod"
import * as model from "../model/index.ts"
import { LIMITS } from "../model/limits.ts"
import { BoxText, filterShape } from "../model/filters.ts"
import { SavedQuery } from "../model/saved-query.ts"
import { importRoutes } from "./import-routes.ts"
import { byId, list, type Route } from "./route.ts"
import { viewRoutes } from "./view-routes.ts"

export type { Route }

const format = { format: z.enum(["json", "ndjson", "csv"]).optional() }
const page = {
  limit: z.coerce.number().int().min(1).max(1000).default(100),
  cursor: z.string().max(500).optional(),
}
const graphLimit = { limit: z.coerce.number().int().min(1).max(100_000).default(2000) }

/** Derived pairs are left out unless asked for. */
const derived = { derived: z.enum(["yes", "no"]).default("no") }
const filters = { ...filterShape, ...derived }

const Described = z.object({ id: z.string(), de: z.string(), en: z.string(), description: z.string(), count: z.number().int().min(0) })
const Property = z.object({ name: z.string(), types: z.array(z.string()) })

const limits = Object.fromEntries(Object.keys(LIMITS).map((name) => [name, z.number().int()])) as Record<keyof typeof LIMITS, z.ZodInt>

/** How much of an answer a caller wants and how long they wait for it. */
export const answerLimits = {
  maxRows: z.number().int().min(1).max(LIMITS.rowsMost).default(LIMITS.rows),
  timeoutMs: z.number().int().min(1).max(LIMITS.timeoutMsMost).default(LIMITS.timeoutMs),
}

const Plan = z.object({
  operator: z.string(),
  details: z.string().nullable(),
  estimatedRows: z.number().nullable(),
  get children() {
    return z.array(Plan)
  },
})

/** The answer to a statement or a saved query. */
export const StatementAnswer = z.object({
  columns: z.array(z.string()),
  rows: z.array(z.array(z.json())),
  truncated: z.enum(["rows", "bytes"]).nullable(),
  elapsedMs: z.number().int().min(0),
  store: z.enum(["neo4j", "embedded"]),
  notices: z.array(z.string()),
  plan: Plan.optional(),
})

/** Counts before anything is fetched. */
export const NeighbourCounts = z.object({
  actor: z.string(),
  total: z.number().int().min(0),
  counts: z.array(z.object({ family: model.Family, status: model.Status, relations: z.number().int(), actors: z.number().int() })),
})

/** Every route of the API. */
export const contract = {
  health: {
    method: "get",
    path: "/api/health",
    summary: "Says that the process lives.",
    query: z.strictObject({}),
    answers: { 200: z.object({ status: z.literal("up") }) },
  },
  ready: {
    method: "get",
    path: "/api/ready",
    summary: "Says whether the store answers, which one it is and what it holds.",
    query: z.strictObject({}),
    answers: { 200: z.object({ status: z.literal("ready"), store: model.StoreInfo, counts: model.Counts }) },
  },
  schema: {
    method: "get",
    path: "/api/schema",
    summary: "The words with their counts, and the labels, types and properties of the graph.",
    query: z.strictObject({}),
    answers: {
      200: z.object({
        families: z.array(Described.extend({ type: z.string(), symmetric: z.boolean() })),
        statuses: z.array(Described),
        kinds: z.array(Described),
        labels: z.array(z.object({ name: z.string(), properties: z.array(Property) })),
        relationshipTypes: z.array(z.object({ name: z.string(), properties: z.array(Property) })),
        limits: z.object(limits),
      }),
    },
  },
  graph: {
    method: "get",
    path: "/api/graph",
    summary:
      "Actors with their ties, relations or events, for drawing. With most it is the overview of a big graph: of all actors that pass, those with the most relations that pass, and the ties between them.",
    query: z.strictObject({
      ...filters,
      level: model.Level.default("tie"),
      ...graphLimit,
      strands: z.enum(["yes", "no"]).default("no"),
      most: z.coerce.number().int().min(1).max(100_000).optional(),
      box: BoxText.optional(),
      format: z.enum(["json", "columns"]).optional(),
    }),
    formats: ["columns"],
    answers: { 200: model.Subgraph },
  },
  actors: {
    method: "get",
    path: "/api/actors",
    summary: "Actors; q finds every spelling in both languages, best first.",
    query: z.strictObject({
      q: filterShape.q,
      kind: filterShape.kind,
      country: filterShape.country,
      article: filterShape.article,
      ...page,
      ...format,
    }),
    formats: ["ndjson", "csv"],
    row: model.Actor,
    answers: { 200: list(model.Actor) },
  },
  actor: {
    method: "get",
    path: "/api/actors/:id",
    summary: "One actor.",
    params: byId,
    query: z.strictObject({}),
    answers: { 200: model.Actor },
  },
  neighbours: {
    method: "get",
    path: "/api/actors/:id/neighbours",
    summary: "What surrounds an actor; count=only answers counts by family and status first.",
    params: byId,
    query: z.strictObject({ ...filters, level: model.Level.default("tie"), ...graphLimit, count: z.literal("only").optional() }),
    answers: { 200: z.union([model.Subgraph, NeighbourCounts]) },
  },
  relations: {
    method: "get",
    path: "/api/relations",
    summary: "Relations with their evidence.",
    query: z.strictObject({ ...filters, tie: model.JoinedId.optional(), ...page, ...format }),
    formats: ["ndjson", "csv"],
    row: model.RelationRow,
    answers: { 200: list(model.Relation) },
  },
  relation: {
    method: "get",
    path: "/api/relations/:id",
    summary: "One relation with its evidence.",
    params: byId,
    query: z.strictObject({}),
    answers: { 200: model.Relation },
  },
  events: {
    method: "get",
    path: "/api/events",
    summary: "Events with participants, evidence and relations.",
    query: z.strictObject({ ...filters, ...page }),
    answers: { 200: list(model.EventFull) },
  },
  event: {
    method: "get",
    path: "/api/events/:id",
    summary: "One event.",
    params: byId,
    query: z.strictObject({}),
    answers: { 200: model.EventFull },
  },
  articles: {
    method: "get",
    path: "/api/articles",
    summary: "Articles without their texts.",
    query: z.strictObject({ q: filterShape.q, ...page }),
    answers: { 200: list(model.ArticleItem) },
  },
  article: {
    method: "get",
    path: "/api/articles/:id",
    summary: "One article with its text, the mentions of actors and the evidence.",
    params: byId,
    query: z.strictObject({}),
    answers: { 200: model.Article },
  },
  loadArticle: {
    method: "post",
    path: "/api/articles",
    summary: "Loads a dossier. The same again changes nothing; a faulty one stores nothing.",
    query: z.strictObject({}),
    body: model.Dossier,
    proven: true,
    bodyLimit: 20_000_000,
    answers: { 200: model.LoadReport, 201: model.LoadReport },
  },
  cypher: {
    method: "post",
    path: "/api/cypher",
    summary: "Runs a statement that reads. Closing the connection ends it on the store.",
    query: z.strictObject(format),
    body: z.strictObject({ statement: z.string(), params: z.record(z.string(), z.json()).optional(), ...answerLimits }),
    bodyLimit: 4_000_000,
    formats: ["ndjson", "csv"],
    row: z.array(z.json()),
    tagged: true,
    answers: { 200: StatementAnswer },
  },
  queries: {
    method: "get",
    path: "/api/queries",
    summary: "The saved queries with their parameters and columns.",
    query: z.strictObject({}),
    answers: { 200: list(SavedQuery).extend({ faults: z.array(z.object({ file: z.string(), message: z.string() })) }) },
  },
  runQuery: {
    method: "post",
    path: "/api/queries/:name",
    summary: "Runs a saved query; what is not given has its default.",
    params: z.strictObject({ name: z.string().max(100) }),
    query: z.strictObject(format),
    body: z.strictObject({ params: z.record(z.string(), z.json()).optional(), ...answerLimits }),
    formats: ["ndjson", "csv"],
    row: z.array(z.json()),
    tagged: true,
    answers: { 200: StatementAnswer },
  },
  timeline: {
    method: "get",
    path: "/api/timeline",
    summary: "Events by time: every bucket from the first to the last, what certainly lies in it apart from what only may.",
    query: z.strictObject({ ...filters, bucket: model.Bucket.default("month") }),
    answers: { 200: model.Timeline },
  },
  contradictions: {
    method: "get",
    path: "/api/contradictions",
    summary: "Events whose sentences disagree, with what each side says and who says so.",
    query: z.strictObject({ ...filters, ...page }),
    answers: { 200: list(model.Contradiction) },
  },
  paths: {
    method: "get",
    path: "/api/paths",
    summary: "The k shortest paths between two actors along relations in either direction, each step with its relations.",
    query: z.strictObject({
      ...filters,
      source: model.Id,
      target: model.Id,
      k: z.coerce.number().int().min(1).max(10).default(3),
      maxLength: z.coerce.number().int().min(1).max(10).default(5),
    }),
    answers: { 200: model.Paths },
  },
  export: {
    method: "get",
    path: "/api/export",
    summary: "The filtered graph as a file, complete: what /api/graph draws, with sentences and speakers.",
    query: z.strictObject({ ...filters, format: model.ExportFormat, rows: model.ExportRows.optional() }),
    media: model.EXPORT_FORMATS.map((format) => format.media),
    answers: { 200: model.Exported },
  },
  exportPick: {
    method: "post",
    path: "/api/export",
    summary: "The same file of relations that were picked by their ids: what a reader has before their eyes.",
    query: z.strictObject({}),
    body: model.ExportPick,
    bodyLimit: 20_000_000,
    media: model.EXPORT_FORMATS.map((format) => format.media),
    answers: { 200: model.Exported },
  },
  ...importRoutes,
  ...viewRoutes,
  openapi: {
    method: "get",
    path: "/api/openapi.json",
    summary: "This contract as OpenAPI 3.1.",
    query: z.strictObject({}),
    answers: { 200: z.looseObject({ openapi: z.string() }) },
  },
} as const satisfies Record<string, Route>

export type Contract = typeof contract
export type RouteName = keyof Contract

/** What a route answers when all is well. */
export type Answer<N extends RouteName> = Contract[N]["answers"] extends { 200: infer S extends z.ZodType } ? z.infer<S> : never
/** What a caller may give as query. */
export type QueryInput<N extends RouteName> = Contract[N] extends { query: infer S extends z.ZodType } ? z.input<S> : never
