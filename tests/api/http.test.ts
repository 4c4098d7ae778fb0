import { gunzipSync } from "node:zlib"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { hostAllowed } from "../../server/api/origin.ts"
import { PROBLEMS } from "../../server/problems.ts"
import { openStore } from "../../server/store/open.ts"
import type { Store } from "../../server/store/store.ts"
import { SMALL_TEXT, smallDossier } from "../support/dossiers.ts"
import { lausannePlan } from "../support/plans.ts"
import { ask, asContracted, json, post, serve, type Served } from "./serve.ts"

let store: Store
let served: Served
beforeAll(async () => {
  store = await openStore({ neo4j: null, data: ":memory:", adopt: false })
  await store.load(await lausannePlan())
  served = await serve(store)
})
afterAll(async () => {
  await served.close()
  await store.close()
})

const etag = async (path: string, headers: Record<string, string> = {}) => (await ask(served, path, { headers })).headers.etag!

describe("an ETag", () => {
  test("gives 304 for the same answer, and only for it", async () => {
    const tag = await etag("/api/graph")
    expect(tag).toMatch(/^W\/"[\w-]+"$/)
    for (const known of [tag, tag.slice(2), `"x", ${tag}`, "*"]) {
      const answer = await ask(served, "/api/graph", { headers: { "if-none-match": known } })
      expect([answer.status, answer.body.length, answer.headers.etag]).toEqual([304, 0, tag])
    }
    expect((await ask(served, "/api/graph?family=attacked", { headers: { "if-none-match": tag } })).status).toBe(200)
    expect(await etag("/api/relations")).not.toBe(await etag("/api/relations", { accept: "text/csv" }))
  })

  test("is another one when something was loaded, and the same when nothing changed", async () => {
    const before = await etag("/api/graph")
    const dossier = smallDossier()
    dossier.article.text = SMALL_TEXT
    expect((await post(served, dossier)).status).toBe(201)
    const after = await etag("/api/graph")
    expect(after).not.toBe(before)
    expect((await ask(served, "/api/graph", { headers: { "if-none-match": before } })).status).toBe(200)
    expect((await post(served, dossier)).status).toBe(200)
    expect(await etag("/api/graph")).toBe(after)
  })

  test("is not on what has no state, nor on problems", async () => {
    for (const path of ["/api/health", "/api/ready", "/api/nix", "/api/graph?x=1"]) expect(await etag(path)).toBeUndefined()
  })
})

test("a dossier is answered as the contract says: 201, then 200 with nothing created", async () => {
  const dossier = { ...smallDossier(), article: { ...smallDossier().article, id: "posted", text: SMALL_TEXT } }
  dossier.events = []
  const first = await post(served, dossier)
  const created = asContracted("loadArticle", first.status, JSON.parse(first.text))
  expect([first.status, created]).toMatchObject([201, { id: "posted", unchanged: false, created: { evidence: 1, relations: 0 } }])
  const second = await post(served, dossier)
  const again = asContracted("loadArticle", second.status, JSON.parse(second.text))
  expect([second.status, again]).toMatchObject([200, { unchanged: true, created: { actors: 0, events: 0, evidence: 0, relations: 0 } }])
})

test("long answers are compressed when asked for, short ones never", async () => {
  const plain = await ask(served, "/api/graph")
  expect(plain.headers["content-encoding"]).toBeUndefined()
  const packed = await ask(served, "/api/graph", { headers: { "accept-encoding": "gzip" } })
  expect(packed.headers).toMatchObject({ "content-encoding": "gzip", vary: expect.stringContaining("Accept-Encoding") })
  expect(packed.body.length).toBeLessThan(plain.body.length / 2)
  expect(gunzipSync(packed.body).toString()).toBe(plain.text)
  const rows = await ask(served, "/api/relations?format=ndjson", { headers: { "accept-encoding": "gzip" } })
  expect(gunzipSync(rows.body).toString()).toContain('"complete":true')
  expect((await ask(served, "/api/health", { headers: { "accept-encoding": "gzip" } })).headers["content-encoding"]).toBeUndefined()
})

test("HEAD answers as GET does, without the body", async () => {
  for (const path of ["/api/graph", "/api/relations?format=csv", "/api/actors/P_LAVROV", "/docs"]) {
    const [head, get] = [await ask(served, path, { method: "HEAD" }), await ask(served, path)]
    expect([head.status, head.body.length, head.headers["content-type"], head.headers.etag]).toEqual([
      200,
      0,
      get.headers["content-type"],
      get.headers.etag,
    ])
  }
})

