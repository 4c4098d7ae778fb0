import { gunzipSync } from "node:zlib"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { columnReader, type Subgraph } from "../../server/model/index.ts"
import { openStore } from "../../server/store/open.ts"
import { generateDossier } from "../bench/generate.ts"
import { planFrom } from "../support/plans.ts"
import { ask, asContracted, json, serve, type Served } from "./serve.ts"

const COLUMNS = "application/vnd.entente.columns"

const weight = (tie: Subgraph["ties"][number]) => tie.lines.reduce((sum, line) => sum + line.count, 0)

/** Actors by the relations of these ties, the busiest first, of the same number by id. */
function ranking({ actors, ties }: Subgraph): string[] {
  const relations = new Map(actors.map(({ id }) => [id, 0]))
  for (const tie of ties) for (const end of [tie.source, tie.target]) relations.set(end, relations.get(end)! + weight(tie))
  return actors.map(({ id }) => id).toSorted((a, b) => relations.get(b)! - relations.get(a)! || (a < b ? -1 : 1))
}

describe("the overview", () => {
  let served: Served
  let whole: Subgraph
  beforeAll(async () => {
    const store = await openStore({ neo4j: null, data: ":memory:", adopt: false })
    await store.load(planFrom(generateDossier(1, 120, 60)))
    served = await serve(store)
    whole = await json<Subgraph>(served, "/api/graph")
  })
  afterAll(() => served.close())

  test.each(["", "family=attacked", "status=planned&kind=state", "q=Akteur%201", "from=2016-06"])(
    "has the actors with the most relations that pass %s, and the ties between them",
    async (filters) => {
      const all = await json<Subgraph>(served, `/api/graph?${filters}`)
      expect(all.truncated).toBeNull()
      expect(all.actors.length).toBeGreaterThan(7)
      const some = await json<Subgraph>(served, `/api/graph?level=tie&most=7&${filters}`)
      asContracted("graph", 200, some)
      const chosen = new Set(ranking(all).slice(0, 7))
      expect(some.actors).toEqual(all.actors.filter(({ id }) => chosen.has(id)))
      expect(some.ties).toEqual(all.ties.filter(({ source, target }) => chosen.has(source) && chosen.has(target)))
      expect(some.total).toEqual(all.total)
      expect(some.truncated).toBeNull()
    },
  )

  test("is the whole graph when that is no larger", async () => {
    expect(whole.actors.length).toBeGreaterThan(20)
    expect(await json<Subgraph>(served, `/api/graph?most=${whole.actors.length}`)).toEqual(whole)
    expect((await json<Subgraph>(served, `/api/graph?most=${whole.actors.length - 1}`)).actors).toHaveLength(whole.actors.length - 1)
  })

  test("keeps the strongest ties when a limit cuts them, and says so", async () => {
    const all = await json<Subgraph>(served, "/api/graph?most=20")
    const cut = await json<Subgraph>(served, "/api/graph?most=20&limit=5")
    expect(cut.actors).toEqual(all.actors)
    expect(cut.truncated).toEqual({ by: "limit", shown: 5, total: all.ties.length })
    const weakest = Math.min(...cut.ties.map(weight))
    expect(all.ties.filter((tie) => weight(tie) > weakest).every((tie) => cut.ties.some(({ id }) => id === tie.id))).toBe(true)
  })

  test.each([
    ["level=relation&most=5", "most"],
    ["box=0,0,1,1", "box"],
    ["most=5&box=0,0,1", "box"],
    ["most=5&box=5,0,1,1", "box"],
    ["most=5&box=0,,1,1", "box"],
    ["most=0", "most"],
  ])("refuses %s and says what to do", async (search, path) => {
    const answer = await ask(served, `/api/graph?${search}`)
    expect(answer.status).toBe(400)
    expect(JSON.parse(answer.text)).toMatchObject({ code: "invalid-request", errors: [{ path }] })
  })

  test.each(["most=10", "strands=yes", "level=relation&limit=20", "level=event&limit=5", "article=generated-1&derived=yes"])(
    "says the same in columns: %s",
    async (search) => {
      const answer = await ask(served, `/api/graph?${search}`, { headers: { accept: COLUMNS, "accept-encoding": "gzip" } })
      expect(answer.headers).toMatchObject({
        "content-type": `${COLUMNS}; charset=utf-8`,
        vary: expect.stringContaining("Accept") as string,
      })
      const lines = gunzipSync(answer.body).toString().trimEnd().split("\n")
      expect(JSON.parse(lines.pop()!)).toEqual({ complete: true })
      const reader = columnReader()
      for (const line of lines) reader.take(JSON.parse(line) as object)
      expect(reader.graph()).toEqual(await json(served, `/api/graph?${search}`))
    },
  )

  test("in columns is a plain problem when it cannot begin, and has a tag of its own", async () => {
    const refused = await ask(served, "/api/graph?most=nobody", { headers: { accept: COLUMNS } })
    expect(refused.headers["content-type"]).toContain("application/problem+json")
    const known = await ask(served, "/api/graph?most=10", { headers: { accept: COLUMNS } })
    const again = await ask(served, "/api/graph?most=10", { headers: { accept: COLUMNS, "if-none-match": known.headers.etag! } })
    expect(again.status).toBe(304)
    const other = await ask(served, "/api/graph?most=10", { headers: { "if-none-match": known.headers.etag! } })
    expect(other.status).toBe(200)
  })
})
