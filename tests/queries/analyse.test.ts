import { beforeAll, describe, expect, test } from "vitest"
import { checkDossier } from "../../server/import/check.ts"
import type { SavedQuery } from "../../server/model/saved-query.ts"
import { LIMITS } from "../../server/model/limits.ts"
import { guardStatement } from "../../server/store/guard/guard.ts"
import { savedQueries } from "../../server/store/saved.ts"
import type { Params, Store, Value } from "../../server/store/store.ts"
import { generateDossier } from "../bench/generate.ts"
import { lausannePlan, otherPlan, smallPlan } from "../support/plans.ts"
import { eachStore } from "../support/stores.ts"

const { queries, faults } = await savedQueries()
const named = (query: SavedQuery) => [query.name, query] as const
const defaults = ({ params }: SavedQuery) => Object.fromEntries(params.map((param) => [param.name, param.default])) as Params

/** What no sentence of the first article says, and the generated data do. */
const ONLY_GENERATED = ["mediators-between-hostile-camps", "supports-both-sides", "talking-while-fighting", "tit-for-tat"]

/** Many attacks, talks and much help between few, so that every pattern is there. */
function generated() {
  const checked = checkDossier(generateDossier(1, 400, 25))
  if (!checked.ok) throw new Error("the generator made a faulty dossier")
  return checked.plan
}

async function answerOf(store: Store, query: SavedQuery, params: Params) {
  const rows: Value[][] = []
  let columns: string[] = []
  const limits = { timeoutMs: LIMITS.timeoutMs, maxRows: LIMITS.rows, maxBytes: LIMITS.bytes }
  for await (const piece of store.execute(query.statement, params, limits)) {
    if ("columns" in piece) columns = piece.columns
    else if ("rows" in piece) rows.push(...piece.rows)
    else expect(piece.truncated).toBeNull()
  }
  return { columns, rows }
}

test("there are twenty and more, and no file is faulty", () => {
  expect(faults).toEqual([])
  expect(queries.length).toBeGreaterThanOrEqual(20)
})

test.each(queries.map(named))("%s passes the guard of both stores and says what it is in both languages", (_, query) => {
  for (const kind of ["neo4j", "embedded"] as const) expect(() => guardStatement(query.statement, defaults(query), kind)).not.toThrow()
  for (const words of [query.sentence, query.sentenceDe]) expect(words).toMatch(/^[A-ZÄÖÜ].*\.$/)
  for (const column of query.columns.filter((one) => one.from)) expect(column.type).toMatch(/^(list of )?text( or null)?$/)
})

const agreed = new Map<string, { store: string; rows: Value[][] }>()

eachStore("the saved queries", (it) => {
  const agree = (what: string, rows: Value[][]) => {
    const first = agreed.get(what)
    if (first) expect(rows, `${it.name} and ${first.store}`).toEqual(first.rows)
    else agreed.set(what, { store: it.name, rows })
  }

  describe.each([
    ["the articles", async () => [await lausannePlan(), smallPlan(), otherPlan()], (name: string) => !ONLY_GENERATED.includes(name)],
    ["generated data", async () => [generated()], (name: string) => ONLY_GENERATED.includes(name)],
  ])("over %s", (data, plans, must) => {
    let store: Store
    beforeAll(async () => {
      store = it.store()
      await it.clear()
      for (const plan of await plans()) await store.load(plan)
    })

    test.each(queries.map(named))("%s gives its columns, and the same rows in the same order as every store", async (name, query) => {
      const { columns, rows } = await answerOf(store, query, defaults(query))
      expect(columns).toEqual(query.columns.map((column) => column.name))
      if (must(name)) expect(rows.length).toBeGreaterThan(0)
      agree(`${data} ${name}`, rows)
    })
  })
})
