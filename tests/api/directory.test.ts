import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { directories } from "../../server/api/directory.ts"
import { icews } from "../../server/import/formats/icews.ts"
import { importRows } from "../../server/import/run.ts"
import type { Engine } from "../../server/store/engine.ts"
import { graphStore } from "../../server/store/graph.ts"
import { openEngine } from "../../server/store/open.ts"
import type { Store } from "../../server/store/store.ts"
import { pieces } from "../support/coded.ts"
import { otherPlan, smallPlan } from "../support/plans.ts"
import { ask, serve, type Served } from "./serve.ts"

const MANY = 6000

/** A day on which one more actor attacks Iraq. */
const part = (store: Store, number: number) =>
  importRows(store, icews, pieces(`id\tdate\tsource\tcameo\ttarget\n${number}\t2014-01-01\tBand ${number}\t190\tIraq`))

describe("a directory", () => {
  let engine: Engine
  let store: Store
  beforeAll(async () => {
    engine = await openEngine({ neo4j: null, data: ":memory:" })
    store = graphStore(engine, { adopt: false })
    await store.load(smallPlan())
  })
  afterAll(() => engine.close())

  test("of few actors is always that of the state asked for", async () => {
    const directory = directories(store)
    for (let number = 0; number < 3; number += 1) {
      await part(store, number)
      const generation = await store.generation()
      expect((await directory(generation)).generation).toBe(generation)
    }
  })

  describe("of many", () => {
    let served: Served
    beforeAll(async () => {
      const rows = Array.from({ length: MANY }, (_, at) => ({ id: `made.${at}`, name: `Made Actor ${at}` }))
      await engine.write((tx) =>
        tx.run(
          `UNWIND $rows AS row CREATE (a:Actor {id: row.id, kind: 'group', nameDe: row.name, nameEn: row.name, names: [row.name], aliases: []})`,
          { rows },
        ),
      )
      served = await serve(store)
    })
    afterAll(() => served.close())

    test("stays while loads follow each other, is read anew beside, and is that of the state as soon as we have written", async () => {
      const directory = directories(store)
      const first = await directory(await store.generation())
      await first.searchable()
      await part(store, 10)
      const generation = await store.generation()
      expect(await directory(generation)).toBe(first)
      let next = first
      while (next === first) {
        next = await directory(generation)
        await new Promise((resolve) => setTimeout(resolve, 10))
      }
      expect(next.generation).toBe(generation)
      // What was searched before can be searched at once.
      expect(next.search("Band 10")[0]).toMatch(/^ICEWS.Band-10/)
      await part(store, 11)
      directory.outdated()
      const last = await store.generation()
      expect((await directory(last)).generation).toBe(last)
    })

    test("does not hide what came since from whoever takes it away", async () => {
      await ask(served, "/api/articles")
      const plan = otherPlan()
      await store.load(plan)
      const answer = await ask(served, `/api/articles/${plan.article.id}`, { method: "DELETE" })
      expect(answer.status, answer.text).toBe(202)
    })

    test("gives answers with one tag that are one, whatever is loaded meanwhile", async () => {
      const bodies = new Map<string, string>()
      const ended = new AbortController()
      const loads = (async () => {
        for (let number = 20; number < 26; number += 1) await part(store, number)
        ended.abort()
      })()
      while (!ended.signal.aborted) {
        for (const path of ["/api/graph?family=attacked", "/api/timeline?bucket=day", "/api/actors?q=band&limit=1000"]) {
          const { status, text, headers } = await ask(served, path)
          expect(status).toBe(200)
          const key = `${path} ${headers.etag}`
          expect(bodies.get(key) ?? text).toBe(text)
          bodies.set(key, text)
        }
      }
      await loads
    })
  })
})
