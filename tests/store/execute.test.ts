import { setMaxListeners } from "node:events"
import { beforeAll, describe, expect, test } from "vitest"
import { LIMITS } from "../../server/model/limits.ts"
import { Problem } from "../../server/problems.ts"
import type { Form, Limits, Params, Piece, Store, Value } from "../../server/store/store.ts"
import { lausannePlan } from "../support/plans.ts"
import { running, untilRunning } from "../support/running.ts"
import { eachStore } from "../support/stores.ts"

interface Tagged {
  $type: string
  _value: Value
}

const ROOM: Limits = { timeoutMs: 20_000, maxRows: 100_000, maxBytes: LIMITS.bytes }

interface Whole {
  columns: string[]
  rows: Value[][]
  end: Extract<Piece, { truncated: unknown }>
  /** How the pieces came: c, one r for each batch, e. */
  order: string
}

async function whole(
  store: Store,
  statement: string,
  { params = {}, form = "plain", ...limits }: { params?: Params; form?: Form } & Partial<Limits> = {},
): Promise<Whole> {
  const found: Partial<Whole> & { rows: Value[][]; order: string } = { rows: [], order: "" }
  for await (const piece of store.execute(statement, params, { ...ROOM, ...limits }, { form })) {
    if ("columns" in piece) Object.assign(found, { columns: piece.columns, order: `${found.order}c` })
    else if ("rows" in piece) Object.assign(found, { rows: [...found.rows, ...piece.rows], order: `${found.order}r` })
    else Object.assign(found, { end: piece, order: `${found.order}e` })
  }
  return found as Whole
}

const one = async (store: Store, expression: string, form: Form = "plain", params: Params = {}) =>
  (await whole(store, `RETURN ${expression} AS value`, { form, params })).rows[0]?.[0]

async function refusal(store: Store, statement: string, more: Parameters<typeof whole>[2] = {}): Promise<Problem> {
  const error: unknown = await whole(store, statement, more).then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (error instanceof Problem) return error
  throw new Error(`no problem came of ${statement}`, { cause: error })
}

