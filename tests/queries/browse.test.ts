import { readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { beforeAll, describe, expect, test } from "vitest"
import { eventParams, everything, relationParams } from "../../server/api/filter.ts"
import { LABELS, RELATIONSHIPS } from "../../server/api/graph-words.ts"
import type { Directory } from "../../server/api/directory.ts"
import * as browse from "../../server/store/queries/browse.ts"
import type { Params, Query, Store } from "../../server/store/store.ts"
import { lausannePlan, otherPlan, smallPlan } from "../support/plans.ts"
import { eachStore } from "../support/stores.ts"
import { rowsOf } from "../support/rows.ts"

const FOLDER = fileURLToPath(new URL("../../cypher/browse/", import.meta.url))
const nobody = { search: () => [] } as unknown as Directory
const { where } = relationParams(everything, nobody)
const events = eventParams(everything, nobody)
const page = { after: "", limit: 1000 }
const ids = { ids: ["2016-10-lausanne.E1", "2016-10-lausanne.E6", "small.talks", "other.call"] }
const actors = { actors: ["P_LAVROV", "kerry"] }
const id = { id: "2016-10-lausanne" }

/** Parameters with which each query gives rows. */
const PARAMS: Record<string, Params> = {
  actors: {},
  "named-by": {},
  parts: {},
  degrees: {},
  periods: {},
  apart: {},
  articles: {},
  appearances: { articles: ["2016-10-lausanne", "small"] },
  article: id,
  mentions: id,
  "article-evidence": id,
  relations: { ...where, ...page },
  "relations-of": { ...actors, ...where, ...page },
  "relations-between": { ...actors, ...where, ...page, pair: ["P_LAVROV", "P_KERRY"] },
  counts: where,
  "counts-of": { ...actors, ...where },
  lines: where,
  "lines-of": { ...actors, ...where },
  events: { ...events, articles: [], ...page },
  "events-of": { ...events, around: actors.actors, articles: [], ...page },
  "relations-in": ids,
  "events-count": events,
  timeline: events,
  "events-told": { articles: ["small", "other"], speakers: ["rebels", "envoy"] },
  "event-facts": ids,
  participants: ids,
  places: ids,
  "event-evidence": ids,
  speakers: {},
  disputed: {},
  exclusions: {
    ids: ["2016-10-lausanne.E1", "2016-10-lausanne.E2", "2016-10-lausanne.E10", "2016-10-lausanne.E11", "2016-10-lausanne.E7"],
  },
}

const files = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".cypher"))
  .map((file) => file.slice(0, -".cypher".length))
const queries = new Map(Object.values(browse).map((query) => [query.name, query as Query]))
const agreed = new Map<string, { store: string; rows: unknown[] }>()

test("every file is a query that something asks", () => {
  expect(files.map((file) => `browse/${file}`).toSorted()).toEqual([...queries.keys()].toSorted())
})

test("the filters are the same text in every file that has them", () => {
  const blocks = (pattern: RegExp, only: RegExp) => {
    const texts = files.filter((file) => only.test(file)).map((file) => readFileSync(`${FOLDER}${file}.cypher`, "utf8"))
    return new Set(texts.flatMap((text) => Array.from(text.matchAll(pattern), ([block]) => block.replace(/\s+/g, " "))))
  }
  expect(blocks(/\(size\(\$types\)[^]*?<= \$latest\)\)/g, /^(relations|counts|lines)(-of|-between)?$/).size).toBe(1)
  expect(blocks(/\(size\(\$ids\)[^]*?\$articles \}\)/g, /^events(-of)?$/).size).toBe(1)
})

eachStore("the queries of the explorer", (it) => {
  let store: Store
  beforeAll(async () => {
    store = it.store()
    for (const plan of [await lausannePlan(), smallPlan(), otherPlan()]) await store.load(plan)
  })

  const agree = (what: string, rows: unknown[]) => {
    const first = agreed.get(what)
    if (first) expect(rows, `${it.name} and ${first.store}`).toEqual(first.rows)
    else agreed.set(what, { store: it.name, rows })
  }

  test.each(files)("%s gives rows of its types, the same in the same order", async (file) => {
    const query = queries.get(`browse/${file}`)!
    const params = file === "evidence" ? { ids: (await store.run(browse.articleEvidence, id)).map((row) => row.id) } : PARAMS[file]!
    const rows = await store.run(query, params)
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) expect(query.row.parse(row)).toEqual(row)
    agree(file, rows)
  })

  test("a stream gives what a run gives", async () => {
    const params = { ...where, ...page }
    const streamed = []
    for await (const row of rowsOf(store.stream(browse.relations, params))) streamed.push(row)
    expect(streamed).toEqual(await store.run(browse.relations, params))
  })

  describe("the words for those who write Cypher", () => {
    const read = (text: string) => it.engine.read((tx) => tx.run(text, {}))
    const listed = (words: typeof LABELS) =>
      new Set(words.flatMap((word) => [word.name, ...word.properties.map((property) => `${word.name}.${property.name}`)]))

    test("name every label and property that the store has", async () => {
      const rows = await read(
        "MATCH (n) UNWIND labels(n) AS label UNWIND keys(n) AS property RETURN DISTINCT label, property ORDER BY label, property",
      )
      const known = listed(LABELS)
      expect(rows.map((row) => `${String(row.label)}.${String(row.property)}`).filter((name) => !known.has(name))).toEqual([])
    })

    test("name every relationship type and property that the store has", async () => {
      const rows = await read("MATCH ()-[r]->() WITH type(r) AS type, keys(r) AS properties RETURN DISTINCT type, properties")
      const known = listed(RELATIONSHIPS)
      const names = rows.flatMap(({ type, properties }) => [
        String(type),
        ...(properties as string[]).map((name) => `${String(type)}.${name}`),
      ])
      expect([...new Set(names)].filter((name) => !known.has(name))).toEqual([])
    })
  })
})
