import { beforeAll, describe, expect, test } from "vitest"
import { checkDossier } from "../../server/import/check.ts"
import type { SavedQuery } from "../../server/model/saved-query.ts"
import { LIMITS } from "../../server/model/limits.ts"
import { guardStatement } from "../../server/store/guard/guard.ts"
import { whatIsWrong } from "../../server/store/param-types.ts"
import { savedQueries } from "../../server/store/saved.ts"
import type { Params, Store, Value } from "../../server/store/store.ts"
import { generateDossier } from "../bench/generate.ts"
import { lausannePlan, otherPlan, smallPlan } from "../support/plans.ts"
import { eachStore } from "../support/stores.ts"

const { queries, faults } = await savedQueries()
const named = (query: SavedQuery) => [query.name, query] as const
const defaults = ({ params }: SavedQuery) => Object.fromEntries(params.map((param) => [param.name, param.default])) as Params

/** The defaults, with actors of the generated data in place of those of the article. */
function onGenerated(query: SavedQuery): Params {
  const asked = query.params.filter((param) => param.from === "actor" && param.default !== null)
  return { ...defaults(query), ...Object.fromEntries(asked.map((param, index) => [param.name, `g${index}`])) }
}

/** What no sentence of the first article says, and the generated data do. */
const ONLY_GENERATED: readonly string[] = [
  "mediators-between-hostile-camps",
  "supports-both-sides",
  "talking-while-fighting",
  "tit-for-tat",
]

/** What the generated data have not: nobody is quoted there, nobody denies, and nothing is agreed between more than two. */
const ONLY_ARTICLE: readonly string[] = [
  "ceasefires-that-did-not-hold",
  "claims-of-one-side",
  "contested-claims",
  "statements-without-addressee",
  "talks-by-size",
  "victims-and-their-attackers",
  "who-is-quoted",
]

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
    ["the articles", async () => [await lausannePlan(), smallPlan(), otherPlan()], defaults, ONLY_GENERATED],
    ["generated data", async () => [generated()], onGenerated, ONLY_ARTICLE],
  ] as const)("over %s", (data, plans, paramsOf, without) => {
    let store: Store
    beforeAll(async () => {
      store = it.store()
      await it.clear()
      for (const plan of await plans()) await store.load(plan)
    })

    test.each(queries.map(named))("%s gives its columns, and the same rows in the same order as every store", async (name, query) => {
      const { columns, rows } = await answerOf(store, query, paramsOf(query))
      expect(columns).toEqual(query.columns.map((column) => column.name))
      if (!without.includes(name)) expect(rows.length).toBeGreaterThan(0)
      const wrong = rows.flatMap((row) => row.map((cell, at) => whatIsWrong(query.columns[at]!.type, cell) ?? []).flat())
      expect(wrong).toEqual([])
      agree(`${data} ${name}`, rows)
    })
  })
})
