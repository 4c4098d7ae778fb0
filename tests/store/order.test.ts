import fc from "fast-check"
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest"
import { gdelt2 } from "../../server/import/formats/gdelt2.ts"
import type { RowFormat } from "../../server/import/formats/format.ts"
import { importRows } from "../../server/import/run.ts"
import type { Engine } from "../../server/store/engine.ts"
import { graphStore } from "../../server/store/graph.ts"
import { openEngine } from "../../server/store/open.ts"
import { pieces } from "../support/coded.ts"
import { contentLines } from "../support/fingerprint.ts"
import { lentNeo4j } from "../support/lending.ts"
import { MADE } from "../support/made-rows.ts"
import { smallPlan } from "../support/plans.ts"

class Crash extends Error {}

/** What may happen to some rows on their way: their order, the files, the size of parts, and after which part somebody pulls the plug. */
const way = (rows: number) =>
  fc.record({
    order: fc.shuffledSubarray(
      Array.from({ length: rows }, (_, at) => at),
      { minLength: rows },
    ),
    cut: fc.nat({ max: rows }),
    part: fc.integer({ min: 1, max: 7 }),
    crash: fc.nat({ max: 6 }),
  })

const ROWS = 14

/** The rows in files, each with its line of names. */
const filesOf = (header: string, lines: string[], cut: number) =>
  [lines.slice(0, cut), lines.slice(cut)].filter((some) => some.length > 0).map((some) => [...(header ? [header] : []), ...some].join("\n"))

async function take(engine: Engine, format: RowFormat, files: string[], part?: number, crash = Infinity): Promise<void> {
  const store = graphStore(engine, { adopt: false })
  let parts = 0
  const turn = () => {
    parts += 1
    if (parts > crash) throw new Crash()
  }
  for (const file of files) await importRows(store, format, pieces(file, 65_536), { turn }, part)
}

async function fresh(engine: Engine): Promise<void> {
  await engine.write((tx) => tx.run("MATCH (n) DETACH DELETE n", {}))
  // An article whose actors are met.
  await graphStore(engine, { adopt: false }).load(smallPlan())
}

async function holds(engine: Engine, name: string, numRuns: number): Promise<void> {
  const { format, header, row, line } = MADE[name]!
  const property = fc.asyncProperty(
    fc.array(row, { minLength: ROWS, maxLength: ROWS }),
    way(ROWS),
    async (rows, { order, cut, part, crash }) => {
      const lines = rows.map((cells, at) => line(cells, String(at + 1)))
      await fresh(engine)
      await take(engine, format, filesOf(header, lines, 0))
      const wanted = await contentLines(engine)
      await fresh(engine)
      const files = filesOf(
        header,
        order.map((at) => lines[at]!),
        cut,
      )
      await take(engine, format, files, part, crash).catch((error: unknown) => {
        if (!(error instanceof Crash)) throw error
      })
      await take(engine, format, files, part)
      expect(await contentLines(engine)).toEqual(wanted)
    },
  )
  await fc.assert(property, { numRuns })
}

describe("any order of rows, any files, any parts and any crash give the same graph", () => {
  let engine: Engine
  beforeAll(async () => {
    engine = await openEngine({ neo4j: null, data: ":memory:" })
  })
  afterAll(() => engine.close())

  test.each(Object.keys(MADE))("%s · embedded", async (name) => {
    await expect(holds(engine, name, 8)).resolves.toBeUndefined()
  })

  test("mentions of GDELT · embedded", async () => {
    const events = MADE.gdelt!
    const report = fc.record({
      of: fc.integer({ min: 1, max: ROWS + 3 }),
      day: fc.constantFrom("20180103", "20180104"),
      at: fc.constantFrom("https://a.example/1", "https://b.example/2", "https://c.example/3", "TASS, Moscow"),
    })
    const property = fc.asyncProperty(
      fc.array(events.row, { minLength: ROWS, maxLength: ROWS }),
      fc.array(report, { minLength: ROWS, maxLength: ROWS }),
      way(ROWS),
      async (rows, reports, { order, cut, part, crash }) => {
        const lines = rows.map((cells, at) => events.line(cells, String(at + 1)))
        const mentions = reports.map(({ of, day, at }) =>
          [of, day, `${day}000000`, 1, "source.example", at, 1, -1, 1, 2, 1, 50, 100, 0, "", ""].join("\t"),
        )
        const shuffled = (list: string[]) => order.map((at) => list[at]!)
        await fresh(engine)
        for (const all of [lines, mentions]) await take(engine, gdelt2, filesOf("", all, 0))
        const wanted = await contentLines(engine)
        await fresh(engine)
        // Mentions that come before their events come again.
        const files = [...filesOf("", shuffled(mentions), cut), ...filesOf("", shuffled(lines), cut)]
        await take(engine, gdelt2, files, part, crash).catch((error: unknown) => {
          if (!(error instanceof Crash)) throw error
        })
        await take(engine, gdelt2, [...files, ...filesOf("", mentions, 0)], part)
        expect(await contentLines(engine)).toEqual(wanted)
      },
    )
    await fc.assert(property, { numRuns: 8 })
  })
})

describe.skipIf(inject("neo4j") === null)("the same on Neo4j", () => {
  let engine: Engine
  beforeAll(async () => {
    engine = await openEngine({ neo4j: { ...(await lentNeo4j("neo4j")), database: null }, data: "" })
  }, 60_000)
  afterAll(() => engine.close())

  test("icews", async () => {
    await expect(holds(engine, "icews", 2)).resolves.toBeUndefined()
  }, 60_000)
})
