import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Article, EventFull, Relation, Subgraph } from "../../server/model/index.ts"
import type { RouteName } from "../../server/api/contract.ts"
import type { LoadPlan } from "../../server/store/plan.ts"
import { lausannePlan, otherPlan } from "../support/plans.ts"
import { eachKind } from "../support/stores.ts"
import { ask, asContracted, json, serve, type Served } from "./serve.ts"

const ARTICLE = "2016-10-lausanne"
const MEETING = `${ARTICLE}.E1~P_KERRY~P_LAVROV`

/** One request a route and shape at least. */
const ASKED: [RouteName, string][] = [
  ["health", "/api/health"],
  ["ready", "/api/ready"],
  ["schema", "/api/schema"],
  ["graph", "/api/graph"],
  ["graph", "/api/graph?level=tie&derived=yes"],
  ["graph", "/api/graph?strands=yes"],
  ["graph", "/api/graph?level=relation"],
  ["graph", "/api/graph?level=event"],
  ["graph", "/api/graph?family=attacked&status=ongoing"],
  ["actors", "/api/actors"],
  ["actors", "/api/actors?q=Lawrow"],
  ["actor", "/api/actors/P_LAVROV"],
  ["neighbours", "/api/actors/P_LAVROV/neighbours"],
  ["neighbours", "/api/actors/P_LAVROV/neighbours?level=event"],
  ["neighbours", "/api/actors/P_LAVROV/neighbours?count=only"],
  ["relations", "/api/relations?derived=yes&limit=1000"],
  ["relation", `/api/relations/${MEETING}`],
  ["events", "/api/events"],
  ["event", `/api/events/${ARTICLE}.E1`],
  ["articles", "/api/articles"],
  ["article", `/api/articles/${ARTICLE}`],
  ["timeline", "/api/timeline"],
  ["timeline", "/api/timeline?bucket=week&family=attacked"],
  ["paths", "/api/paths?source=P_LAVROV&target=P_KERRY&k=5&derived=yes"],
  ["export", "/api/export?format=json"],
  ["export", "/api/export?format=json&family=attacked"],
  ["views", "/api/views"],
  ["contradictions", "/api/contradictions"],
  ["queries", "/api/queries"],
  ["imports", "/api/imports"],
  ["openapi", "/api/openapi.json"],
]

/** What each store answered, to be the same on all. */
const agreed = new Map<string, { store: string; body: unknown }>()

