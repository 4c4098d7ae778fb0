import { request } from "node:http"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { LIMITS } from "../../server/model/limits.ts"
import type { Problem } from "../../server/problems.ts"
import type { Engine } from "../../server/store/engine.ts"
import { graphStore } from "../../server/store/graph.ts"
import { openEngine } from "../../server/store/open.ts"
import { lausannePlan } from "../support/plans.ts"
import { untilRunning } from "../support/running.ts"
import { eachStore } from "../support/stores.ts"
import { asContracted, ask, json, serve, type Served } from "./serve.ts"

const ATTACKS =
  "MATCH (a:Actor)-[r:ATTACKED]->(b:Actor) RETURN a.nameEn AS attacker, b.nameEn AS attacked, r.goldstein AS tone ORDER BY attacker, attacked, r.id"
/** Runs for ever and gives nothing. */
const ENDLESS = "MATCH (a), (b), (c), (d), (e), (f), (g) RETURN sum(size(a.id + b.id + g.id)) AS n"

interface Answer {
  columns: string[]
  rows: unknown[][]
  truncated: string | null
  notices: string[]
  store: string
}

const post = (served: Served, body: unknown, accept = "application/json", path = "/api/cypher", more: Record<string, string> = {}) =>
  ask(served, path, { method: "POST", headers: { "content-type": "application/json", accept, ...more }, body: JSON.stringify(body) })

async function answered(served: Served, body: unknown): Promise<Answer> {
  const answer = await post(served, body)
  expect(answer.status, answer.text).toBe(200)
  return asContracted("cypher", 200, JSON.parse(answer.text)) as Answer
}

async function refused(served: Served, body: unknown): Promise<{ status: number; problem: Problem & { detail: string } }> {
  const answer = await post(served, body)
  expect(answer.headers["content-type"]).toContain("application/problem+json")
  return { status: answer.status, problem: JSON.parse(answer.text) as Problem & { detail: string } }
}

const linesOf = (text: string) =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>)

