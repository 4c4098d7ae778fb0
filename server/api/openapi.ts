import { z } from "zod"
import { PROBLEMS, type ProblemCode } from "../problems.ts"
import { contract, type Route, type RouteName } from "./contract.ts"
import { MEDIA, TAGGED } from "./media.ts"

type Json = Record<string, unknown>

/** A shape as JSON Schema: what goes in for requests, what comes out for answers. */
export function schemaOf(shape: z.ZodType, io: "input" | "output"): Json {
  const { $schema: _dialect, $defs: _own, ...schema } = z.toJSONSchema(shape, { io, unrepresentable: "any", reused: "inline" }) as Json
  // What holds itself (any JSON, a plan) is said in a definition of its own, whose place another document would not have.
  return JSON.parse(JSON.stringify(schema), (_, value: unknown) => (isOwnReference(value) ? {} : value)) as Json
}

function isOwnReference(value: unknown): boolean {
  return typeof value === "object" && value !== null && String((value as Json)["$ref"]).startsWith("#/$defs/")
}

/** What a statement can come to. */
const STATEMENT: readonly ProblemCode[] = [
  "statement-syntax",
  "statement-not-read-only",
  "statement-failed",
  "statement-timeout",
  "statement-memory",
  "too-many-requests",
]

/** Which problems a route can answer with. */
export function problemsOf(name: RouteName): ProblemCode[] {
  const route: Route = contract[name]
  const codes: ProblemCode[] = ["invalid-request", "forbidden-origin", "not-acceptable", "internal"]
  if (route.params) codes.push("not-found")
  if (route.body) codes.push("payload-too-large", "unsupported-media-type")
  if (route.tagged) codes.push(...STATEMENT)
  if (name === "loadArticle") codes.push("invalid-dossier", "conflict")
  if (name === "changeView" || name === "deleteView") codes.push("conflict")
  if (name !== "health" && name !== "openapi") codes.push("store-unavailable", "store-foreign")
  return (Object.keys(PROBLEMS) as ProblemCode[]).filter((code) => codes.includes(code))
}

function parameters(shape: z.ZodType | undefined, where: "path" | "query"): Json[] {
  if (!(shape instanceof z.ZodObject)) return []
  return Object.entries(shape.shape as Record<string, z.ZodType>).map(([name, field]) => {
    const schema = schemaOf(field, "input")
    const list = isList(field)
    // `several` takes commas and repetition; to OpenAPI it is a list written with commas.
    return {
      name,
      in: where,
      required: where === "path",
      schema: list ? { ...schemaOf(field, "output"), default: undefined } : schema,
      ...(list && { style: "form", explode: false }),
    }
  })
}

/** Whether a parameter takes several values. */
export function isList(field: z.ZodType): boolean {
  return schemaOf(field, "output").type === "array"
}

const ref = (name: string) => ({ $ref: `#/components/${name}` })

function operation(name: RouteName): Json {
  const route: Route = contract[name]
  const answers = Object.entries(route.answers).map(([status, shape]) => {
    if (status === "204") return [status, { description: route.summary }]
    const content: Json = { "application/json": { schema: schemaOf(shape, "output") } }
    if (route.row && route.formats?.includes("ndjson")) content["application/x-ndjson"] = { schema: schemaOf(route.row, "output") }
    for (const media of route.media ?? []) content[media] ??= { schema: { type: "string" } }
    if (route.tagged) content[TAGGED] = { schema: schemaOf(shape, "output") }
    if (route.formats?.includes("columns")) content[MEDIA.columns] = { schema: { type: "string" } }
    if (route.formats?.includes("csv")) content["text/csv"] = { schema: { type: "string" } }
    return [status, { description: route.summary, content }]
  })
  const statuses = new Map<number, ProblemCode[]>()
  for (const code of problemsOf(name)) statuses.set(PROBLEMS[code].status, [...(statuses.get(PROBLEMS[code].status) ?? []), code])
  const problems = [...statuses].map(([status, codes]) => [
    status,
    {
      description: codes.map((code) => `${code}: ${PROBLEMS[code].title}`).join("; "),
      content: { "application/problem+json": { schema: ref("schemas/Problem") } },
    },
  ])
  return {
    operationId: name,
    summary: route.summary,
    parameters: [...parameters(route.params, "path"), ...parameters(route.query, "query")],
    ...(route.body && { requestBody: { required: true, content: { "application/json": { schema: schemaOf(route.body, "input") } } } }),
    responses: Object.fromEntries([...answers, ...problems]),
  }
}

const PLACE: Json = {
  type: "object",
  description: "Where in the statement: line and column from 1, offset from 0 in UTF-16 code units.",
  properties: { line: { type: "integer" }, column: { type: "integer" }, offset: { type: "integer" } },
}

const problem: Json = {
  type: "object",
  required: ["type", "title", "status", "code", "detail", "requestId"],
  properties: {
    type: { type: "string" },
    title: { type: "string" },
    status: { type: "integer" },
    code: { enum: Object.keys(PROBLEMS) },
    detail: { type: "string" },
    requestId: { type: "string" },
    errors: {
      type: "array",
      items: {
        type: "object",
        required: ["path", "message"],
        properties: { path: { type: "string" }, message: { type: "string" }, at: PLACE },
      },
    },
  },
}

let made: { openapi: string; [key: string]: unknown } | null = null

/** The contract as an OpenAPI 3.1 document. */
export function openApi(): { openapi: string; [key: string]: unknown } {
  if (made) return made
  const paths: Record<string, Json> = {}
  for (const name of Object.keys(contract) as RouteName[]) {
    const { path, method } = contract[name] as Route
    const key = path.replace(/:(\w+)/g, "{$1}")
    paths[key] = { ...paths[key], [method]: operation(name) }
  }
  made = {
    openapi: "3.1.0",
    info: {
      title: "Entente",
      version: "1",
      description: "Who negotiated with, supported, attacked or informed whom, with the sentence that says so.",
    },
    servers: [{ url: "/" }],
    paths,
    components: { schemas: { Problem: problem } },
  }
  return made
}
