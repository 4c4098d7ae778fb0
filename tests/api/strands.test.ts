import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Relation, Subgraph } from "../../server/model/index.ts"
import { hearer, heardTies, ITSELF, strandsOf, type Hearing } from "../../client/state/strands.ts"
import { openStore } from "../../server/store/open.ts"
import { lausannePlan, otherPlan, smallPlan } from "../support/plans.ts"
import { json, serve, type Served } from "./serve.ts"

const everyone: Hearing = { window: null, dates: "possible", alone: true, without: [] }

describe("strands", () => {
  let served: Served
  let graph: Subgraph
  let relations: Relation[]
  beforeAll(async () => {
    const store = await openStore({ neo4j: null, data: ":memory:", adopt: false })
    for (const plan of [await lausannePlan(), smallPlan(), otherPlan()]) await store.load(plan)
    served = await serve(store)
    graph = await json<Subgraph>(served, "/api/graph?strands=yes")
    relations = (await json<{ items: Relation[] }>(served, "/api/relations?limit=1000")).items
  })
  afterAll(() => served.close())

  const heard = (hearing: Partial<Hearing>) =>
    heardTies(graph.ties, strandsOf(graph.ties), hearer({ ...everyone, ...hearing }, graph.actors))
      .flatMap((tie) => tie.lines)
      .reduce((sum, line) => sum + line.count, 0)

  test("are left out when nobody asks, and hold every relation of their line when somebody does", async () => {
    const plain = await json<Subgraph>(served, "/api/graph")
    expect(plain.ties.flatMap((tie) => tie.lines).every((line) => line.strands === undefined)).toBe(true)
    const lines = graph.ties.flatMap((tie) => tie.lines)
    expect(lines.length).toBeGreaterThan(20)
    for (const line of lines) expect(line.strands!.reduce((sum, strand) => sum + strand.count, 0)).toBe(line.count)
    expect(heard({})).toBe(relations.length)
  })

  test.each([
    ["2016-09-01", "2016-09-30"],
    ["2016-09-22", "2016-09-22"],
    ["2016-10-01", "2016-10-31"],
    ["2016-10-15", "2016-10-15"],
    ["1990-01-01", "1999-12-31"],
  ])("count from %s to %s what the API finds there", async (from, to) => {
    for (const dates of ["possible", "certain"] as const) {
      const { total } = await json<{ total: number }>(served, `/api/relations?limit=1&from=${from}&to=${to}&dates=${dates}`)
      expect(heard({ window: { from, to }, dates }), dates).toBe(total)
    }
  })

  test("say whose word a relation is: the first speaker of each of its sentences", () => {
    const first = (one: Relation) => new Set(one.evidence.map(({ saidBy }) => saidBy[0]?.id ?? ITSELF))
    const only = (speaker: string) => relations.filter((one) => [...first(one)].every((id) => id === speaker))
    expect(only("P_LAVROV").length).toBeGreaterThan(0)
    expect(heard({ without: [ITSELF] })).toBe(relations.length - only(ITSELF).length)
    expect(heard({ without: ["P_LAVROV"] })).toBe(relations.length - only("P_LAVROV").length)
    const alone = relations.filter((one) => first(one).size === 1 && !first(one).has(ITSELF))
    expect(heard({ alone: false })).toBe(relations.length - alone.length)
  })

  test("leave out a side with all who are part of it", () => {
    // Lavrov is part of Russia by his office.
    expect(heard({ without: ["C_RUS"] })).toBeLessThan(relations.length)
    expect(heard({ without: ["C_RUS"] })).toBeLessThanOrEqual(heard({ without: ["P_LAVROV"] }))
  })
})
