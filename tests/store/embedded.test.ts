import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openEmbedded } from "../../server/store/embedded/engine.ts"
import type { EmbeddedEngine } from "../../server/store/embedded/engine.ts"
import type { Value } from "../../server/store/store.ts"
import { rowsOf } from "../support/rows.ts"

let engine: EmbeddedEngine

beforeAll(async () => {
  engine = await openEmbedded({ path: ":memory:" })
  await engine.write(async (tx) => {
    await tx.run("CREATE CONSTRAINT sample_id IF NOT EXISTS FOR (s:Sample) REQUIRE s.id IS UNIQUE", {})
    await tx.run("CREATE INDEX sample_id_index IF NOT EXISTS FOR (s:Sample) ON (s.id)", {})
    await tx.run("UNWIND range(1, 5000) AS i CREATE (:Sample {id: 'S' + toString(i), n: i})", {})
  })
})

afterAll(() => engine.close())

const read = (text: string, params: Record<string, Value> = {}) => engine.read((tx) => tx.run(text, params))
const write = (text: string, params: Record<string, Value> = {}) => engine.write((tx) => tx.run(text, params))

describe("values", () => {
  const values: [name: string, value: Value][] = [
    ["null", null],
    ["booleans", [true, false]],
    ["integers", [0, 1, -1, 2 ** 53 - 1, -(2 ** 53 - 1)]],
    ["floats", [0.1, -7.5, 1e300, 5e-324]],
    ["unicode", "Zürich, Москва, حلب, 北京, e\u0301"],
    ["characters beyond the first plane", "🇨🇭 𝒜 😀"],
    ["what strings trip over", "a\u0000b\n\r\t\\ \" ' ${x} $n \u2028"],
    ["a long string", "Lawrow und Kerry. ".repeat(60_000)],
    ["nested lists", [1, [2, [null, "x", []]], []]],
    ["maps", { a: { b: [{ c: null }], ä: 1.5 }, $type: "no entity", constructor: 1 }],
  ]

  it.each(values)("brings %s back as it went in", async (_, value) => {
    expect(await read("RETURN $value AS value", { value })).toEqual([{ value }])
  })

  it.each(values.filter(([name]) => !["null", "nested lists", "maps"].includes(name)))("stores %s as a property", async (name, value) => {
    await write("MERGE (k:Kept {id: $name}) SET k += $props", { name, props: { value } })
    expect(await read("MATCH (k:Kept {id: $name}) RETURN k.value AS value", { name })).toEqual([{ value }])
  })

  it("gives dates and times as Neo4j writes them", async () => {
    const [row] = await read(
      `RETURN date('2016-10-01') AS day, datetime('2016-10-01T10:00:00Z') AS moment, localdatetime('2016-10-01T10:00:00') AS local,
       duration('P1DT2H') AS span, date('2016-10-01') + duration('P30D') AS later, [date('2016-10-02')] AS days, {day: date('2016-10-03')} AS map`,
    )
    expect(row).toEqual({
      day: "2016-10-01",
      moment: "2016-10-01T10:00:00Z",
      local: "2016-10-01T10:00:00",
      span: "P1DT2H",
      later: "2016-10-31",
      days: ["2016-10-02"],
      map: { day: "2016-10-03" },
    })
  })

  it("gives integers past 2^53 as strings of digits, and null for what JSON cannot say", async () => {
    expect(await read("RETURN 9007199254740993 AS big, 0.0 / 0 AS nan, 1.0 / 0 AS infinite")).toEqual([
      { big: "9007199254740993", nan: null, infinite: null },
    ])
  })

  it("gives nodes, relationships and paths without the engine's own keys", async () => {
    await write("CREATE (:Left:Actor {id: 'l'})-[:MET {days: [1, 2]}]->(:Right {id: 'r'})")
    const [row] = await read("MATCH p = (a:Left)-[m:MET]->(b:Right) RETURN a AS a, m AS m, p AS p, [b] AS list")
    const left = { labels: ["Actor", "Left"], properties: { id: "l" } }
    const right = { labels: ["Right"], properties: { id: "r" } }
    const met = { type: "MET", properties: { days: [1, 2] } }
    expect(row).toEqual({ a: left, m: met, p: { nodes: [left, right], relationships: [met] }, list: [right] })
  })

  it("keeps the order of 5,000 rows over several chunks", async () => {
    const rows = await read("MATCH (s:Sample) RETURN s.n AS n ORDER BY n DESC")
    expect(rows.map((row) => row.n)).toEqual(Array.from({ length: 5000 }, (_, index) => 5000 - index))
  })
})