eachStore("a reader's statement", (testStore) => {
  const isNeo4j = testStore.kind === "neo4j"
  let store: Store
  beforeAll(async () => {
    store = testStore.store()
    await store.load(await lausannePlan())
  })

  test("answers columns, rows in their order and an end", async () => {
    const { columns, rows, end, order } = await whole(store, "UNWIND range(1, 2500) AS n RETURN n AS number, 'x' + toString(n) AS word")
    expect(columns).toEqual(["number", "word"])
    expect(rows).toEqual(Array.from({ length: 2500 }, (_, index) => [index + 1, `x${index + 1}`]))
    expect(order).toMatch(/^cr+e$/)
    expect(end).toMatchObject({ truncated: null, notices: expect.any(Array) as unknown })
    expect(end.elapsedMs).toBeLessThan(20_000)
  })

  test("without rows has columns all the same", async () => {
    expect(await whole(store, "MATCH (a:Actor {id: 'nobody'}) RETURN a.id AS id")).toMatchObject({ columns: ["id"], rows: [], order: "ce" })
  })

  test("takes its parameters", async () => {
    const params = { text: "Ökumene 😀", whole: 7, half: 1.5, list: [1, ["a"]], map: { a: { b: null } }, none: null }
    const { rows } = await whole(store, "RETURN $text, $whole, $half, $list, $map, $none", { params })
    expect(rows).toEqual([Object.values(params)])
    expect((await whole(store, "MATCH (a:Actor) RETURN a.id AS id ORDER BY id LIMIT $n", { params: { n: 3 } })).rows).toHaveLength(3)
  })

  test("sees what was loaded just before it", async () => {
    const count = async () => (await whole(store, "MATCH (n:Fresh) RETURN count(n) AS n")).rows[0]?.[0]
    expect(await count()).toBe(0)
    await testStore.engine.write((tx) => tx.run("CREATE (:Fresh {id: 'f'})", {}))
    expect(await count()).toBe(1)
    await testStore.engine.write((tx) => tx.run("MATCH (n:Fresh) DETACH DELETE n", {}))
    expect(await count()).toBe(0)
  })

  describe("is cut", () => {
    test("after so many rows, and says so", async () => {
      const { rows, end } = await whole(store, "UNWIND range(1, 50000) AS n RETURN n", { maxRows: 1234 })
      expect(rows).toHaveLength(1234)
      expect(rows.at(-1)).toEqual([1234])
      expect(end.truncated).toBe("rows")
    })

    test("not when exactly so many were there", async () => {
      const { rows, end } = await whole(store, "UNWIND range(1, 1000) AS n RETURN n", { maxRows: 1000 })
      expect(rows).toHaveLength(1000)
      expect(end.truncated).toBeNull()
    })

    test("after so many bytes, and says so", async () => {
      const text = "ä".repeat(500)
      const { rows, end } = await whole(store, "UNWIND range(1, 1000) AS n RETURN $text AS text", { params: { text }, maxBytes: 100_000 })
      expect(end.truncated).toBe("bytes")
      const bytes = Buffer.byteLength(JSON.stringify(rows))
      expect(bytes).toBeLessThanOrEqual(100_000)
      expect(bytes).toBeGreaterThan(95_000)
    })

    test("before a row that alone is larger than the answer may be", async () => {
      const { rows, end } = await whole(store, "RETURN $text AS text", { params: { text: "x".repeat(5000) }, maxBytes: 1000 })
      expect({ rows, truncated: end.truncated }).toEqual({ rows: [], truncated: "bytes" })
    })

    test("at the table's limits whatever is asked for", async () => {
      const { rows } = await whole(store, "UNWIND range(1, 150000) AS n RETURN n", { maxRows: 1e9, maxBytes: 1e12, timeoutMs: 1e9 })
      expect(rows).toHaveLength(LIMITS.rowsMost)
    })
  })

  describe("is refused", () => {
    test.each([
      ["a word that is none", "MATCH (a:Actor)\nRETURM a", { line: 2, column: 1, offset: 16 }],
      ["a name that was not said", "MATCH (a:Actor)\nRETURN a.id + ä", { line: 2, column: 15, offset: 30 }],
      ["after characters beyond the first plane", "RETURN '😀😀' AS a,\n b", { line: 2, column: 2, offset: 21 }],
    ])("with the place of %s", async (_, statement, at) => {
      const problem = await refusal(store, statement)
      expect(problem.code).toBe("statement-syntax")
      expect(problem.errors).toEqual([{ path: "statement", message: expect.any(String) as unknown, at }])
      expect(problem.message).toContain(`(line ${at.line}, column ${at.column})`)
      expect(problem.message).not.toContain("\n")
    })

    test.each([
      ["a division by zero", "RETURN 1 / 0 AS x"],
      ["a date that is none", "RETURN date('2016-13-41') AS x"],
      ["a number that is none", "RETURN toInteger({a: 1}) AS x"],
      ["a list's place in a string", "WITH 'text' AS t RETURN t.name AS x"],
    ])("for %s as a failure of the statement", async (_, statement) => {
      const found = await whole(store, statement).catch((error: unknown) => error)
      // What one store calls a slip the other may answer with null.
      if (!(found instanceof Problem)) return expect((found as Whole).rows).toEqual([[null]])
      expect(["statement-failed", "statement-syntax"]).toContain(found.code)
    })

    test("for its time", async () => {
      const began = performance.now()
      const problem = await refusal(store, "MATCH (a), (b), (c), (d), (e), (f), (g) RETURN sum(size(a.id + b.id + g.id)) AS n", {
        timeoutMs: 400,
      })
      expect(problem.code).toBe("statement-timeout")
      expect(performance.now() - began).toBeLessThan(5000)
      expect(await one(store, "1")).toBe(1)
    })

    test("for parameters that are too deep or too large", async () => {
      let deep: Value = 1
      for (let level = 0; level <= LIMITS.paramsDepth; level += 1) deep = [deep]
      expect(await refusal(store, "RETURN $x AS x", { params: { x: deep } })).toMatchObject({
        code: "invalid-request",
        errors: [{ path: "params.x" }],
      })
      const large = "x".repeat(LIMITS.paramsBytes + 1)
      expect(await refusal(store, "RETURN $x AS x", { params: { x: large } })).toMatchObject({
        code: "invalid-request",
        errors: [{ path: "params" }],
      })
    })

    test("when it writes", async () => {
      expect((await refusal(store, "CREATE (n:Never) RETURN n")).code).toBe("statement-not-read-only")
      expect((await whole(store, "MATCH (n:Never) RETURN count(n) AS n")).rows).toEqual([[0]])
    })
  })

  test("that is only explained answers a plan", async () => {
    const { columns, rows, end } = await whole(store, "EXPLAIN MATCH (a:Actor)-[:ATTACKED]->(b) RETURN a.id AS a ORDER BY a")
    expect({ columns, rows }).toEqual({ columns: [], rows: [] })
    const operators = (plan: NonNullable<typeof end.plan>): string[] => [plan.operator, ...plan.children.flatMap(operators)]
    const all = operators(end.plan!)
    expect(all.length).toBeGreaterThan(2)
    expect(all.join()).toMatch(/Sort/)
    expect(all.join()).not.toContain("@")
    if (isNeo4j) expect(end.plan!.estimatedRows).toEqual(expect.any(Number))
  })

  test("that nobody reads to its end leaves room for the next", async () => {
    for (let turn = 0; turn < LIMITS.running + LIMITS.waiting + 5; turn += 1) {
      for await (const piece of store.execute("UNWIND range(1, 5000) AS n RETURN n", {}, ROOM)) if ("rows" in piece) break
    }
    expect(await one(store, "1")).toBe(1)
  })

  test("waits for its turn, and is sent away when too many wait", async () => {
    // One of its own: what the test before left still has its turns for a moment.
    const fresh = testStore.store()
    const hold = new AbortController()
    setMaxListeners(0, hold.signal)
    const slow = "MATCH (a), (b), (c), (d), (e), (f), (g) RETURN sum(size(a.id + b.id + g.id)) AS n"
    const inside = Array.from({ length: LIMITS.running + LIMITS.waiting }, async () => {
      const pieces = fresh.execute(slow, {}, ROOM, { signal: hold.signal })
      return Promise.resolve(pieces[Symbol.asyncIterator]().next()).then(
        () => "answered",
        (error: unknown) => (error as Problem).code,
      )
    })
    const problem = await refusal(fresh, "RETURN 1 AS x")
    expect(problem).toMatchObject({ code: "too-many-requests", status: 429, retryAfter: expect.any(Number) as unknown })
    hold.abort()
    expect(new Set(await Promise.all(inside))).toEqual(new Set(["statement-failed"]))
    expect(await one(fresh, "1")).toBe(1)
  })

  describe("writes values", () => {
    // Neo4j's own words for each; what the embedded engine does not have it refuses or answers with null.
    const VALUES: [cypher: string, plain: Value, $type: string, tagged: Value, embedded?: { plain?: Value; tagged?: Value } | null][] = [
      ["null", null, "Null", null],
      ["true", true, "Boolean", true],
      ["7", 7, "Integer", "7"],
      ["-9007199254740991", -9_007_199_254_740_991, "Integer", "-9007199254740991"],
      ["9007199254740993", "9007199254740993", "Integer", "9007199254740993"],
      ["9223372036854775807", "9223372036854775807", "Integer", "9223372036854775807"],
      ["1.5", 1.5, "Float", "1.5"],
      ["2.0", 2, "Float", "2.0", { tagged: { $type: "Integer", _value: "2" } }],
      ["1.0E300", 1e300, "Float", "1e+300"],
      ["'Köln 😀 \"quoted\"'", 'Köln 😀 "quoted"', "String", 'Köln 😀 "quoted"'],
      ["date('2016-10-15')", "2016-10-15", "Date", "2016-10-15", { tagged: { $type: "String", _value: "2016-10-15" } }],
      ["time('12:50:35.5+01:00')", "12:50:35.5+01:00", "Time", "12:50:35.5+01:00", {}],
      ["localtime('12:50:35')", "12:50:35", "LocalTime", "12:50:35", {}],
      ["datetime('2016-10-15T12:50:35Z')", "2016-10-15T12:50:35Z", "OffsetDateTime", "2016-10-15T12:50:35Z", {}],
      ["datetime('2016-10-15T12:50:35+02:00')", "2016-10-15T12:50:35+02:00", "OffsetDateTime", "2016-10-15T12:50:35+02:00", {}],
      [
        "datetime('2016-10-15T12:50:35[Europe/Zurich]')",
        "2016-10-15T12:50:35+02:00[Europe/Zurich]",
        "ZonedDateTime",
        "2016-10-15T12:50:35+02:00[Europe/Zurich]",
        {},
      ],
      ["localdatetime('2016-10-15T12:50:35')", "2016-10-15T12:50:35", "LocalDateTime", "2016-10-15T12:50:35"],
      ["duration('P1Y2M14DT16H12M')", "P1Y2M14DT16H12M", "Duration", "P1Y2M14DT16H12M", {}],
      ["point({x: 1, y: 2.5})", { x: 1, y: 2.5, srid: 7203 }, "Point", "SRID=7203;POINT (1.0 2.5)", {}],
      [
        "point({longitude: 6.6, latitude: 46.5, height: 400})",
        { x: 6.6, y: 46.5, z: 400, srid: 4979 },
        "Point",
        "SRID=4979;POINT Z (6.6 46.5 400.0)",
        {},
      ],
      [
        "[1, 'a', null, [true]]",
        [1, "a", null, [true]],
        "List",
        [
          { $type: "Integer", _value: "1" },
          { $type: "String", _value: "a" },
          { $type: "Null", _value: null },
          { $type: "List", _value: [{ $type: "Boolean", _value: true }] },
        ],
      ],
      [
        "{a: 1, b: {c: []}}",
        { a: 1, b: { c: [] } },
        "Map",
        { a: { $type: "Integer", _value: "1" }, b: { $type: "Map", _value: { c: { $type: "List", _value: [] } } } },
      ],
    ]

    test.each(VALUES)("%s", async (cypher, plain, $type, tagged, embedded) => {
      if (!isNeo4j && embedded && embedded.plain === undefined && embedded.tagged === undefined) {
        // What it has of these comes as text, and what it has not is a problem with words or null; never another value.
        const found = await one(store, cypher).catch((error: unknown) => (error as Problem).status)
        expect([plain, null, 400, 422]).toContainEqual(found)
        return
      }
      expect(await one(store, cypher)).toEqual((!isNeo4j && embedded?.plain) || plain)
      expect(await one(store, cypher, "tagged")).toEqual((!isNeo4j && embedded?.tagged) || { $type, _value: tagged })
    })

    if (isNeo4j)
      test("durations below zero", async () => {
        expect(await one(store, "[duration('PT-1.5S'), duration('PT-0.5S'), duration('PT-61.25S')]")).toEqual([
          "PT-1.5S",
          "PT-0.5S",
          "PT-1M-1.25S",
        ])
      })

    if (isNeo4j)
      test("NaN and infinity, which JSON cannot say", async () => {
        expect(await one(store, "[0.0 / 0.0, 1 / 0.0, -1 / 0.0]")).toEqual([null, null, null])
        expect(await one(store, "[0.0 / 0.0, 1 / 0.0, -1 / 0.0]", "tagged")).toMatchObject({
          _value: [{ _value: "NaN" }, { _value: "Infinity" }, { _value: "-Infinity" }],
        })
      })

    test("nodes, relationships and paths", async () => {
      const statement = `MATCH p = (a:Actor {id: 'C_TUR'})-[r:ATTACKED]->(b:Actor) RETURN a, r, p, {inside: [a]} AS map`
      const [plain] = (await whole(store, statement)).rows
      const [node, relationship, path, map] = plain as [Value, Value, { nodes: Value[]; relationships: Value[] }, Value]
      expect(node).toMatchObject({ labels: ["Actor", "State"], properties: { id: "C_TUR", nameEn: "Turkey" } })
      expect(Object.keys(node as object)).toEqual(["labels", "properties"])
      expect(relationship).toMatchObject({ type: "ATTACKED", properties: { status: "ongoing", weight: 1 } })
      expect(Object.keys(relationship as object)).toEqual(["type", "properties"])
      expect(path.nodes).toHaveLength(2)
      expect(path.nodes[0]).toEqual(node)
      expect(path.relationships).toEqual([relationship])
      expect(map).toEqual({ inside: [node] })

      const [tagged] = (await whole(store, statement, { form: "tagged" })).rows as unknown as Tagged[][]
      expect(tagged!.map((value) => value.$type)).toEqual(["Node", "Relationship", "Path", "Map"])
      const [{ _value: typedNode }, { _value: typedRelationship }, { _value: typedPath }] = tagged as [Tagged, Tagged, Tagged]
      const { _element_id: id } = typedNode as Record<string, Value>
      expect(typedNode).toEqual({
        _element_id: expect.any(String) as unknown,
        _labels: ["Actor", "State"],
        _properties: expect.objectContaining({ id: { $type: "String", _value: "C_TUR" } }) as unknown,
      })
      expect(typedRelationship).toMatchObject({
        _type: "ATTACKED",
        _start_node_element_id: id,
        _properties: { weight: { $type: "Integer", _value: "1" } },
      })
      expect((typedPath as unknown as Tagged[]).map((step) => step.$type)).toEqual(["Node", "Relationship", "Node"])
    })
  })

  // The embedded engine's readers are processes, and end at once.
  if (isNeo4j)
    // Where the machine is busy, the time may be over before the value is begun: another try may meet it.
    test("keeps its turn as long as the database works for it", { retry: 3 }, async () => {
      await untilRunning(testStore.engine, "lingers", 0, 50_000)
      const long = "UNWIND range(1, $n) AS n WITH collect(n) AS l RETURN reduce(s = 0, a IN l | s + reduce(t = 0, b IN l | t + a * b)) AS x"
      // Planned once, so that the time is over in the midst of the value.
      await whole(store, long, { params: { n: 2 } })
      const one = async () => {
        for await (const _ of store.execute(long, { n: 2500 }, { ...ROOM, timeoutMs: 600 }, { tag: "lingers" }));
      }
      const ends = await Promise.allSettled(Array.from({ length: LIMITS.running }, one))
      expect(ends.map((end) => (end.status === "rejected" ? (end.reason as Problem).code : "answered"))).toEqual(
        Array(LIMITS.running).fill("statement-timeout"),
      )
      expect(await running(testStore.engine, "lingers")).toBe(LIMITS.running)
      await whole(store, "RETURN 1 AS n")
      expect(await running(testStore.engine, "lingers")).toBeLessThan(LIMITS.running)
      await untilRunning(testStore.engine, "lingers", 0, 50_000)
    })
})
