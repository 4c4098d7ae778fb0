import { existsSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import express, { type Router } from "express"
import { docsPage } from "./api/docs.ts"

const CLIENT = fileURLToPath(new URL("../dist/client", import.meta.url))
const DOCS_STYLE = fileURLToPath(new URL("api/docs.css", import.meta.url))

/** The page of the API, generated from the contract when it is first asked for: a start does not wait for it. */
export function docs(): Router {
  const router = express.Router()
  let page: string | null = null
  router.get("/docs", (_request, response) => {
    page ??= docsPage()
    response.set("Cache-Control", "no-cache").type("html").send(page)
  })
  router.get("/docs/docs.css", (_request, response) => {
    response.set("Cache-Control", "no-cache").sendFile(DOCS_STYLE)
  })
  return router
}

/** The built client: files with a hash in their name never change, the page itself is asked for each time. */
export function client(folder: string = CLIENT): Router {
  const router = express.Router()
  router.use("/assets", express.static(join(folder, "assets"), { immutable: true, maxAge: "1y", index: false, redirect: false }))
  router.use(express.static(folder, { index: "index.html", redirect: false, maxAge: 0, cacheControl: false, setHeaders: noCache }))
  router.get("/", (_request, response, next) => {
    if (existsSync(join(folder, "index.html"))) return next()
    response.status(404).type("text").send("The page is not built. Run `npm run build`, or start with `npm start`.\n")
  })
  return router
}

function noCache(response: { setHeader(name: string, value: string): unknown }): void {
  response.setHeader("Cache-Control", "no-cache")
}
