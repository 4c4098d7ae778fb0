import fc from "fast-check"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { shortestWays, type Between, type Wanted, type Way } from "../../server/api/paths.ts"
import { checkDossier } from "../../server/import/check.ts"
import { RELATIONS_A_STEP, type Paths, type Relation } from "../../server/model/index.ts"
import { openStore } from "../../server/store/open.ts"
import type { Store } from "../../server/store/store.ts"
import { generateDossier } from "../bench/generate.ts"
import { lausannePlan } from "../support/plans.ts"
import { ask, json, serve, type Served } from "./serve.ts"

const goOn = async () => true
const ways = (pairs: Between[], wanted: Partial<Wanted> = {}) =>
  shortestWays(pairs, { source: "a", target: "z", k: 3, maxLength: 10, ...wanted }, goOn)
const pair = (text: string, relations = 1): Between => ({ source: text[0]!, target: text[1]!, relations })

/** Every way without a circle, found by trying all. */
function allWays(pairs: Between[], { source, target, maxLength }: Omit<Wanted, "k">): Way[] {
  const count = (a: string, b: string) =>
    pairs
      .filter((one) => (one.source === a && one.target === b) || (one.source === b && one.target === a))
      .reduce((sum, one) => sum + one.relations, 0)
  const actors = [...new Set(pairs.flatMap((one) => [one.source, one.target]))]
  const found: Way[] = []
  const go = (way: string[], cost: number) => {
    const last = way.at(-1)!
    if (last === target) found.push({ actors: way, cost })
    else if (way.length <= maxLength)
      for (const next of actors) if (!way.includes(next) && count(last, next) > 0) go([...way, next], cost + 1 / count(last, next))
  }
  go([source], 0)
  return found.toSorted((a, b) => a.actors.length - b.actors.length || a.cost - b.cost)
}

describe("the shortest ways", () => {
  test("are the shortest, in either direction, and of the same length those that carry more", async () => {
    const pairs = [pair("ab"), pair("zb"), pair("ac", 5), pair("cz", 3), pair("bc"), pair("yx")]
    const found = await ways(pairs)
    expect(found.ways.map((way) => way.actors.join(""))).toEqual(["acz", "abz", "acbz"])
    expect(found.more).toBe(true)
    expect((await ways(pairs, { k: 4 })).more).toBe(false)
    expect((await ways(pairs, { maxLength: 2 })).ways).toHaveLength(2)
    expect(await ways(pairs, { maxLength: 1 })).toMatchObject({ ways: [], more: false })
    expect(await ways(pairs, { target: "x" })).toMatchObject({ ways: [], more: false })
    expect(await ways([], {})).toMatchObject({ ways: [], more: false })
  })

  test("are those that trying all of them finds", async () => {
    const actor = fc.constantFrom(..."abcdefz")
    const pairs = fc.array(fc.record({ source: actor, target: actor, relations: fc.integer({ min: 1, max: 3 }) }), { maxLength: 18 })
    await fc.assert(
      fc.asyncProperty(pairs, fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 6 }), async (drawn, k, maxLength) => {
        const wanted = { source: "a", target: "z", k, maxLength }
        const all = allWays(drawn, wanted)
        const found = await shortestWays(drawn, wanted, goOn)
        const measure = (list: Way[]) => list.map((way) => `${way.actors.length} ${way.cost.toFixed(6)}`)
        expect(measure(found.ways)).toEqual(measure(all.slice(0, k)))
        expect(found.more).toBe(all.length > k)
        const names = found.ways.map((way) => way.actors.join(""))
        expect(new Set(names).size).toBe(names.length)
        expect(names.every((name) => all.some((way) => way.actors.join("") === name))).toBe(true)
        const { ways, more, relations } = await shortestWays(drawn.toReversed(), wanted, goOn)
        expect({ ways, more }).toEqual({ ways: found.ways, more: found.more })
        for (const { actors } of ways)
          for (const [at, b] of actors.slice(1).entries()) {
            const ends = [actors[at]!, b].toSorted().join()
            const between = drawn.filter((one) => [one.source, one.target].toSorted().join() === ends)
            expect(relations(actors[at]!, b)).toBe(between.reduce((sum, one) => sum + one.relations, 0))
          }
      }),
      { numRuns: 300 },
    )
  })

  test("end when nobody waits any more", async () => {
    let turns = 0
    const { ways: some } = await shortestWays(
      [pair("ab"), pair("bz"), pair("az")],
      { source: "a", target: "z", k: 3, maxLength: 5 },
      async () => {
        turns += 1
        return false
      },
    )
    expect([some.length, turns]).toEqual([1, 1])
  })
})