describe("errors", () => {
  const faults: [text: string, code: string, words: RegExp][] = [
    ["MATCH (n RETURN n", "statement-syntax", /Expected RParen \(line 1, column 10\)/],
    ["RETURN unknown AS x", "statement-syntax", /Undefined variable 'unknown'/],
    ["RETURN $missing AS x", "statement-syntax", /Missing parameter: \$missing/],
    ["RETURN 1 / 0 AS x", "statement-failed", /division by zero/],
    ["CREATE (:Sample {id: 'S1'})", "conflict", /UNIQUE/],
  ]

  it.each(faults)("says what is wrong with %s", async (text, code, words) => {
    await expect(write(text)).rejects.toMatchObject({ name: "Problem", code, message: expect.stringMatching(words) })
  })

  it("refuses a write in a read and takes it back", async () => {
    await expect(read("CREATE (:Forbidden)")).rejects.toMatchObject({ code: "statement-not-read-only" })
    expect(await read("MATCH (f:Forbidden) RETURN count(f) AS n")).toEqual([{ n: 0 }])
  })

  it("survives a panic of the engine and says it in words", async () => {
    await write(
      "UNWIND range(1, 400) AS i MERGE (h:Hop {id: i % 20}) WITH i MATCH (a:Hop {id: i % 20}), (b:Hop {id: (i * 7) % 20}) CREATE (a)-[:TO]->(b)",
    )
    const pid = engine.hostPid
    const chain = read("MATCH (a:Hop)-[r:TO]->(b)-[q:TO]->(c)-[s:TO]->(d)-[t:TO]->(e) RETURN count(*) AS n")
    await expect(chain).rejects.toMatchObject({ code: "statement-failed", message: expect.stringContaining("fewer hops") })
    expect(await read("RETURN 1 AS n")).toEqual([{ n: 1 }])
    expect(engine.hostPid).toBe(pid)
  })
})

