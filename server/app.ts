import compression from "compression"
import express, { type Express, type RequestHandler } from "express"
import helmet from "helmet"
import { directories } from "./api/directory.ts"
import { handlers } from "./api/handlers/index.ts"
import { MEDIA } from "./api/media.ts"
import { mount } from "./api/mount.ts"
import { whoMayAsk } from "./api/origin.ts"
import { problemHandler, requestIdOf, sendProblem } from "./api/problem.ts"
import type { Config } from "./config.ts"
import type { Jobs } from "./import/jobs.ts"
import type { Log } from "./log.ts"
import type { Positions } from "./positions/positions.ts"
import { client, docs } from "./pages.ts"
import { Problem } from "./problems.ts"
import { savedQueries } from "./store/saved.ts"
import type { Store } from "./store/store.ts"

export interface Parts {
  store: Store
  config: Config
  log: Log
  jobs: Jobs
  positions: Positions
  /** Serves the page instead of the built client: Vite in --dev. */
  page?: RequestHandler
  /** The folder of the saved queries instead of ours. */
  queries?: string
}

/** What a page may load: its own files. Vite writes scripts and styles into the page, so --dev allows them. */
function security(dev: boolean): RequestHandler {
  const own = dev ? ["'self'", "'unsafe-inline'"] : ["'self'"]
  const directives = {
    defaultSrc: ["'self'"],
    scriptSrc: own,
    scriptSrcAttr: ["'none'"],
    styleSrc: own,
    imgSrc: ["'self'", "data:", "blob:"],
    fontSrc: ["'self'"],
    connectSrc: dev ? ["'self'", "ws:"] : ["'self'"],
    workerSrc: ["'self'", "blob:"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  }
  return helmet({
    contentSecurityPolicy: { useDefaults: false, directives },
    // Over plain HTTP on loopback the header means nothing, and behind a proxy it is the proxy's to send.
    strictTransportSecurity: false,
    xFrameOptions: { action: "deny" },
  })
}

function requestLog(log: Log): RequestHandler {
  return (request, response, next) => {
    const requestId = requestIdOf(request.get("x-request-id"))
    response.setHeader("x-request-id", requestId)
    const began = performance.now()
    response.on("close", () => {
      const ms = Math.round(performance.now() - began)
      // The query is left out: it can hold what a reader searched for.
      const path = request.originalUrl.split("?")[0]
      log.info({
        requestId,
        method: request.method,
        path,
        status: response.statusCode,
        ms,
        ...(!response.writableFinished && { cut: true }),
      })
    })
    next()
  }
}

/** What the library knows, and lines of JSON, which it does not. */
const worthPacking: compression.CompressionFilter = (request, response) => {
  const type = String(response.getHeader("content-type"))
  return [MEDIA.ndjson, MEDIA.columns].some((media) => type.startsWith(media)) || compression.filter(request, response)
}

/** The whole application on one store, not yet listening. */
export function createApp({ store, config, log, jobs, positions, page, queries }: Parts): Express {
  const app = express()
  app.disable("x-powered-by")
  app.disable("etag")
  app.set("query parser", false)
  app.use(requestLog(log))
  app.use(security(config.dev))
  app.use(whoMayAsk(config.host))
  // Level 1: on one machine or one desk the time to compress counts, not the last tenth of the size.
  app.use(compression({ threshold: 1024, level: 1, filter: worthPacking }))
  const directory = directories(store)
  jobs.onEnd = directory.outdated
  const saved = () => savedQueries(queries)
  app.use(mount(handlers, { store, log, jobs, positions, directory, outdated: directory.outdated, saved }))
  app.use(docs())
  app.use(page ?? client())
  app.use((_request, response) => {
    sendProblem(new Problem("not-found", "There is no such page; the explorer is at / and the API is described at /docs."), response, log)
  })
  app.use(problemHandler(log))
  return app
}
