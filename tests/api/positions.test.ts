import { setTimeout as sleep } from "node:timers/promises"
import { pino } from "pino"
import { afterAll, beforeAll, expect, test } from "vitest"
import { columnReader, type Subgraph } from "../../server/model/index.ts"
import { Positions } from "../../server/positions/positions.ts"
import { generateDossier } from "../bench/generate.ts"
import { planFrom, smallPlan } from "../support/plans.ts"
import { eachKind } from "../support/stores.ts"
import { ask, json, serve, type Served } from "./serve.ts"

/** So many that a page would not lay them out, few of them tied. */
function crowd(number: number, actors: number) {
  const dossier = generateDossier(number, 30, 60)
  for (let at = 0; at < actors; at += 1)
    dossier.actors.push({ id: `x${at}`, kind: "person", nameDe: `Person ${at}`, nameEn: `Person ${at}` })
  return planFrom(dossier)
}

const whole = (served: Served) => json<Subgraph>(served, "/api/graph")
const placesOf = ({ positions }: Subgraph) => Object.fromEntries(positions!.actors.map(({ actor, x, y }) => [actor, [x, y]]))
const workedOut = (served: Served) => served.log().filter(({ msg }) => msg === "positions worked out").length

async function untilCurrent(served: Served): Promise<Subgraph> {
  for (;;) {
    const graph = await whole(served)
    if (graph.positions?.state === "current") return graph
    await sleep(50)
  }
}

eachKind("positions", (it) => {
  let served: Served
  let first: Subgraph
  beforeAll(async () => {
    served = await serve(it.store())
    await it.store().load(smallPlan())
  })
  afterAll(() => served.close())

  test("are not made for a graph that a page lays out", async () => {
    expect((await whole(served)).positions).toBeNull()
    await sleep(300)
    expect((await whole(served)).positions).toBeNull()
    expect(workedOut(served)).toBe(0)
  })

  test("are worked out when many have been loaded, and until then it is said that they come", async () => {
    await it.store().load(crowd(1, 260))
    const before = await ask(served, "/api/graph")
    expect((JSON.parse(before.text) as Subgraph).positions).toEqual({ state: "computing", actors: [] })
    first = await untilCurrent(served)
    expect(first.positions!.actors.map(({ actor }) => actor)).toEqual(first.actors.map(({ id }) => id))
    expect(new Set(Object.values(placesOf(first)).map(String)).size).toBe(first.actors.length)
    const after = await ask(served, "/api/graph", { headers: { "if-none-match": before.headers.etag! } })
    expect(after.status).toBe(200)
  })

  test("choose who stands in a box, and stand in columns too", async () => {
    const [one] = (await json<Subgraph>(served, "/api/graph?most=1")).positions!.actors
    const box = [one!.x - 200, one!.y - 200, one!.x + 200, one!.y + 200]
    const inside = first.positions!.actors.filter(({ x, y }) => x >= box[0]! && x <= box[2]! && y >= box[1]! && y <= box[3]!)
    expect(inside.length).toBeGreaterThan(1)
    expect(inside.length).toBeLessThan(first.actors.length)
    const address = `/api/graph?most=200&box=${box.join()}`
    const found = await json<Subgraph>(served, address)
    expect(found.positions!.actors).toEqual(inside)
    expect(found.total).toEqual(first.total)
    const reader = columnReader()
    const { text } = await ask(served, address, { headers: { accept: "application/vnd.entente.columns" } })
    for (const line of text.trimEnd().split("\n").slice(0, -1)) reader.take(JSON.parse(line) as object)
    expect(reader.graph()).toEqual(found)
  })

  test("survive a restart, without being worked out again", async () => {
    await served.close()
    served = await serve(it.store())
    expect(await whole(served)).toEqual(first)
    await sleep(300)
    expect(workedOut(served)).toBe(0)
  })

  test("of before stand while new ones are worked out after something was loaded", async () => {
    await it.store().load(crowd(2, 280))
    const meanwhile = await whole(served)
    expect(meanwhile.actors.length).toBeGreaterThan(first.actors.length)
    expect(meanwhile.positions!.state).toBe("computing")
    expect(placesOf(meanwhile)).toEqual(placesOf(first))
    const after = await untilCurrent(served)
    expect(after.positions!.actors).toHaveLength(after.actors.length)
  })

  test("are never worked out while an import runs, and begin anew when one begins", async () => {
    await served.close()
    const store = it.store()
    let busy = true
    const lines: string[] = []
    const log = pino({ level: "debug" }, { write: (line: string) => void lines.push((JSON.parse(line) as { msg: string }).msg) })
    const positions = new Positions(store, log, () => busy, 100)
    const until = async (so: () => boolean) => {
      while (!so()) await sleep(5)
    }
    const begun = () => lines.filter((line) => line === "working positions out").length
    try {
      await store.load(crowd(1, 290))
      await sleep(500)
      expect(lines).toEqual([])
      busy = false
      await until(() => begun() === 1)
      busy = true
      await store.load(crowd(2, 300))
      await sleep(300)
      expect(lines).toEqual(["working positions out"])
      busy = false
      await until(() => lines.length === 3)
      expect(lines).toEqual(["working positions out", "working positions out", "positions worked out"])
      const generation = await store.generation()
      const standing = await positions.at(generation)
      expect(standing).toMatchObject({ state: "current" })
      expect(standing!.places.has("x299")).toBe(true)
    } finally {
      await positions.stop()
    }
    served = await serve(it.store())
  })
})
