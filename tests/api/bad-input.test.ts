import { gzipSync } from "node:zlib"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { PROBLEMS, type ProblemCode } from "../../server/problems.ts"
import { openStore } from "../../server/store/open.ts"
import type { Store } from "../../server/store/store.ts"
import { SMALL_TEXT, smallDossier } from "../support/dossiers.ts"
import { lausannePlan } from "../support/plans.ts"
import { ask, post, serve, type Answered, type Served } from "./serve.ts"

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

interface ProblemText {
  type: string
  title: string
  status: number
  code: ProblemCode
  detail: string
  requestId: string
  errors?: { path: string; message: string }[]
}

/** A problem of the closed table, complete, that gives nothing of the machine away. */
function problemOf(answer: Answered): ProblemText {
  expect(answer.headers["content-type"], answer.text).toMatch(/^application\/problem\+json/)
  const problem = JSON.parse(answer.text) as ProblemText
  const { status, title } = PROBLEMS[problem.code]
  expect(problem).toMatchObject({ type: `/docs#${problem.code}`, status, title, requestId: answer.headers["x-request-id"] })
  expect(answer.status).toBe(status)
  expect(problem.detail).toMatch(/\.$/)
  expect(answer.text).not.toMatch(/\/work|\/home|node_modules|\.ts[:"]|\n\s+at |127\.0\.0\.1|Error:/)
  return problem
}

async function refused(path: string, options?: Parameters<typeof ask>[2]): Promise<ProblemText> {
  return problemOf(await ask(served, path, options))
}

const JSON_TYPE = { "content-type": "application/json" }

describe("a query", () => {
  test.each<[string, string, RegExp]>([
    ["/api/relations?famly=attacked", "famly", /allowed are family, status/],
    ["/api/relations?family=attacke", "family[0]", /one of negotiated, supported, attacked, informed/],
    ["/api/relations?family=", "family[0]", /one of negotiated/],
    ["/api/relations?status=occurred,maybe", "status[1]", /one of occurred, ongoing/],
    ["/api/relations?kind=nation", "kind[0]", /one of person, office/],
    ["/api/relations?country=Russia", "country[0]", /alpha-3/],
    ["/api/relations?dates=perhaps", "dates", /possible, certain/],
    ["/api/relations?from=yesterday", "from", /EDTF/],
    ["/api/relations?from=2016-02-30", "from", /EDTF/],
    ["/api/relations?limit=ten", "limit", /number/],
    ["/api/relations?limit=-1", "limit", />=1/],
    ["/api/relations?limit=0", "limit", />=1/],
    ["/api/relations?limit=1.5", "limit", /int/],
    ["/api/relations?limit=99999999999999999999", "limit", /<=|int/],
    ["/api/relations?limit=1e999", "limit", /number|int/i],
    ["/api/relations?limit=5&limit=6", "limit", /number/],
    ["/api/relations?q=a&q=b", "q", /string/],
    ["/api/relations?cursor=nonsense", "cursor", /next/],
    ["/api/relations?cursor=WzEsMl0", "cursor", /next/],
    ["/api/relations?tie=P_LAVROV", "tie", /~/],
    ["/api/relations?actor=a%20b", "actor[0]", /no id/],
    ["/api/relations?format=xml", "format", /json, ndjson, csv/],
    ["/api/relations?__proto__=1", "__proto__", /not known/],
    ["/api/relations?constructor=1", "constructor", /not known/],
    ["/api/relations?toString[]=1", "toString[]", /not known/],
    ["/api/graph?level=node", "level", /tie, relation, event/],
    ["/api/graph?limit=1000000", "limit", /<=100000/],
    ["/api/health?x=1", "x", /not known/],
    ["/api/relations?q=%00", "q", /NUL/],
    ["/api/relations?actor=P%00", "actor", /NUL/],
    [`/api/relations?q=${"x".repeat(300)}`, "q", /<=200/],
    [`/api/relations?actor=${Array.from({ length: 500 }, (_, index) => `a${index}`).join(",")}`, "actor", /<=200/],
  ])("%s is refused with the name of the parameter", async (path, at, message) => {
    const problem = await refused(path)
    expect(problem.code).toBe("invalid-request")
    expect(problem.errors?.map((fault) => fault.path)).toContain(at)
    expect(problem.errors?.find((fault) => fault.path === at)?.message).toMatch(message)
  })

  test.each([
    "/api/relations?q=%ff",
    "/api/relations?q=%",
    "/api/relations?q=%ed%a0%80",
    "/api/relations?%ff=1",
    "/api/actors/%ff",
    "/api/%",
  ])("%s, which is no UTF-8, is refused", async (path) => {
    expect(["invalid-request", "not-found"]).toContain((await refused(path)).code)
  })

  test("a long address is refused", async () => {
    const { status } = await ask(served, `/api/relations?q=${"x".repeat(100_000)}`)
    expect([400, 414, 431]).toContain(status)
  })
})

describe("an id", () => {
  const ids = [
    "..%2f..%2fetc%2fpasswd",
    "a%2Fb",
    "100%25",
    "%25%32%46",
    "%00",
    "a%20b",
    "%2e%2e",
    "'%20OR%201=1",
    "%F0%9F%98%80",
    "x".repeat(900),
  ]
  test.each(ids)("%s is refused or not found, everywhere", async (id) => {
    for (const path of ["actors", "relations", "events", "articles"]) {
      const problem = await refused(`/api/${path}/${id}`)
      expect(["invalid-request", "not-found"]).toContain(problem.code)
    }
  })
})

describe("a body", () => {
  test.each([
    ["text", "text/plain"],
    ["a form", "application/x-www-form-urlencoded"],
    ["another JSON", "application/ld+json"],
    ["XML", "application/xml"],
  ])("of %s is not read", async (_what, type) => {
    const problem = await refused("/api/articles", { method: "POST", headers: { "content-type": type }, body: "{}" })
    expect(problem.code).toBe("unsupported-media-type")
  })

  test("without a type, in another charset or encoding is not read", async () => {
    expect((await refused("/api/articles", { method: "POST", body: "{}" })).code).toBe("unsupported-media-type")
    const headers: Record<string, string>[] = [
      { "content-type": "application/json; charset=latin1" },
      { ...JSON_TYPE, "content-encoding": "compress" },
    ]
    for (const each of headers) {
      expect((await refused("/api/articles", { method: "POST", headers: each, body: "{}" })).code).toBe("unsupported-media-type")
    }
  })

  test.each(["", "{", "{'a':1}", "nul", '{"a":1}}', "\u0000", "\ufeff{}{}"])("%j is no JSON", async (body) => {
    expect(["invalid-request", "invalid-dossier"]).toContain(problemOf(await post(served, body)).code)
  })

  test("that is no UTF-8 is refused", async () => {
    const body = Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xff, 0xfe]), Buffer.from('"}')])
    expect((await refused("/api/articles", { method: "POST", headers: JSON_TYPE, body })).detail).toContain("UTF-8")
  })

  test.each([
    ["lists", "[", "]"],
    ["objects", '{"a":', "}"],
  ])("of 10 MB of nested %s is refused", async (_what, open, close) => {
    const times = Math.floor(5_000_000 / open.length)
    const body = open.repeat(times) + "1" + close.repeat(times)
    const problem = problemOf(await post(served, body))
    expect(problem).toMatchObject({ code: "invalid-request", detail: expect.stringContaining("64 levels") })
  })

  test("that is too large is refused, also when it was compressed", async () => {
    const body = JSON.stringify({ text: "x".repeat(21_000_000) })
    expect(problemOf(await post(served, body)).code).toBe("payload-too-large")
    const headers = { ...JSON_TYPE, "content-encoding": "gzip" }
    expect((await refused("/api/articles", { method: "POST", headers, body: gzipSync(body) })).code).toBe("payload-too-large")
  })

  test("with a NUL, half a surrogate pair or __proto__ is refused at its place", async () => {
    const places: [string, string][] = [
      ['{"article":{"title":"a\\u0000b"}}', "article.title"],
      ['{"actors":[{"nameDe":"\\ud800"}]}', "actors[0].nameDe"],
      ['{"actors":[{"nameDe":"\\udc00\\ud800"}]}', "actors[0].nameDe"],
      ['{"__proto__":{"polluted":true}}', "__proto__"],
      ['{"article":{"__proto__":{"polluted":true}}}', "article.__proto__"],
      ['{"a\\u0000":1}', ""],
    ]
    for (const [body, path] of places) {
      const problem = problemOf(await post(served, body))
      expect([problem.code, problem.errors?.[0]?.path], body).toEqual(["invalid-request", path])
    }
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })

  test.each(["null", "[]", "7", '"text"', "{}", '{"article":{}}', '{"article":7,"actors":{}}', '{"constructor":{"prototype":1}}'])(
    "%s is no dossier, and each fault is named",
    async (body) => {
      const problem = problemOf(await post(served, body))
      expect(problem.code).toBe("invalid-dossier")
      expect(problem.errors?.length).toBeGreaterThan(0)
    },
  )

  test("with wrong quotes, references and dates stores nothing and names each fault's path", async () => {
    const before = await store.counts()
    const dossier = smallDossier()
    dossier.article.text = SMALL_TEXT
    dossier.events[0]!.evidence[0]!.quote = "Kerry met nobody."
    dossier.events[1]!.participants[0]!.actor = "unknown"
    dossier.layout.actors[0]!.actor = "nobody"
    const problem = problemOf(await post(served, dossier))
    expect(problem.code).toBe("invalid-dossier")
    const paths = problem.errors?.map((fault) => fault.path) ?? []
    expect(paths).toContain("events[0].evidence[0].quote")
    expect(paths.some((path) => path.startsWith("events[1].participants[0]"))).toBe(true)
    expect(paths.some((path) => path.startsWith("layout.actors[0]"))).toBe(true)
    expect(await store.counts()).toEqual(before)
  })
})

