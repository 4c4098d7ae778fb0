import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Actor, EventFull, Relation, Subgraph } from "../../server/model/index.ts"
import { lausannePlan, otherPlan, smallPlan } from "../support/plans.ts"
import { eachKind } from "../support/stores.ts"
import { json, serve, type Served } from "./serve.ts"

type Page<T> = { items: T[]; total: number }

eachKind("filters", (it) => {
  let served: Served
  let all: Relation[]
  let actors: Map<string, Actor>
  beforeAll(async () => {
    const store = it.store()
    for (const plan of [await lausannePlan(), smallPlan(), otherPlan()]) await store.load(plan)
    served = await serve(store)
    all = (await json<Page<Relation>>(served, "/api/relations?derived=yes&limit=1000")).items
    actors = new Map((await json<Page<Actor>>(served, "/api/actors?limit=1000")).items.map((actor) => [actor.id, actor]))
  })
  afterAll(() => served.close())

  const either = (one: Relation, passes: (actor: Actor) => boolean) => [one.source, one.target].some((id) => passes(actors.get(id)!))
  const day = (text: string) => Date.parse(text)

  // Each filter beside what it means, over the same relations without any filter.
  const FILTERS: [string, (one: Relation) => boolean][] = [
    ["", () => true],
    ["family=attacked", (one) => one.family === "attacked"],
    ["family=attacked,informed", (one) => ["attacked", "informed"].includes(one.family)],
    ["family=attacked&family=informed", (one) => ["attacked", "informed"].includes(one.family)],
    ["status=planned", (one) => one.status === "planned"],
    ["kind=state", (one) => either(one, (actor) => actor.kind === "state")],
    ["country=RUS,USA", (one) => either(one, (actor) => ["RUS", "USA"].includes(actor.country ?? ""))],
    ["actor=P_LAVROV", (one) => [one.source, one.target].includes("P_LAVROV")],
    ["actor=P_LAVROV,kerry", (one) => [one.source, one.target].some((id) => ["P_LAVROV", "kerry"].includes(id))],
    ["article=small", (one) => one.evidence.some((each) => each.article === "small")],
    ["saidBy=rebels", (one) => one.evidence.some((each) => each.saidBy.some((actor) => actor.id === "rebels"))],
    ["q=lavrow", (one) => [one.source, one.target].some((id) => ["P_LAVROV", "lavrov"].includes(id))],
    ["q=lavrow&actor=P_KERRY", (one) => [one.source, one.target].includes("P_KERRY") && [one.source, one.target].includes("P_LAVROV")],
    ["q=nobodyhasthisname", () => false],
    ["q=nobodyhasthisname&actor=P_KERRY", () => false],
    [
      "family=negotiated&status=occurred&kind=person&actor=P_KERRY",
      (one) =>
        one.family === "negotiated" &&
        one.status === "occurred" &&
        either(one, (actor) => actor.kind === "person") &&
        [one.source, one.target].includes("P_KERRY"),
    ],
    ["tie=P_KERRY~P_LAVROV", (one) => [one.source, one.target].toSorted().join("~") === "P_KERRY~P_LAVROV"],
    ["tie=P_LAVROV~P_KERRY", (one) => [one.source, one.target].toSorted().join("~") === "P_KERRY~P_LAVROV"],
    ["tie=P_KERRY~P_LAVROV&actor=P_KERRY", (one) => [one.source, one.target].toSorted().join("~") === "P_KERRY~P_LAVROV"],
    ["tie=P_KERRY~P_LAVROV&actor=C_RUS", () => false],
    ["tie=P_KERRY~P_LAVROV&kind=state", () => false],
    ["from=2016-10-20&to=2016-10", (one) => one.end !== null && day(one.end) >= day("2016-10-20") && day(one.start!) <= day("2016-10-31")],
    [
      "from=2016-10&to=2016-10&dates=certain",
      (one) => one.start !== null && day(one.start) >= day("2016-10-01") && day(one.end!) <= day("2016-10-31"),
    ],
    ["to=2016-10-01", (one) => one.start !== null && day(one.start) <= day("2016-10-01")],
    ["from=2017", () => false],
    ["from=2015&to=2017&dates=certain", (one) => one.start !== null],
  ]

  test.each(FILTERS)("relations?%s", async (query, passes) => {
    const named = all.filter((one) => !one.derived && passes(one)).map((one) => one.id)
    const found = await json<Page<Relation>>(served, `/api/relations?${query}&limit=1000`.replace("?&", "?"))
    expect(found.items.map((one) => one.id)).toEqual(named)
    expect(found.total).toBe(named.length)
  })

  test.each(FILTERS.filter(([query]) => !query.startsWith("tie")))("graph?%s", async (query, passes) => {
    const named = all.filter((one) => !one.derived && passes(one))
    const search = query ? `?${query}` : ""
    const graph = await json<Subgraph>(served, `/api/graph${search}`)
    expect(graph.total.relations).toBe(named.length)
    expect(graph.ties.map((tie) => tie.id).toSorted()).toEqual([...new Set(named.map((one) => `${one.source}~${one.target}`))].toSorted())
    for (const tie of graph.ties) {
      const own = named.filter((one) => one.source === tie.source && one.target === tie.target)
      expect(tie.lines.reduce((sum, line) => sum + line.count, 0)).toBe(own.length)
      expect(tie.planned).toBe(own.filter((one) => one.status === "planned").length)
    }
    const known = new Set(graph.actors.map((actor) => actor.id))
    expect(graph.ties.every((tie) => known.has(tie.source) && known.has(tie.target))).toBe(true)
    expect(graph.actors.every((actor) => actor.partOf.every((whole) => known.has(whole.id)))).toBe(true)
    const level = await json<Subgraph>(served, `/api/graph${search}${search ? "&" : "?"}level=relation`)
    expect(level.relations.map((one) => one.id)).toEqual(named.map((one) => one.id))
  })

  test.each(FILTERS.filter(([query]) => !/tie|status/.test(query)))("events?%s are those of the relations,", async (query, passes) => {
    const found = (await json<Page<EventFull>>(served, `/api/events?${query}&limit=1000`.replace("?&", "?"))).items
    const wanted = new Set(all.filter((one) => !one.derived && passes(one)).map((one) => one.event))
    // An event may pass by parties whose pair no sentence names, but what its relations say is never lost.
    expect(found.map((event) => event.id)).toEqual(expect.arrayContaining([...wanted]))
    if (wanted.size === 0) expect(found).toEqual([])
  })

  test("an event is planned by its own status", async () => {
    const { items } = await json<Page<EventFull>>(served, "/api/events?status=planned&limit=1000")
    expect(items.length).toBeGreaterThan(0)
    expect(items.every((event) => event.status === "planned")).toBe(true)
  })

  test("derived relations come when asked for, and only then", async () => {
    const { items } = await json<Page<Relation>>(served, "/api/relations?limit=1000")
    expect(items.some((one) => one.derived)).toBe(false)
    const graph = await json<Subgraph>(served, "/api/graph?derived=yes")
    expect(graph.total.derived).toBe(all.filter((one) => one.derived).length)
    expect(graph.total.derived).toBeGreaterThan(0)
  })

  describe("a limit", () => {
    test("keeps the strongest ties and says what was cut", async () => {
      const whole = await json<Subgraph>(served, "/api/graph")
      const cut = await json<Subgraph>(served, "/api/graph?limit=5")
      expect(cut.truncated).toEqual({ by: "limit", shown: 5, total: whole.ties.length })
      expect(cut.ties).toHaveLength(5)
      const weight = (tie: Subgraph["ties"][number]) => tie.lines.reduce((sum, line) => sum + line.count, 0)
      const weakest = Math.min(...cut.ties.map(weight))
      const left = whole.ties.filter((tie) => !cut.ties.some((one) => one.id === tie.id))
      expect(left.every((tie) => weight(tie) <= weakest)).toBe(true)
      expect(cut.total.relations).toBe(whole.total.relations)
    })

    test.each(["relation", "event"])("is of %ss at that level", async (level) => {
      const cut = await json<Subgraph>(served, `/api/graph?limit=3&level=${level}`)
      expect([cut.relations.length, cut.events.length].toSorted()).toEqual([0, 3])
      expect(cut.truncated).toMatchObject({ by: "limit", shown: 3 })
    })
  })

  test("an actor's aggregates count what its relations are", async () => {
    for (const actor of actors.values()) {
      const own = all.filter((one) => !one.derived && [one.source, one.target].includes(actor.id))
      const counted = Object.values(actor.relations).reduce((sum, count) => sum + count, 0)
      expect(counted, actor.id).toBe(own.length)
    }
  })

  test("what is loaded is found at once", async () => {
    const store = it.store()
    const before = (await json<Page<Relation>>(served, "/api/relations")).total
    await store.load(
      smallPlan((dossier) => {
        dossier.article.id = "later"
        dossier.events = dossier.events.slice(0, 1).map((event) => ({ ...event, id: "later.talks" }))
        dossier.statements = []
        dossier.actors[0]!.nameEn = "Newcomer"
      }),
    )
    expect((await json<Page<Relation>>(served, "/api/relations")).total).toBe(before + 1)
    expect((await json<Page<Actor>>(served, "/api/actors?q=newcomer")).items.map((actor) => actor.id)).toEqual(["kerry"])
  })
})