eachStore("POST /api/cypher", (store) => {
  let served: Served
  beforeAll(async () => {
    const port = store.store()
    await port.load(await lausannePlan())
    served = await serve(port)
  })
  afterAll(() => served.close())

  test("answers what the contract says, the same rows in every format", async () => {
    const { columns, rows, ...end } = await answered(served, { statement: ATTACKS })
    expect(columns).toEqual(["attacker", "attacked", "tone"])
    expect(rows.length).toBeGreaterThan(3)
    expect(end).toMatchObject({ truncated: null, store: store.kind })

    const ndjson = await post(served, { statement: ATTACKS }, "application/x-ndjson")
    expect(ndjson.headers["content-type"]).toBe("application/x-ndjson; charset=utf-8")
    const [head, ...lines] = linesOf(ndjson.text)
    expect(head).toEqual({ columns })
    expect(lines.at(-1)).toMatchObject({
      complete: true,
      rows: rows.length,
      truncated: null,
      elapsedMs: expect.any(Number) as unknown,
      notices: end.notices,
    })
    expect(lines.slice(0, -1).map((line) => line.row)).toEqual(rows)

    const csv = await post(served, { statement: ATTACKS }, "text/csv")
    expect(csv.text.split("\r\n").slice(0, -1)).toEqual(["attacker,attacked,tone", ...rows.map((row) => row.join())])
    expect((await post(served, { statement: ATTACKS }, "application/json", "/api/cypher?format=csv")).text).toBe(csv.text)
  })

  test("takes parameters by name", async () => {
    const statement = "MATCH (a:Actor {id: $id}) RETURN a.nameDe AS name, $list[1] AS second"
    expect((await answered(served, { statement, params: { id: "P_LAVROV", list: [1, 2.5] } })).rows).toEqual([["Sergej Lawrow", 2.5]])
  })

  test("writes every value with its type when asked", async () => {
    const statement = "MATCH (a:Actor {id: 'C_TUR'}) RETURN a, 1 AS one, 0.5 AS half, [null] AS list"
    const answer = await post(served, { statement }, "application/vnd.neo4j.query")
    expect(answer.headers["content-type"]).toContain("application/vnd.neo4j.query")
    const typed = {
      columns: ["a", "one", "half", "list"],
      rows: [
        [
          { $type: "Node", _value: { _labels: ["Actor", "State"], _properties: { id: { $type: "String", _value: "C_TUR" } } } },
          { $type: "Integer", _value: "1" },
          { $type: "Float", _value: "0.5" },
          { $type: "List", _value: [{ $type: "Null", _value: null }] },
        ],
      ],
    }
    expect(JSON.parse(answer.text)).toMatchObject(typed)
    const lines = linesOf((await post(served, { statement }, "application/vnd.neo4j.query", "/api/cypher?format=ndjson")).text)
    expect(lines[1]).toMatchObject({ row: typed.rows[0] })
  })

  test("says in the answer that a limit was hit", async () => {
    const statement = "UNWIND range(1, 500) AS n RETURN n"
    expect(await answered(served, { statement, maxRows: 7 })).toMatchObject({
      truncated: "rows",
      rows: [[1], [2], [3], [4], [5], [6], [7]],
    })
    const lines = linesOf((await post(served, { statement, maxRows: 7 }, "application/x-ndjson")).text)
    expect(lines.at(-1)).toMatchObject({ complete: true, rows: 7, truncated: "rows" })
    const csv = await post(served, { statement, maxRows: 7 }, "text/csv")
    expect(csv.headers["x-truncated"]).toBe("rows")
    expect((await answered(served, { statement: "UNWIND range(1, 20000) AS n RETURN n" })).rows).toHaveLength(LIMITS.rows)
  })

  test("makes formulas harmless in CSV, heads too, and keeps numbers", async () => {
    const csv = await post(
      served,
      { statement: "RETURN '=1+1' AS `=cmd`, -5 AS n, ['a', 'b'] AS list, null AS none, 'x,\"y\"' AS q" },
      "text/csv",
    )
    expect(csv.text).toBe(`'=cmd,n,list,none,q\r\n'=1+1,-5,a | b,,"x,""y"""\r\n`)
  })

  test("refuses CSV of what is no single value, and says which column", async () => {
    const answer = await post(served, { statement: "MATCH (a:Actor) RETURN a.id AS id, a AS whole LIMIT 3" }, "text/csv")
    expect(answer.status).toBe(406)
    expect(JSON.parse(answer.text)).toMatchObject({ code: "not-acceptable", detail: expect.stringContaining('"whole"') as unknown })
  })

  test("explains instead of running", async () => {
    const { columns, rows, plan } = (await answered(served, { statement: `EXPLAIN ${ATTACKS}` })) as Answer & { plan: { operator: string } }
    expect({ columns, rows }).toEqual({ columns: [], rows: [] })
    expect(plan.operator).toEqual(expect.any(String))
  })

  test.each([
    ["no statement", {}, "statement"],
    ["a statement that is none", { statement: 7 }, "statement"],
    ["a field that is not known", { statement: "RETURN 1", limit: 3 }, "limit"],
    ["too many rows", { statement: "RETURN 1", maxRows: LIMITS.rowsMost + 1 }, "maxRows"],
    ["no time at all", { statement: "RETURN 1", timeoutMs: 0 }, "timeoutMs"],
    ["too much time", { statement: "RETURN 1", timeoutMs: LIMITS.timeoutMsMost + 1 }, "timeoutMs"],
    ["parameters that are a list", { statement: "RETURN 1", params: [1] }, "params"],
    ["a statement of 200 kB", { statement: `RETURN '${"x".repeat(200_000)}'` }, "statement"],
  ])("refuses %s and names it", async (_, body, path) => {
    const { status, problem } = await refused(served, body)
    expect(status).toBe(400)
    expect(problem).toMatchObject({ code: "invalid-request", errors: [{ path }] })
  })

  test.each([
    ["grammar", "MATCH (a)\nRETRUN a", 400, "statement-syntax", { line: 2, column: 1, offset: 10 }],
    ["writing", "MATCH (a:Actor)\nSET a.id = 'x'", 403, "statement-not-read-only", { line: 2, column: 1, offset: 16 }],
  ])("refuses faulty %s with its place", async (_, statement, expected, code, at) => {
    const { status, problem } = await refused(served, { statement })
    expect(status).toBe(expected)
    expect(problem).toMatchObject({ code, errors: [{ path: "statement", at }] })
  })

  test("never answers a reader's slip as a fault of ours", async () => {
    for (const statement of [
      "RETURN 1 / 0 AS x",
      "MATCH (a:Actor {id: 'P_LAVROV'}) MATCH p = shortestPath((a)-[*..3]-(a)) RETURN p",
      "RETURN toInteger([1]) AS x",
      "UNWIND [1, 'a'] AS x RETURN x + {} AS y",
      "RETURN 9223372036854775807 + 1 AS x",
      "RETURN date('nonsense') AS x",
      "RETURN $missing AS x",
      "MATCH (a) RETURN nosuch(a) AS x",
      "CALL no.such.procedure()",
    ]) {
      const answer = await post(served, { statement })
      expect([200, 400, 403, 422], `${statement}: ${answer.text}`).toContain(answer.status)
      expect(answer.text).not.toMatch(/127\.0\.0\.1|localhost|bolt:|\/work\/|node_modules|\bat .*\.(ts|js):/)
    }
  })

  test("ends at its time, and says what to do", async () => {
    const { status, problem } = await refused(served, { statement: ENDLESS, timeoutMs: 300 })
    expect(status).toBe(422)
    expect(problem).toMatchObject({ code: "statement-timeout", detail: expect.stringMatching(/0\.3 s.*Ask for less/) as unknown })
    await untilRunning(store.engine, "cypher", 0, 1000)
  })

  test("ends on the store within a second when its reader leaves", async () => {
    const body = JSON.stringify({ statement: ENDLESS, timeoutMs: 30_000 })
    const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) }
    const asking = request({ host: "127.0.0.1", port: served.port, method: "POST", path: "/api/cypher", headers, agent: false })
    asking.on("error", () => {})
    asking.end(body)
    await untilRunning(store.engine, "cypher", 1, 10_000)
    asking.destroy()
    await untilRunning(store.engine, "cypher", 0, 1000)
    expect((await answered(served, { statement: "RETURN 1 AS one" })).rows).toEqual([[1]])
  })

  test("sends the first row before the last is known", async () => {
    const answer = await fetch(`${served.url}/api/cypher`, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/x-ndjson" },
      body: JSON.stringify({ statement: "UNWIND range(1, 90000) AS n RETURN n, toString(n) + 'x' AS s", maxRows: 90_000 }),
    })
    const reader = answer.body!.getReader()
    const first = await reader.read()
    const text = new TextDecoder().decode(first.value)
    expect(text).toMatch(/^\{"columns":\["n","s"\]\}\n/)
    expect(text).not.toContain("complete")
    await reader.cancel()
    await untilRunning(store.engine, "cypher", 0, 1000)
  })

  test("shows its limits in /api/schema and at /docs", async () => {
    expect(await json(served, "/api/schema")).toMatchObject({ limits: LIMITS })
    const docs = (await ask(served, "/docs")).text
    expect(docs).not.toContain("<td></td>")
    for (const shown of ["10,000", "100,000", "ZONED DATETIME", "application/vnd.neo4j.query", "X-Truncated"]) expect(docs).toContain(shown)
  })
})

describe("who asks /api/cypher", () => {
  let engine: Engine
  let served: Served
  beforeAll(async () => {
    engine = await openEngine({ neo4j: null, data: ":memory:" })
    served = await serve(graphStore(engine, { adopt: false }))
  })
  afterAll(async () => {
    await served.close()
    await engine.close()
  })

  test("must send JSON, from here", async () => {
    const plain = await ask(served, "/api/cypher", {
      method: "POST",
      headers: { "content-type": "text/plain" },
      body: '{"statement":"RETURN 1"}',
    })
    expect(plain.status).toBe(415)
    const foreign = await post(served, { statement: "RETURN 1" }, "application/json", "/api/cypher", { origin: "http://evil.example" })
    expect(foreign.status).toBe(403)
    expect((await ask(served, "/api/cypher")).status).toBe(405)
    expect((await post(served, { statement: "RETURN 1" }, "image/png")).status).toBe(406)
  })
})
