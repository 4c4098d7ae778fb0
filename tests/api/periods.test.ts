import { assert, asyncProperty, array, constantFrom, integer, option, record, uniqueArray } from "fast-check"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { directories, type Directory } from "../../server/api/directory.ts"
import { passingEvents } from "../../server/api/events.ts"
import { eventParams, everything, relationParams, type RelationFilters } from "../../server/api/filter.ts"
import { eventsIn } from "../../server/api/periods.ts"
import { countRelations } from "../../server/api/relations.ts"
import { withStrands } from "../../server/api/strands.ts"
import { findLines, tiesOf } from "../../server/api/ties.ts"
import { icews } from "../../server/import/formats/icews.ts"
import { importRows } from "../../server/import/run.ts"
import * as browse from "../../server/store/queries/browse.ts"
import type { Store } from "../../server/store/store.ts"
import { openEngine } from "../../server/store/open.ts"
import { graphStore } from "../../server/store/graph.ts"
import type { Engine } from "../../server/store/engine.ts"
import { pieces } from "../support/coded.ts"
import { contentLines } from "../support/fingerprint.ts"
import { lausannePlan, otherPlan, smallPlan } from "../support/plans.ts"

const LANDS = ["Iran", "Iraq", "Syria", "Russia", "Turkey"]
const CODES = ["040", "036", "190", "0333", "010", "193", "043"]
const row = record({
  day: integer({ min: 1, max: 28 }),
  source: constantFrom(...LANDS),
  code: constantFrom(...CODES),
  target: constantFrom(...LANDS),
})
const some = <T>(...values: T[]) => uniqueArray(constantFrom(...values), { maxLength: 2 })
const filters = record({
  family: some("negotiated", "supported", "attacked", "informed"),
  status: some("occurred", "ongoing", "planned", "hoped", "threatened", "denied"),
  kind: some("state", "person", "forces", "group"),
  country: some("RUS", "IRN", "SYR"),
  actor: some("P_LAVROV", "C_IRN", "C_SYR", "kerry"),
  article: some("icews", "small", "2016-10-lausanne"),
  saidBy: some("P_LAVROV", "rebels"),
  from: option(constantFrom("2014-01-10", "2016-09", "2016"), { nil: undefined }),
  to: option(constantFrom("2014-01-20", "2016-10", "2016-10-03"), { nil: undefined }),
  dates: constantFrom("possible" as const, "certain" as const),
  derived: constantFrom("no" as const),
  q: option(constantFrom("iran", "rus"), { nil: undefined }),
})

describe("what ties count by day", () => {
  let engine: Engine
  let store: Store
  let directory: Directory
  beforeAll(async () => {
    engine = await openEngine({ neo4j: null, data: ":memory:" })
    store = graphStore(engine, { adopt: false })
    for (const plan of [await lausannePlan(), smallPlan(), otherPlan()]) await store.load(plan)
  })
  afterAll(() => engine.close())

  /** Compares what is counted in memory with what the same filters find among relations and events. */
  async function agrees(asked: RelationFilters): Promise<void> {
    const counted = relationParams(asked, directory)
    const { directory: _directory, ...read } = counted
    const ways = await Promise.all(
      [counted, read].map(async (params) => {
        const ties = tiesOf(await findLines(store, params, {}))
        const near = ties.map((tie) => ({ ...tie, goldstein: tie.goldstein === null ? null : tie.goldstein.toFixed(6) }))
        const strands = await withStrands(ties, store, params, {})
        return { near, lines: strands.map((tie) => tie.lines), counts: await countRelations(store, params, {}) }
      }),
    )
    expect(ways[0]).toEqual(ways[1])
    if (asked.saidBy.length > 0) return
    const told = await store.run(browse.timeline, await passingEvents(store, { filters: asked, around: null }, directory, {}))
    const kept = eventsIn((await directory.periods())!, eventParams(asked, directory), asked.article, directory.actors)
    const lines = (rows: typeof told) => rows.map((one) => `${one.family} ${one.startDay} ${one.endDay} ${one.events}`).toSorted()
    expect(lines(kept)).toEqual(lines(told))
  }

  test("is what relations and events say, whatever was loaded and whatever is asked", async () => {
    let id = 0
    await assert(
      asyncProperty(array(row, { maxLength: 12 }), filters, async (rows, asked) => {
        const text = rows.map((one) => `${++id}\t2014-01-${String(one.day).padStart(2, "0")}\t${one.source}\t${one.code}\t${one.target}`)
        if (text.length > 0) await importRows(store, icews, pieces(["id\tdate\tsource\tcameo\ttarget", ...text].join("\n")))
        directory = await directories(store)(await store.generation())
        await directory.searchable()
        expect(await directory.periods()).not.toBeNull()
        await agrees(asked as RelationFilters)
      }),
      { numRuns: 25 },
    )
  })

  test("is made of relations and events again in a store that an older release wrote", async () => {
    const before = await contentLines(engine)
    await engine.write(async (tx) => {
      await tx.run("MATCH (:Actor)-[t:TIE]->(:Actor) REMOVE t.periods", {})
      await tx.run(
        "MATCH (:Actor)-[r:NEGOTIATED_WITH|SUPPORTED|ATTACKED|INFORMED]->(:Actor) REMOVE r.voices, r.second, r.also, r.eventStatus, r.told",
        {},
      )
      await tx.run("MATCH (e:Event) REMOVE e.apart", {})
      await tx.run("MATCH (m:Entente) SET m.version = 1", {})
    })
    expect(await contentLines(engine)).not.toEqual(before)
    directory = await directories(store)(await store.generation())
    expect(await directory.periods()).toBeNull()
    expect(tiesOf(await findLines(store, relationParams({ ...asksNothing }, directory), {})).length).toBeGreaterThan(10)
    expect(await store.upgrade()).toBe(true)
    expect(await contentLines(engine)).toEqual(before)
    expect(await store.upgrade()).toBe(false)
  })
})

const asksNothing: RelationFilters = { ...everything, derived: "no" }