describe("a method", () => {
  test.each(["POST", "PUT", "PATCH", "DELETE", "OPTIONS"])("%s on a route that reads is answered with what it takes", async (method) => {
    const answer = await ask(served, "/api/graph", { method })
    expect(problemOf(answer).code).toBe("method-not-allowed")
    expect(answer.headers.allow).toBe("GET, HEAD")
    expect(answer.headers["access-control-allow-origin"]).toBeUndefined()
  })

  test("DELETE on articles is answered with both that it takes", async () => {
    expect((await ask(served, "/api/articles", { method: "DELETE" })).headers.allow).toBe("GET, HEAD, POST")
  })
})

test("what an answer cannot be is not acceptable", async () => {
  expect((await refused("/api/graph", { headers: { accept: "text/csv" } })).code).toBe("not-acceptable")
  expect((await refused("/api/relations", { headers: { accept: "image/png" } })).code).toBe("not-acceptable")
  expect((await ask(served, "/api/relations", { headers: { accept: "text/html,*/*;q=0.8" } })).status).toBe(200)
})

test("unknown paths are not found, below /api and elsewhere", async () => {
  for (const path of [
    "/api",
    "/api/",
    "/api/graph/x",
    "/api/Graph",
    "/nix",
    "/docs/../server/main.ts",
    "/..%2fpackage.json",
    "/assets/../../package.json",
  ]) {
    const answer = await ask(served, path)
    expect([answer.status, problemOf(answer).code], path).toEqual([404, "not-found"])
  }
})

test("100 requests at once, good and bad, are each answered for themselves", async () => {
  const asked = Array.from({ length: 100 }, (_, index) => {
    const good = index % 2 === 0
    return ask(served, good ? `/api/relations?limit=${index + 1}` : `/api/relations?limit=-${index}`, {
      headers: { "x-request-id": `r${index}` },
    })
  })
  for (const [index, answer] of (await Promise.all(asked)).entries()) {
    expect(answer.headers["x-request-id"]).toBe(`r${index}`)
    if (index % 2 === 1) expect(problemOf(answer).code).toBe("invalid-request")
    else expect((JSON.parse(answer.text) as { items: unknown[] }).items).toHaveLength(Math.min(30, index + 1))
  }
})

test("nothing of all this was a fault of ours", () => {
  const internal = served.log().filter((line) => line.msg === "internal" || Number(line.level) >= 50)
  expect(internal).toEqual([])
})