describe("a request id", () => {
  test("is on every answer and kept when it is sane", async () => {
    for (const path of ["/api/health", "/api/nix", "/docs", "/nix"]) {
      expect((await ask(served, path)).headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/)
      expect((await ask(served, path, { headers: { "x-request-id": "trace-1.a" } })).headers["x-request-id"]).toBe("trace-1.a")
    }
  })

  test.each(["a b", "x".repeat(65), "<script>", ""])("%j is replaced", async (id) => {
    expect((await ask(served, "/api/health", { headers: { "x-request-id": id } })).headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/)
  })

  test("stands in the log, without what a reader searched for", async () => {
    await ask(served, "/api/actors?q=confidential", { headers: { "x-request-id": "logged", authorization: "Bearer secret-token" } })
    const lines = served.log()
    expect(lines.find((line) => line.requestId === "logged")).toMatchObject({ path: "/api/actors", status: 200 })
    expect(JSON.stringify(lines)).not.toMatch(/confidential|secret-token/)
  })
})

describe("who may ask", () => {
  const status = async (headers: Record<string, string>, path = "/api/graph") => {
    const answer = await ask(served, path, { headers })
    if (answer.status !== 200) expect(JSON.parse(answer.text)).toMatchObject({ code: "forbidden-origin" })
    return answer.status
  }

  test("a Host that is not ours is refused, for the page too", async () => {
    const { port } = served
    for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`, `LOCALHOST:${port}`])
      expect(await status({ host })).toBe(200)
    for (const host of [
      "evil.example",
      `evil.example:${port}`,
      "localhost",
      `localhost:${port + 1}`,
      `127.0.0.1.evil.example:${port}`,
      `localhost@evil:${port}`,
    ])
      for (const path of ["/api/graph", "/docs"]) expect([host, await status({ host }, path)]).toEqual([host, 403])
  })

  test("another site's page is refused, our own is not", async () => {
    const own = `http://127.0.0.1:${served.port}`
    expect(await status({ origin: own })).toBe(200)
    for (const origin of [
      "http://evil.example",
      "null",
      `http://127.0.0.1:${served.port + 1}`,
      `http://localhost:${served.port}`,
      `${own}.evil.example`,
    ])
      expect([origin, await status({ origin })]).toEqual([origin, 403])
  })

  test("a browser that sends no Origin gives itself away by Sec-Fetch-Site, but may follow a link", async () => {
    for (const site of ["cross-site", "same-site"]) {
      expect(await status({ "sec-fetch-site": site, "sec-fetch-mode": "no-cors" })).toBe(403)
      expect(await status({ "sec-fetch-site": site, "sec-fetch-mode": "navigate" }, "/docs")).toBe(200)
    }
    expect(await status({ "sec-fetch-site": "same-origin", "sec-fetch-mode": "cors" })).toBe(200)
  })

  test("another site's form stores nothing", async () => {
    const before = await store.counts()
    const body = JSON.stringify(smallDossier())
    for (const headers of [
      { "content-type": "text/plain" },
      { "content-type": "application/json", origin: "http://evil.example" },
    ] as Record<string, string>[]) {
      expect([403, 415]).toContain((await ask(served, "/api/articles", { method: "POST", headers, body })).status)
    }
    expect(await store.counts()).toEqual(before)
  })

  test("listening elsewhere, its own name counts; everywhere, the names of this machine", () => {
    expect(hostAllowed("entente.local:80", "entente.local", 80)).toBe(true)
    expect(hostAllowed("entente.local", "entente.local", 80)).toBe(true)
    expect(hostAllowed("evil.example:80", "entente.local", 80)).toBe(false)
    expect(hostAllowed("localhost:8080", "0.0.0.0", 4747)).toBe(true)
    expect(hostAllowed("evil.example:4747", "0.0.0.0", 4747)).toBe(false)
    expect(hostAllowed("[::1]:4747", "::1", 4747)).toBe(true)
  })
})

test("every answer has the security headers and a strict policy", async () => {
  for (const path of ["/api/graph", "/docs", "/api/nix", "/"]) {
    const { headers } = await ask(served, path)
    expect(headers, path).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "no-referrer",
      "cross-origin-resource-policy": "same-origin",
    })
    const policy = String(headers["content-security-policy"])
    for (const part of [
      "default-src 'self'",
      "script-src 'self'",
      "style-src 'self'",
      "connect-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ])
      expect(policy.split(";")).toContain(part)
    expect(policy).not.toMatch(/unsafe|\*|http:/)
    expect(headers["x-powered-by"]).toBeUndefined()
    expect(headers["access-control-allow-origin"]).toBeUndefined()
  }
})

