import express, { type Request, type Response, type Router } from "express"
import { Problem } from "../problems.ts"
import type { Subgraph } from "../model/index.ts"
import { readBody } from "./body.ts"
import { sendColumns } from "./columns.ts"
import { contract, type Route, type RouteName } from "./contract.ts"
import type { Asked, Handler, Handlers, House } from "./handler.ts"
import { check, readQuery } from "./input.ts"
import { idOf } from "./problem.ts"
import { sendPieces } from "./pieces.ts"
import { formatOf, formOf, sendEvents, sendFile, sendJson, sendRows, unchanged } from "./respond.ts"

const BODY_LIMIT = 1_000_000
/** What no load changes: it has no ETag of the graph. */
const STATELESS: ReadonlySet<RouteName> = new Set([
  "health",
  "ready",
  "queries",
  "views",
  "view",
  "imports",
  "import",
  "importRejects",
  "openapi",
])
/** What says where actors stand: that changes also when nothing was loaded. */
const PLACED: ReadonlySet<RouteName> = new Set(["graph", "neighbours"])
const EVENTS = "text/event-stream"

/** Ends what a request has started in the store when its connection closes. */
function signalOf(response: Response): AbortSignal {
  const controller = new AbortController()
  response.on("close", () => controller.abort())
  return controller.signal
}

async function answer(name: RouteName, handler: Handler<RouteName>, house: House, request: Request, response: Response): Promise<void> {
  const route: Route = contract[name]
  const search = request.originalUrl.split("?").slice(1).join("?")
  const raw = readQuery(search)
  const params = route.params ? check(route.params, request.params, "path") : undefined
  const query = route.query ? check(route.query, raw, "query") : undefined
  const form = formOf(request, route)
  const follows = route.follows === true && request.accepts(["application/json", EVENTS]) === EVENTS
  const format = follows ? "json" : formatOf(request, route, (query as { format?: unknown } | undefined)?.format)
  let body: unknown
  if (route.body) {
    body = await readBody(route.bodyLimit ?? BODY_LIMIT)(request, response)
    if (!route.proven) body = check(route.body, body, "body")
  }
  if (route.upload && !request.is("application/octet-stream"))
    throw new Problem("unsupported-media-type", "The file must be sent with content-type: application/octet-stream.")
  const upload = route.upload ? request : null
  let generation = ""
  // The answer is made of the directory that its tag names, even if a newer one comes in between.
  let mine = house
  if (route.method === "get" && !STATELESS.has(name)) {
    generation = await house.store.generation()
    const directory = await house.directory(generation)
    mine = { ...house, directory: () => Promise.resolve(directory) }
    const placed = PLACED.has(name) ? (await house.positions.at(generation))?.revision : undefined
    if (unchanged(request, response, [generation, directory.generation, placed].join(" "), format)) {
      response.status(304).end()
      return
    }
    if ((query as { q?: unknown } | undefined)?.q !== undefined) await directory.searchable()
  } else response.set("Cache-Control", "no-store")
  const options = { signal: signalOf(response), tag: `${name} ${idOf(response)}` }
  const asked = { params, query, body, given: new Set(Object.keys(raw)), format, form, generation, options, upload } as Asked<RouteName>
  const reply = await handler(asked, mine)
  if (name === "loadArticle") house.outdated()
  if (response.destroyed) return
  if ("json" in reply && follows && reply.follow) await sendEvents(response, reply.follow())
  else if ("json" in reply && format === "columns") await sendColumns(response, reply.json as Subgraph, house.log)
  else if ("json" in reply) await sendJson(response, reply.status ?? 200, reply.json)
  else if ("file" in reply) await sendFile(request, response, reply.file, house.log)
  else if ("pieces" in reply) await sendPieces(response, format, form, reply, house.log)
  else await sendRows(request, response, format === "csv" ? "csv" : "ndjson", reply.rows, house.log)
}

/** Express routes for the whole contract; what is not in it answers 404, and 405 when only the method is wrong. */
export function mount(handlers: Handlers, house: House): Router {
  const router = express.Router({ caseSensitive: true, strict: false })
  const methods = new Map<string, string[]>()
  for (const name of Object.keys(contract) as RouteName[]) {
    const { path, method } = contract[name] as Route
    methods.set(path, [...(methods.get(path) ?? []), ...(method === "get" ? ["GET", "HEAD"] : [method.toUpperCase()])])
    // The handlers of different routes have different inputs; `answer` has checked this one's by its own row of the contract.
    const handler = handlers[name] as Handler<RouteName>
    router[method](path, (request, response) => answer(name, handler, house, request, response))
  }
  for (const [path, allowed] of methods) {
    router.all(path, (request, response) => {
      response.set("Allow", allowed.join(", "))
      throw new Problem("method-not-allowed", `${path} takes ${allowed.join(", ")}, not ${request.method}.`)
    })
  }
  router.all(/^\/api(?:\/|$)/, () => {
    throw new Problem("not-found", "There is no such route; /docs lists all of them.")
  })
  return router
}