describe("/api/paths", () => {
  let store: Store
  let served: Served
  beforeAll(async () => {
    store = await openStore({ neo4j: null, data: ":memory:", adopt: false })
    await store.load(await lausannePlan())
    const checked = checkDossier(generateDossier(1, 600, 40))
    if (!checked.ok) throw new Error("the generator made a faulty dossier")
    await store.load(checked.plan)
    served = await serve(store)
  })
  afterAll(async () => {
    await served.close()
    await store.close()
  })
  const find = (query: string) => json<Paths>(served, `/api/paths?${query}`)

  test("leads from the Russian air force to Turkey, each step with its sentences", async () => {
    const { items } = await find("source=M_RUS_AF&target=C_TUR")
    expect(items[0]?.actors).toEqual(["M_RUS_AF", "M_SYR_GOV", "R_SYR_REBELS", "C_TUR"])
    for (const { length, actors, steps, relations } of items) {
      expect([steps.length, actors.length]).toEqual([length, length + 1])
      expect(relations.every((one) => one.evidence.length > 0)).toBe(true)
      for (const [at, step] of steps.entries()) {
        expect([step.source, step.target]).toEqual(actors.slice(at, at + 2))
        const own = relations.filter((one) => [one.source, one.target].toSorted().join() === [step.source, step.target].toSorted().join())
        expect(own).toHaveLength(Math.min(step.relations, RELATIONS_A_STEP))
      }
    }
  })

  test("goes along what passes the filters, and says when there are more", async () => {
    const all = (await json<{ items: Relation[] }>(served, "/api/relations?family=attacked&status=planned&limit=1000")).items
    const counted = new Map<string, Between>()
    for (const { source, target } of all) {
      const key = `${source}~${target}`
      counted.set(key, { source, target, relations: (counted.get(key)?.relations ?? 0) + 1 })
    }
    const wanted = { source: "g1", target: "g5", k: 10, maxLength: 4 }
    const { items, truncated } = await find("source=g1&target=g5&k=10&maxLength=4&family=attacked&status=planned")
    const expected = await shortestWays([...counted.values()], wanted, goOn)
    expect(items.length).toBeGreaterThan(1)
    expect([items.map((one) => one.actors), truncated]).toEqual([expected.ways.map((way) => way.actors), expected.more])
    for (const relation of items.flatMap((one) => one.relations))
      expect([relation.family, relation.status]).toEqual(["attacked", "planned"])
    expect((await find("source=g0&target=g1&k=1")).truncated).toBe(true)
    // What the filter asks of an end it asks of every step.
    for (const { steps } of (await find("source=g0&target=g1&k=10&actor=g0")).items)
      expect(steps.every((step) => [step.source, step.target].includes("g0"))).toBe(true)
  })

  test.each([
    ["target=g1", "source", /string/],
    ["source=g1", "target", /string/],
    ["source=nobody&target=g1", "source", /no actor with the id "nobody"/],
    ["source=g1&target=nobody", "target", /no actor/],
    ["source=g1&target=g1", "target", /two actors/],
    ["source=g1,g2&target=g3", "source", /no id/],
    ["source=g1&target=g2&k=11", "k", /<=10/],
    ["source=g1&target=g2&k=0", "k", />=1/],
    ["source=g1&target=g2&maxLength=11", "maxLength", /<=10/],
    ["source=g1&target=g2&maxLength=x", "maxLength", /number/],
    ["source=g1&target=g2&length=3", "length", /allowed are .*maxLength/],
  ])("%s is refused by name", async (query, at, message) => {
    const { status, text } = await ask(served, `/api/paths?${query}`)
    const { errors } = JSON.parse(text) as { errors: { path: string; message: string }[] }
    expect([status, errors[0]?.path]).toEqual([400, at])
    expect(errors[0]?.message).toMatch(message)
  })
})