eachKind("the answers", (it) => {
  let served: Served
  let lausanne: LoadPlan
  beforeAll(async () => {
    const store = it.store()
    lausanne = await lausannePlan()
    await store.load(lausanne)
    served = await serve(store)
  })
  afterAll(() => served.close())

  test.each(ASKED)("%s: %s", async (name, path) => {
    const body = await json(served, path)
    expect(asContracted(name, 200, body)).toEqual(body)
    if (name === "ready") return
    const first = agreed.get(path)
    if (first) expect(body, `${it.name} and ${first.store}`).toEqual(first.body)
    else agreed.set(path, { store: it.name, body })
  })

  test("every route that reads is among them", async () => {
    const { paths } = await json<{ paths: Record<string, Record<string, { operationId: string }>> }>(served, "/api/openapi.json")
    const reading = Object.values(paths).flatMap((path) => path.get?.operationId ?? [])
    // What is saved or ordered has an id of its own in each store.
    expect(new Set([...ASKED.map(([name]) => name), "view", "import", "importRejects"])).toEqual(new Set(reading))
  })

  describe("the article", () => {
    test("is drawn with all its actors, ties and the editor's positions", async () => {
      const graph = await json<Subgraph>(served, "/api/graph")
      expect(graph.actors).toHaveLength(48)
      expect(graph.total).toEqual({ actors: 48, relations: 30, derived: 0 })
      expect(graph.truncated).toBeNull()
      expect(graph.layout).toEqual(JSON.parse(lausanne.article.layout!))
      const counted = graph.ties.flatMap((tie) => tie.lines.map((line) => line.count)).reduce((sum, count) => sum + count, 0)
      expect(counted).toBe(30)
      for (const tie of graph.ties) {
        expect(tie.negotiated + tie.supported + tie.attacked + tie.informed).toBe(tie.lines.reduce((sum, line) => sum + line.count, 0))
      }
    })

    test("has 30 relations by family and status, and 28 derived ones", async () => {
      const { items, total } = await json<{ items: Relation[]; total: number }>(served, "/api/relations?derived=yes&limit=1000")
      expect(total).toBe(58)
      const count = (passes: (one: Relation) => boolean) => items.filter((one) => !one.derived && passes(one)).length
      const families = (["negotiated", "supported", "attacked", "informed"] as const).map((family) => count((one) => one.family === family))
      expect(families).toEqual([20, 2, 5, 3])
      expect((["occurred", "ongoing", "planned"] as const).map((status) => count((one) => one.status === status))).toEqual([25, 1, 4])
      expect(items.filter((one) => one.derived)).toHaveLength(28)
    })

    test("carries every quote at its place", async () => {
      const article = await json<Article>(served, `/api/articles/${ARTICLE}`)
      expect(article.evidence.length).toBeGreaterThan(20)
      for (const { quote, start, end } of article.evidence) expect(article.text.slice(start!, end!)).toBe(quote)
      for (const { actor, start, end } of article.mentions) expect(article.text.slice(start, end), actor).not.toBe("")
      const carried = new Set(article.evidence.flatMap((one) => one.relations))
      expect(carried.size).toBe(30)
      const { items } = await json<{ items: Relation[] }>(served, "/api/relations?limit=1000")
      expect(items.every((one) => one.evidence.length > 0 && carried.has(one.id))).toBe(true)
    })

    test("tells an event with who took part, where, and who did not", async () => {
      const event = await json<EventFull>(served, `/api/events/${ARTICLE}.E1`)
      expect(event.participants.length).toBeGreaterThan(2)
      expect(event.places.map((place) => place.nameEn)).toContain("Lausanne")
      expect(event.relations.every((one) => one.event === event.id && one.evidence.length > 0)).toBe(true)
      expect(event.evidence.length).toBeGreaterThan(0)
    })

    test("says who is part of what around an actor", async () => {
      const around = await json<Subgraph>(served, "/api/actors/P_LAVROV/neighbours")
      expect(around.ties.every((tie) => tie.source === "P_LAVROV" || tie.target === "P_LAVROV")).toBe(true)
      expect(around.actors.find((actor) => actor.id === "P_LAVROV")?.partOf[0]).toMatchObject({ id: "C_RUS" })
      expect(around.actors.map((actor) => actor.id)).toContain("C_RUS")
      const { total, counts } = await json<{ total: number; counts: { relations: number }[] }>(
        served,
        "/api/actors/P_LAVROV/neighbours?count=only",
      )
      expect(total).toBe(around.total.relations)
      expect(counts.reduce((sum, one) => sum + one.relations, 0)).toBe(total)
    })
  })

  test("the layout goes when the picture is of two articles, and comes back for one of them", async () => {
    const store = it.store()
    await store.load(otherPlan())
    expect((await json<Subgraph>(served, "/api/graph")).layout).toBeNull()
    const one = await json<Subgraph>(served, `/api/graph?article=${ARTICLE}`)
    expect(one.layout).not.toBeNull()
    expect(one.actors).toHaveLength(48)
    expect(one.total.relations).toBe(30)
    const both = await json<{ total: number }>(served, "/api/relations")
    expect(both.total).toBeGreaterThan(30)
  })

  test("an id that nobody has is not found", async () => {
    for (const path of [
      "/api/actors/X",
      "/api/actors/X/neighbours",
      "/api/relations/X",
      "/api/relations/a~b~c",
      "/api/events/X",
      "/api/articles/X",
    ]) {
      const answer = await ask(served, path)
      expect([answer.status, JSON.parse(answer.text).code], path).toEqual([404, "not-found"])
    }
  })
})