describe("transactions", () => {
  it("writes all or nothing when the work fails", async () => {
    const work = engine.write(async (tx) => {
      await tx.run("CREATE (:Half {id: 'h'})", {})
      expect(await tx.run("MATCH (h:Half) RETURN count(h) AS n", {})).toEqual([{ n: 1 }])
      throw new Error("no")
    })
    await expect(work).rejects.toThrow("no")
    expect(await read("MATCH (h:Half) RETURN count(h) AS n")).toEqual([{ n: 0 }])
  })

  it("shows readers what was committed before they began, beside an open writer", async () => {
    const deleted = engine.write(async (tx) => {
      await tx.run("MATCH (s:Sample) WHERE s.n <= 100 DETACH DELETE s", {})
      await tx.run("MATCH (s:Sample {id: 'S200'}) SET s.id = 'renamed', s.n = -1", {})
      expect(await read("MATCH (s:Sample) RETURN count(s) AS n, min(s.n) AS least")).toEqual([{ n: 5000, least: 1 }])
      expect(await read("MATCH (s:Sample {id: 'S200'}) RETURN s.n AS n")).toEqual([{ n: 200 }])
      expect(await read("MATCH (s:Sample {id: 'renamed'}) RETURN s.n AS n")).toEqual([])
      throw new Error("taken back")
    })
    await expect(deleted).rejects.toThrow("taken back")
    expect(await read("MATCH (s:Sample) RETURN count(s) AS n, min(s.n) AS least")).toEqual([{ n: 5000, least: 1 }])
  })

  it("lets one writer in at a time, so that counting up loses nothing", async () => {
    await write("CREATE (:Counter {id: 'c', n: 0})")
    await Promise.all(
      Array.from({ length: 50 }, () =>
        engine.write(async (tx) => {
          const [row] = await tx.run("MATCH (c:Counter {id: 'c'}) RETURN c.n AS n", {})
          await tx.run("MATCH (c:Counter {id: 'c'}) SET c.n = $n", { n: Number(row!.n) + 1 })
        }),
      ),
    )
    expect(await read("MATCH (c:Counter {id: 'c'}) RETURN c.n AS n")).toEqual([{ n: 50 }])
  })

  it("takes a write back when its caller leaves", async () => {
    const leave = new AbortController()
    const work = engine.write(
      async (tx) => {
        await tx.run("CREATE (:Left {id: 'gone'})", {})
        leave.abort()
        await tx.run("UNWIND range(1, 1000) AS i CREATE (:Left {id: 'gone' + toString(i)})", {})
      },
      { signal: leave.signal },
    )
    await expect(work).rejects.toMatchObject({ code: "statement-failed", message: expect.stringContaining("given up") })
    expect(await write("MATCH (l:Left) WHERE l.id STARTS WITH 'gone' RETURN count(l) AS n")).toEqual([{ n: 0 }])
  })

  it("answers 1,000 readers at once", async () => {
    const answers = await Promise.all(
      Array.from({ length: 1000 }, (_, i) => read("MATCH (s:Sample {id: $id}) RETURN s.n AS n", { id: `S${i + 1}` })),
    )
    expect(answers.map(([row]) => row!.n)).toEqual(Array.from({ length: 1000 }, (_, i) => i + 1))
  })
})

describe("streams", () => {
  it("gives rows in order, with parameters, over many chunks", async () => {
    const seen: Value[] = []
    for await (const row of rowsOf(engine.stream("MATCH (s:Sample) WHERE s.n > $from RETURN s.n AS n ORDER BY n", { from: 10 })))
      seen.push(row.n!)
    expect(seen).toEqual(Array.from({ length: 4990 }, (_, index) => index + 11))
  })

  it("reads on only as fast as its reader", async () => {
    const text = "UNWIND range(1, 300000) AS i RETURN i AS i, $filler AS filler"
    const stream = engine.stream(text, { filler: "x".repeat(200) })[Symbol.asyncIterator]()
    let rows = (await stream.next()).value.length
    await pause(100)
    const before = memory()
    await pause(1000)
    // 60 MB of rows are waiting; a stream that runs ahead would have them here by now.
    expect(memory() - before).toBeLessThan(20e6)
    for (let next = await stream.next(); !next.done; next = await stream.next()) rows += next.value.length
    expect(rows).toBe(300_000)
  })

  it("can be left early, and others are served", async () => {
    for await (const row of rowsOf(engine.stream("UNWIND range(1, 100000) AS i RETURN i AS i", {}))) if (row.i === 1500) break
    expect(await read("RETURN 1 AS n")).toEqual([{ n: 1 }])
  })

  it("ends for a caller who leaves", async () => {
    const leave = new AbortController()
    const work = async () => {
      for await (const row of rowsOf(engine.stream("UNWIND range(1, 100000) AS i RETURN i AS i", {}, { signal: leave.signal })))
        if (row.i === 1500) leave.abort()
    }
    await expect(work()).rejects.toMatchObject({ code: "statement-failed" })
  })

  it("does not write", async () => {
    const stream = engine.stream("CREATE (f:Forbidden) RETURN 1 AS n", {})[Symbol.asyncIterator]()
    await expect(stream.next()).rejects.toMatchObject({ code: "statement-not-read-only" })
  })
})

it("says what it is", async () => {
  expect(await engine.info()).toEqual({ kind: "embedded", version: "0.6.0", edition: "embedded" })
})

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

function memory(): number {
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}
