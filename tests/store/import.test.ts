import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { gunzipSync } from "node:zlib"
import { beforeEach, expect, test } from "vitest"
import { icews } from "../../server/import/formats/icews.ts"
import { ucdp } from "../../server/import/formats/ucdp.ts"
import { importRows, type Progress } from "../../server/import/run.ts"
import type { Store } from "../../server/store/store.ts"
import { pieces } from "../support/coded.ts"
import { contentLines, fingerprint } from "../support/fingerprint.ts"
import { lausannePlan, smallPlan } from "../support/plans.ts"
import { eachKind } from "../support/stores.ts"

const FILE = fileURLToPath(new URL("../../demonstration/ucdp-ged-syria-2016-2019.csv.gz", import.meta.url))
const [HEADER = "", ...ROWS] = gunzipSync(readFileSync(FILE)).toString("utf8").split("\n").slice(0, 1300)

/** What the first store held after the whole part; the other one must hold the same. */
let agreed: string[] | null = null

eachKind("an import", (it) => {
  let store: Store
  beforeEach(async () => {
    await it.clear()
    store = it.store()
  })
  const take = (...rows: string[]): Promise<Progress> => {
    const bytes = Buffer.from([HEADER, ...rows].join("\n"))
    return importRows(
      store,
      ucdp,
      (async function* () {
        yield bytes
      })(),
    )
  }

  test("gives every row as an event with its estimates, and says that no sentence carries it", async () => {
    const done = await take(...ROWS)
    expect(done).toMatchObject({ rows: 1298, rejected: {}, created: { events: 1298 }, changed: 0, unchanged: 0 })
    // Counted apart: 1,298 rows on 1,299 lines; each fight goes both ways, violence against civilians one way.
    const oneWay = ROWS.filter((row) => row.split(",")[3] === "3").length
    expect(done.created.relations).toBe(2 * 1298 - oneWay)
    const [sums] = await it.engine.read((tx) =>
      tx.run(
        `MATCH (:Actor)-[r:ATTACKED]->(:Actor) WITH r WHERE r.coded AND size(r.evidence) = 1
         RETURN count(r) AS relations, count(DISTINCT r.event) AS events`,
        {},
      ),
    )
    expect(sums).toEqual({ relations: 2 * 1298 - oneWay, events: 1298 })
    const lines = await contentLines(it.engine)
    agreed ??= lines
    expect(lines).toEqual(agreed)
  })

  test("is the same in another order and in other parts, and changes nothing the second time", async () => {
    const some = ROWS.slice(0, 120)
    await take(...some)
    const [lines, whole] = [await contentLines(it.engine), await fingerprint(it.engine)]
    expect(await take(...some.toReversed())).toMatchObject({ created: { actors: 0, events: 0, relations: 0 }, unchanged: 120 })
    expect(await fingerprint(it.engine)).toBe(whole)
    await it.clear()
    await take(...some.slice(50).toReversed())
    await take(...some.slice(0, 70))
    expect(await contentLines(it.engine)).toEqual(lines)
  })

  test("takes what a row says now for what it said before", async () => {
    const some = ROWS.slice(0, 20)
    const mended = some.with(0, some[0]!.replace(/,4,4,4(\r?)$/, ",4,5,9$1"))
    expect(mended[0]).not.toBe(some[0])
    await take(...some)
    expect(await take(...mended)).toMatchObject({ created: { events: 0, relations: 0 }, changed: 1, unchanged: 19 })
    const after = await contentLines(it.engine)
    await it.clear()
    await take(...mended)
    expect(await contentLines(it.engine)).toEqual(after)
  })

  test("knows the actors of an article and leaves what it says alone", async () => {
    const plan = await lausannePlan()
    await store.load(plan)
    const ids = async () => (await it.engine.read((tx) => tx.run("MATCH (a:Actor) RETURN a.id AS id ORDER BY id", {}))).map((row) => row.id)
    const before = await ids()
    const { created } = await take(...ROWS.slice(0, 200))
    const after = await ids()
    expect(after.length - before.length).toBe(created.actors)
    expect(after).not.toContain("UCDP.234")
    const [syria] = await it.engine.read((tx) =>
      tx.run("MATCH (a:Actor {id: 'C_SYR'}) RETURN a.nameEn AS name, a.names AS names, a.wikidata AS wikidata", {}),
    )
    const own = plan.actors.find((one) => one.id === "C_SYR")!
    expect(syria).toMatchObject({ name: own.nameEn, wikidata: own.wikidata })
    expect(syria!.names).toContain("Government of Syria")
    expect(await store.load(plan)).toMatchObject({ unchanged: true })
  })

  test("joins what two files tell of one event, and counts ties as if all had come at once", async () => {
    const lines = [
      "1\t2014-01-01\tIran\t040\tIraq",
      "2\t2014-01-02\tIran\t190\tIraq",
      "3\t2014-01-01\tIraq\t040\tIran",
      "4\t2014-01-03\tIran\t036\tIraq",
      "5\t2014-01-05\tIran\t0333\tSyria",
    ]
    const events = (some: string[]) => importRows(store, icews, pieces(["id\tdate\tsource\tcameo\ttarget", ...some].join("\n")))
    await events(lines)
    const whole = await contentLines(it.engine)
    const [tie] = await it.engine.read((tx) =>
      tx.run("MATCH (a:Actor {id: 'C_IRN'})-[t:TIE]->(b:Actor {id: 'C_IRQ'}) RETURN properties(t) AS tie", {}),
    )
    // A meeting (1.0) told twice, an attack (-10), a plan to meet (4).
    expect(tie!.tie).toMatchObject({
      negotiated: 2,
      attacked: 1,
      planned: 1,
      scored: 3,
      thousandths: -5000,
      first: "2014-01-01",
      last: "2014-01-03",
    })
    for (const parts of [
      [
        [0, 1],
        [2, 3, 4],
      ],
      [[4], [3], [2], [1], [0]],
      [
        [2, 4],
        [0, 3, 1],
      ],
    ]) {
      await it.clear()
      for (const part of parts) await events(part.map((at) => lines[at]!))
      expect(await contentLines(it.engine)).toEqual(whole)
    }
  })

  test("takes away the event of which a row no longer speaks, and leaves it when another row does", async () => {
    const [one, two] = ["1\t2014-01-01\tIran\t040\tIraq", "2\t2014-01-01\tIraq\t040\tIran"]
    const events = (...some: string[]) => importRows(store, icews, pieces(["id\tdate\tsource\tcameo\ttarget", ...some].join("\n")))
    const moved = one.replace("01-01", "01-05")
    await events(one)
    expect(await events(moved)).toMatchObject({ created: { events: 1 }, changed: 1 })
    const alone = await contentLines(it.engine)
    expect((await store.counts()).events).toBe(1)
    await events(one, two)
    expect((await store.counts()).events).toBe(1)
    await events(moved)
    const both = await contentLines(it.engine)
    await it.clear()
    await events(moved)
    expect(await contentLines(it.engine)).toEqual(alone)
    await events(two)
    expect(await contentLines(it.engine)).toEqual(both)
  })

  test("is undone as a whole: what others say stays as it was, and nothing else is left", async () => {
    const [one, two] = [await lausannePlan(), smallPlan()]
    await store.load(one)
    await store.load(two)
    const before = await contentLines(it.engine)
    await take(...ROWS.slice(0, 150))
    expect(await contentLines(it.engine)).not.toEqual(before)
    const parts = []
    for (let done = false; !done;) {
      const part = await store.remove("ucdp-ged", 60)
      parts.push(part.events)
      done = part.done
    }
    expect(parts).toEqual([60, 60, 30, 0])
    expect(await contentLines(it.engine)).toEqual(before)
    // An article goes the same way, and leaves what the other one says.
    await it.clear()
    await store.load(two)
    const alone = await contentLines(it.engine)
    await store.load(one)
    while (!(await store.remove("2016-10-lausanne", 3)).done);
    expect(await contentLines(it.engine)).toEqual(alone)
    expect(await store.remove("nobody", 3)).toEqual({ events: 0, done: true })
    // Who stops halfway loads it again and has all of it.
    await store.load(one)
    const both = await contentLines(it.engine)
    expect((await store.remove("2016-10-lausanne", 3)).done).toBe(false)
    expect(await store.load(one)).toMatchObject({ unchanged: false })
    expect(await contentLines(it.engine)).toEqual(both)
  })

  test("stops when too many rows are bad, and keeps what could be read", async () => {
    const bad = ROWS.slice(0, 1100).map((row, index) => (index % 5 === 0 ? row.replace(/^\d+/, "") : row))
    await expect(take(...bad)).rejects.toThrow(/^201 of the first 1000 rows cannot be read/)
    expect((await store.counts()).events).toBe(799)
  })
})