describe("the page of the API", () => {
  test("names every route, parameter and problem code, and needs neither script nor network", async () => {
    const { text, headers } = await ask(served, "/docs")
    expect(headers["content-type"]).toBe("text/html; charset=utf-8")
    for (const [code, { status, title }] of Object.entries(PROBLEMS))
      expect(text).toContain(`<tr id="${code}"><th><code>${code}</code></th><td>${status}</td><td>${title}</td>`)
    const { paths } = await json<{ paths: Record<string, Record<string, { operationId: string; parameters: { name: string }[] }>> }>(
      served,
      "/api/openapi.json",
    )
    for (const [path, methods] of Object.entries(paths)) {
      expect(text).toContain(`<code>${path}</code></h2>`)
      for (const { operationId, parameters } of Object.values(methods)) {
        const section = text.slice(text.indexOf(`<section id="${operationId}">`)).split("</section>")[0]!
        for (const { name } of parameters)
          expect(section, `${operationId} ${name}`).toMatch(
            new RegExp(
              `<code>${name}</code></th><td>(path|query)</td><td><code>[^<]+</code></td><td>[A-Z]|<code>${name}</code></th><td>(path|query)</td><td><code>[^<]+</code></td><td>\\w`,
            ),
          )
      }
    }
    expect(text).not.toMatch(/<script|style=|(?:src|href|action)=["']?https?:/)
    expect((await ask(served, "/docs/docs.css")).headers["content-type"]).toMatch(/^text\/css/)
  })

  test("what points to a problem finds it", async () => {
    const { type } = JSON.parse((await ask(served, "/api/nix")).text) as { type: string }
    expect((await ask(served, "/docs")).text).toContain(`id="${type.split("#")[1]}"`)
  })

  test("the OpenAPI document is one of 3.1 without dangling references", async () => {
    const text = (await ask(served, "/api/openapi.json")).text
    const document = JSON.parse(text) as { openapi: string; components: { schemas: Record<string, unknown> } }
    expect(document.openapi).toBe("3.1.0")
    for (const [, name] of text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g))
      expect(document.components.schemas).toHaveProperty(name!)
    expect(text).not.toMatch(/"\$ref":"#\/(?!components)/)
  })
})

describe("a dead database", () => {
  test("is a 503 with Retry-After within 10 s, on every route that needs it, and health lives", { timeout: 40_000 }, async () => {
    const dead = await openStore({
      neo4j: { uri: "bolt://127.0.0.1:1", username: "neo4j", password: "hidden-password", database: null },
      data: "",
      adopt: false,
    })
    const without = await serve(dead)
    try {
      expect((await ask(without, "/api/health")).status).toBe(200)
      const paths = [
        "/api/ready",
        "/api/graph",
        "/api/actors",
        "/api/actors/x",
        "/api/relations",
        "/api/relations?format=csv",
        "/api/events",
        "/api/articles",
        "/api/schema",
      ]
      const began = performance.now()
      const answers = await Promise.all(paths.map((path) => ask(without, path)))
      expect(performance.now() - began).toBeLessThan(10_000)
      for (const answer of answers) {
        expect(answer.status).toBe(503)
        expect(Number(answer.headers["retry-after"])).toBeGreaterThan(0)
        expect(JSON.parse(answer.text)).toMatchObject({ code: "store-unavailable", requestId: answer.headers["x-request-id"] })
        expect(answer.text).not.toMatch(/127\.0\.0\.1|bolt|hidden-password|\n\s+at /)
      }
      expect(JSON.stringify(without.log())).not.toContain("hidden-password")
    } finally {
      await without.close()
      await dead.close()
    }
  })
})

test("a fault of ours is a 500 that tells nothing, and is logged under its id", async () => {
  const broken = await serve({ ...store, counts: () => Promise.reject(new TypeError("secret detail in /somewhere/x.ts")) })
  const answer = await ask(broken, "/api/ready", { headers: { "x-request-id": "fault-1" } })
  expect(answer.status).toBe(500)
  expect(JSON.parse(answer.text)).toMatchObject({ code: "internal", requestId: "fault-1" })
  expect(answer.text).not.toMatch(/secret|somewhere/)
  expect(JSON.stringify(broken.log().find((line) => line.msg === "internal"))).toContain("secret detail")
  await broken.close()
})
