import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { LIMITS } from "../../../server/model/limits.ts"
import { Problem } from "../../../server/problems.ts"
import type { Store } from "../../../server/store/store.ts"
import { listen, type Listener } from "../../support/listener.ts"
import { lausannePlan } from "../../support/plans.ts"
import { RawNeo4j } from "../../support/raw-neo4j.ts"
import { corpus, type Case } from "../../support/corpus.ts"
import { eachStore } from "../../support/stores.ts"
import { wholeFingerprint } from "../../support/whole-fingerprint.ts"

const FULLTEXT = "CREATE FULLTEXT INDEX statements IF NOT EXISTS FOR (n:Actor) ON EACH [n.nameEn]"
const ROOM = { timeoutMs: 10_000, maxRows: 1000, maxBytes: LIMITS.bytes }

/** What came of a statement: null when it ran to its end. */
async function outcome(store: Store, { statement, params = {} }: Case): Promise<Problem | null> {
  try {
    for await (const piece of store.execute(statement, params, ROOM)) void piece
    return null
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
}

describe("the corpus", () => {
  test("has at least 200 attacks and 100 good reads, each with a sentence and none twice", () => {
    for (const [which, least] of [
      ["attacks", 200],
      ["reads", 100],
    ] as const) {
      const cases = corpus(which).flatMap((one) => one.cases)
      expect(cases.length).toBeGreaterThanOrEqual(least)
      expect(new Set(cases.map((one) => one.statement)).size).toBe(cases.length)
      expect(cases.filter((one) => !/^[A-Z].*\.$/.test(one.sentence))).toEqual([])
    }
  })
})

eachStore("the guarded store", (testStore) => {
  const is526 = testStore.name === "neo4j 5.26"
  let store: Store
  let raw: RawNeo4j | null = null
  let listener: Listener

  beforeAll(async () => {
    listener = await listen()
    store = testStore.store()
    await store.load(await lausannePlan())
    if (testStore.kind !== "neo4j") return
    raw = await RawNeo4j.open(is526 ? "neo4j" : "neo4jCurrent")
    await raw.run(FULLTEXT, {}, "WRITE")
    await raw.run("CALL db.awaitIndexes(30)")
  })
  afterAll(async () => {
    listener.close()
    await raw?.run("DROP INDEX statements IF EXISTS", {}, "WRITE")
    await raw?.close()
  })

  test("lets no attack through, changes nothing and calls nobody", async () => {
    for (const { theme, cases } of corpus("attacks", listener.address)) {
      const before = await wholeFingerprint(testStore.engine, raw)
      const ran: string[] = []
      for (const one of cases) {
        const problem = await outcome(store, one)
        if (!problem || !/^(statement-not-read-only|statement-syntax|invalid-request)$/.test(problem.code))
          ran.push(`${one.sentence} ${problem?.code ?? "ran"}`)
        else if (problem.errors.length === 0 || !problem.errors[0]!.message) ran.push(`${one.sentence} refused without a reason`)
      }
      expect(ran, theme).toEqual([])
      expect(await wholeFingerprint(testStore.engine, raw), theme).toEqual(before)
    }
    expect(listener.heard).toEqual([])
  })

  test("runs every good read, or says in words why this store cannot", async () => {
    const before = await wholeFingerprint(testStore.engine, raw)
    const wrong: string[] = []
    for (const one of corpus("reads").flatMap(({ cases }) => cases)) {
      const cannot = testStore.kind === "embedded" ? one.embedded : one.cypher25 && is526 ? "cypher version" : undefined
      const problem = await outcome(store, one)
      const said = problem ? `${problem.code}: ${problem.message}` : "ran"
      if (cannot === undefined ? problem : !problem?.message.includes(cannot)) wrong.push(`${one.sentence} ${said}`)
    }
    expect(wrong).toEqual([])
    expect(await wholeFingerprint(testStore.engine, raw)).toEqual(before)
  })
})
