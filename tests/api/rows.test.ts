import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { cell, csvLine } from "../../server/api/rows.ts"
import { RelationRow, type Relation, type Subgraph } from "../../server/model/index.ts"
import { checkDossier } from "../../server/import/check.ts"
import { Problem } from "../../server/problems.ts"
import { openStore } from "../../server/store/open.ts"
import type { Store } from "../../server/store/store.ts"
import { generateDossier } from "../bench/generate.ts"
import { SMALL_TEXT } from "../support/dossiers.ts"
import { lausannePlan, smallPlan } from "../support/plans.ts"
import { eachKind } from "../support/stores.ts"
import { ask, json, serve, type Served } from "./serve.ts"

/** Reads RFC 4180 without the code that wrote it. */
function readCsv(text: string): Record<string, string>[] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)!.push(quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'))
    if (end === "\r\n") rows.push([])
    if (end === "") break
  }
  const [header, ...body] = rows
  return body
    .filter((row) => row.length > 1)
    .map((row) => Object.fromEntries(header!.map((name, index) => [name, row[index] ?? "<missing>"])))
}

const COLUMNS =
  "id,event,family,source,sourceNameDe,sourceNameEn,target,targetNameDe,targetNameEn,status,outcome,start,end,precision,edtf,dateText,cameo,plover,goldstein,derived,weight,contested,evidenceCount,quote,article,articleTitle,outlet,published,saidBy,coded,deathsLow,deathsBest,deathsHigh"

async function readNdjson(served: Served, path: string) {
  const answer = await ask(served, path, { headers: { accept: "application/x-ndjson" } })
  expect(answer.headers["content-type"]).toBe("application/x-ndjson; charset=utf-8")
  const lines = answer.text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>)
  return { rows: lines.slice(0, -1), last: lines.at(-1) }
}

function generated(relations: number) {
  const checked = checkDossier(generateDossier(1, relations, 60))
  if (!checked.ok) throw new Error("the generator made a faulty dossier")
  return checked.plan
}

