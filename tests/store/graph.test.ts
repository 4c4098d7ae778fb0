import { beforeAll, describe, expect, test } from "vitest"
import { z } from "zod"
import { smallPlan, otherPlan } from "../support/plans.ts"
import { eachStore } from "../support/stores.ts"
import { rowsOf } from "../support/rows.ts"

/** A query that no file holds. */
const query = <R extends z.ZodRawShape>(text: string, row: R, params: z.ZodObject = z.strictObject({})) => ({
  name: "tests/query",
  sentence: "",
  text,
  params,
  row: z.object(row),
})

eachStore("graph store", (it) => {
  beforeAll(async () => {
    await it.store().load(smallPlan())
  })

  test("says what it is", async () => {
    expect(await it.store().ready()).toMatchObject({
      kind: it.kind,
      version: expect.stringMatching(/^\d+\.\d+/),
      edition: expect.any(String),
    })
  })

  test("counts what it holds", async () => {
    expect(await it.store().counts()).toEqual({ articles: 1, actors: 6, events: 2, relations: 2, evidence: 3 })
  })

  test("has a generation that only a change moves", async () => {
    const store = it.store()
    const first = await store.generation()
    await store.load(smallPlan())
    expect(await store.generation()).toBe(first)
    await store.load(otherPlan())
    expect(await store.generation()).not.toBe(first)
    expect(await it.store().generation()).toBe(await store.generation())
  })

  describe("a query", () => {
    const many = query(
      "UNWIND range(1, $n) AS x RETURN x AS x, toString(x) AS text",
      { x: z.number().int(), text: z.string() },
      z.strictObject({ n: z.number() }),
    )

    test("has its rows parsed", async () => {
      const dated = query("RETURN '2016-10-01' AS day", { day: z.string().transform((day) => day.length) })
      expect(await it.store().run(dated, {})).toEqual([{ day: 10 }])
    })

    test("whose rows are not as its types say is a fault that names its file", async () => {
      const wrong = query("UNWIND range(1, 100) AS x RETURN CASE WHEN x = 100 THEN 'text' ELSE x END AS x", { x: z.number() })
      await expect(it.store().run(wrong, {})).rejects.toMatchObject({
        name: "Problem",
        code: "internal",
        message: expect.stringContaining("tests/query.cypher"),
      })
    })

    test("streams all of its rows in order", async () => {
      const seen: number[] = []
      for await (const { x } of rowsOf(it.store().stream(many, { n: 12_345 }))) seen.push(x as number)
      expect(seen).toEqual(Array.from({ length: 12_345 }, (_, index) => index + 1))
    })

    test("whose reader leaves early ends and leaves the store fit", async () => {
      for (let time = 0; time < 20; time += 1) {
        for await (const { x } of rowsOf(it.store().stream(many, { n: 100_000 }))) if (x === 3) break
      }
      expect(await it.store().run(many, { n: 2 })).toHaveLength(2)
    })

    test("asked by three hundred at once is answered to all", async () => {
      const answers = await Promise.all(Array.from({ length: 300 }, () => it.store().run(many, { n: 50 })))
      expect(answers.every((rows) => rows.length === 50)).toBe(true)
    })

    test("may only read", async () => {
      await expect(it.store().run(query("CREATE (n:Intruder) RETURN 1 AS x", { x: z.number() }), {})).rejects.toMatchObject({
        name: "Problem",
      })
      expect(await it.store().run(query("MATCH (n:Intruder) RETURN count(n) AS n", { n: z.number() }), {})).toEqual([{ n: 0 }])
    })

    test("with a slip is a Problem that says what", async () => {
      await expect(it.store().run(query("RETRUN 1 AS x", { x: z.number() }), {})).rejects.toMatchObject({
        name: "Problem",
        code: "statement-syntax",
      })
    })

    test("that was given up ends at once and is gone from the store", async () => {
      const endless = query("UNWIND range(1, 3000000) AS a UNWIND range(1, 100) AS b RETURN count(a + b) AS n", { n: z.number() })
      const giveUp = new AbortController()
      const started = performance.now()
      setTimeout(() => giveUp.abort(), 200)
      await expect(it.store().run(endless, {}, { signal: giveUp.signal, tag: "tests/given-up" })).rejects.toMatchObject({ name: "Problem" })
      expect(performance.now() - started).toBeLessThan(5000)
      // Only Neo4j tells what runs; the embedded engine cannot be interrupted and has a deadline instead (embedded.test.ts).
      if (it.kind === "embedded") return
      const running = () =>
        it.engine.read((tx) => tx.run("SHOW TRANSACTIONS YIELD metaData WHERE metaData.route = 'tests/given-up' RETURN metaData", {}))
      await expect.poll(running, { timeout: 10_000 }).toEqual([])
    })

    test("whose signal was aborted before does not start", async () => {
      await expect(it.store().run(many, { n: 1 }, { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: "Problem" })
    })
  })

  test("keeps numbers as they were, whole ones as integers", async () => {
    const kept = await it.engine.write(async (tx) => {
      await tx.run("CREATE (:Number {id: 'n', goldstein: $goldstein, weight: $weight, big: $big, list: $list})", {
        goldstein: 7.0,
        weight: 1 / 3,
        big: Number.MAX_SAFE_INTEGER,
        list: [1, 2, 3],
      })
      return tx.run(
        "MATCH (n:Number) RETURN n.goldstein AS goldstein, n.weight AS weight, n.big AS big, n.list AS list, toString(n.goldstein) AS stored",
        {},
      )
    })
    expect(kept).toEqual([{ goldstein: 7, weight: 1 / 3, big: Number.MAX_SAFE_INTEGER, list: [1, 2, 3], stored: "7" }])
  })

  test("gives values that are plain JSON, the same in every store", async () => {
    const rows = await it.engine.write((tx) =>
      tx.run(
        `CREATE (a:Left:One {id: 'l', day: date('2016-10-01')})-[r:MET {days: [1, 2]}]->(b:Right {id: 'r'})
         WITH a, r, b
         MATCH p = (a)-[:MET]->(b)
         RETURN a AS node, r AS relationship, p AS path, [a.day] AS days, {at: localdatetime('2016-10-01T10:00:00')} AS map,
           datetime('2016-10-01T10:00:00Z') AS moment, duration('P1DT2H') AS span, 0.0 / 0 AS nan, null AS nothing`,
        {},
      ),
    )
    const left = { labels: ["Left", "One"], properties: { id: "l", day: "2016-10-01" } }
    const right = { labels: ["Right"], properties: { id: "r" } }
    const met = { type: "MET", properties: { days: [1, 2] } }
    expect(rows).toEqual([
      {
        node: left,
        relationship: met,
        path: { nodes: [left, right], relationships: [met] },
        days: ["2016-10-01"],
        map: { at: "2016-10-01T10:00:00" },
        moment: "2016-10-01T10:00:00Z",
        span: "P1DT2H",
        nan: null,
        nothing: null,
      },
    ])
  })
})