describe("a cell", () => {
  test.each([
    ["=1+1", "'=1+1"],
    ["+1", "'+1"],
    ["-1", "'-1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\tx", "'\tx"],
    ["\rx", `"'\rx"`],
    ['=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"`],
    ["a,b", '"a,b"'],
    ['say "x"', '"say ""x"""'],
    ["two\nlines", '"two\nlines"'],
    [-10, "-10"],
    [0.25, "0.25"],
    [false, "false"],
    [null, ""],
  ])("%j is written %j", (value, written) => {
    expect(cell(value)).toBe(written)
  })

  test("empty ones keep their commas", () => {
    expect(csvLine(["a", "b", "c"], { a: null, b: null, c: "x" })).toBe(",,x\r\n")
  })
})

eachKind("rows", (it) => {
  let served: Served
  beforeAll(async () => {
    const store = it.store()
    await store.load(await lausannePlan())
    await store.load(
      smallPlan((dossier) => {
        dossier.article.title = "=1+1 said the title"
        dossier.events[0]!.goldstein = -3.5
      }, SMALL_TEXT),
    )
    await store.load(generated(300))
    served = await serve(store)
  })
  afterAll(() => served.close())

  const total = async (path: string) => (await json<{ total: number }>(served, path)).total
  const ndjson = (path: string) => readNdjson(served, path)

  test("NDJSON has all rows as the contract says, and says that they are complete", async () => {
    const all = await total("/api/relations")
    expect(all).toBeGreaterThan(300)
    const { rows, last } = await ndjson("/api/relations")
    expect(last).toEqual({ complete: true, rows: all })
    expect(new Set(rows.map((row) => row.id)).size).toBe(all)
    for (const row of rows) expect(RelationRow.strict().parse(row)).toEqual(row)
  })

  test("NDJSON with a limit has so many, and none is complete too", async () => {
    expect((await ndjson("/api/relations?limit=7")).last).toEqual({ complete: true, rows: 7 })
    expect(await ndjson("/api/relations?q=qqqqqqqq")).toEqual({ rows: [], last: { complete: true, rows: 0 } })
  })

  test("a row says what its relation says", async () => {
    const path = "/api/relations?article=2016-10-lausanne&limit=1000"
    const { items } = await json<{ items: Relation[] }>(served, path)
    const { rows } = await ndjson(path)
    for (const [index, relation] of items.entries()) {
      const { evidence, symmetric: _symmetric, dateBasis: _basis, ...facts } = relation
      expect(rows[index]).toMatchObject({
        ...facts,
        evidenceCount: evidence.length,
        quote: evidence[0]?.quote,
        article: evidence[0]?.article,
        saidBy: evidence[0]?.saidBy.map((actor) => actor.nameEn).join(" > "),
      })
    }
  })

  test("CSV has the columns of the contract and the same rows", async () => {
    const answer = await ask(served, "/api/relations?format=csv")
    expect(answer.headers["content-type"]).toBe("text/csv; charset=utf-8")
    expect(answer.text.slice(0, answer.text.indexOf("\r\n"))).toBe(COLUMNS)
    const rows = readCsv(answer.text)
    const { rows: same } = await ndjson("/api/relations")
    expect(rows.map((row) => row.id)).toEqual(same.map((row) => row.id))
    expect(rows.map((row) => row.quote)).toEqual(same.map((row) => String(row.quote ?? "").replace(/^[=+\-@\t\r]/, "'$&")))
  })

  test("CSV makes formulas harmless and leaves numbers alone", async () => {
    const [row] = readCsv((await ask(served, "/api/relations?format=csv&article=small&family=negotiated")).text)
    expect(row).toMatchObject({ articleTitle: "'=1+1 said the title", goldstein: "-3.5" })
  })

  test("CSV of nothing is its header", async () => {
    expect((await ask(served, "/api/relations?format=csv&q=qqqqqqqq")).text).toBe(`${COLUMNS}\r\n`)
  })

  test("actors come as rows too", async () => {
    const all = await total("/api/actors")
    expect((await ndjson("/api/actors")).last).toEqual({ complete: true, rows: all })
    expect(readCsv((await ask(served, "/api/actors?format=csv")).text)).toHaveLength(all)
  })

  test("pages hold every relation exactly once, in one order", async () => {
    const seen: string[] = []
    let next: string | null = null
    let pages = 0
    do {
      const cursor: string = next === null ? "" : `&cursor=${encodeURIComponent(next)}`
      const page: { items: Relation[]; total: number; next: string | null } = await json(served, `/api/relations?limit=37${cursor}`)
      seen.push(...page.items.map((one) => one.id))
      expect(page.items.every((one) => one.evidence.length > 0)).toBe(true)
      expect(page.total).toBe(await total("/api/relations?limit=1"))
      next = page.next
      pages += 1
    } while (next !== null)
    expect(pages).toBe(Math.ceil(seen.length / 37))
    expect(seen).toEqual((await ndjson("/api/relations")).rows.map((row) => row.id))
  })

  test.each(["events", "actors", "articles"])("pages hold every one of the %s exactly once", async (list) => {
    const seen: string[] = []
    let next: string | null = ""
    let all = 0
    while (next !== null) {
      const page: { items: { id: string }[]; total: number; next: string | null } = await json(
        served,
        `/api/${list}?limit=${list === "articles" ? 1 : 40}${next === "" ? "" : `&cursor=${next}`}`,
      )
      seen.push(...page.items.map((one) => one.id))
      all = page.total
      next = page.next
    }
    expect(seen).toHaveLength(all)
    expect(new Set(seen).size).toBe(all)
  })
})

describe("a store that goes away in between", () => {
  let store: Store
  let served: Served
  let at = Number.POSITIVE_INFINITY
  beforeAll(async () => {
    store = await openStore({ neo4j: null, data: ":memory:", adopt: false })
    await store.load(generated(2500))
    served = await serve({
      ...store,
      // The real rows of a real store, cut off where the test says so.
      async *stream(query, params, options) {
        let sent = 0
        for await (const rows of store.stream(query, params, options)) {
          const left = at - sent
          if (left > 0) yield rows.slice(0, left)
          sent += rows.length
          if (sent > at) throw new Problem("store-unavailable", "The database went away.", { retryAfter: 3 })
        }
      },
    })
  })
  afterAll(async () => {
    await served.close()
    await store.close()
  })

  test("is said in the last line of NDJSON", async () => {
    at = 2400
    const { rows, last } = await readNdjson(served, "/api/relations")
    expect(rows).toHaveLength(2000)
    expect(last).toMatchObject({ complete: false, problem: { code: "store-unavailable", status: 503 } })
  })

  test("breaks CSV off, which has no place to say so", async () => {
    at = 2400
    await expect(ask(served, "/api/relations?format=csv")).rejects.toThrow()
  })

  test.each(["ndjson", "csv"])("before the first row is a plain problem, asked for as %s", async (format) => {
    at = 0
    const answer = await ask(served, `/api/relations?format=${format}`)
    expect(answer.headers).toMatchObject({ "content-type": "application/problem+json; charset=utf-8", "retry-after": "3" })
    expect(answer.status).toBe(503)
  })
})

describe("a list of thousands in one answer", () => {
  let store: Store
  let served: Served
  beforeAll(async () => {
    store = await openStore({ neo4j: null, data: ":memory:", adopt: false })
    await store.load(generated(4500))
    served = await serve(store)
  })
  afterAll(async () => {
    await served.close()
    await store.close()
  })
  const path = "/api/graph?level=relation&limit=100000"

  test("is the JSON of its parts, whole and in order", async () => {
    const { relations, total, truncated } = await json<Subgraph>(served, path)
    expect(truncated).toBeNull()
    expect(total.relations).toBe(4500)
    const ids = relations.map((one) => one.id)
    expect(ids).toEqual([...new Set(ids)].toSorted())
    expect(relations).toHaveLength(4500)
  })

  test("has the head of every other answer, and HEAD has it too", async () => {
    const answer = await ask(served, path)
    expect(answer.headers).toMatchObject({ "content-type": "application/json; charset=utf-8", etag: expect.stringMatching(/^W\//) })
    const head = await ask(served, path, { method: "HEAD" })
    expect([head.status, head.text, head.headers.etag]).toEqual([200, "", answer.headers.etag])
    expect((await ask(served, path, { headers: { "if-none-match": answer.headers.etag! } })).status).toBe(304)
  })
})
