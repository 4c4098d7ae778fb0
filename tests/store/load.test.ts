import { setTimeout as sleep } from "node:timers/promises"
import { beforeAll, beforeEach, describe, expect, test } from "vitest"
import type { LoadPlan } from "../../server/store/plan.ts"
import type { Store } from "../../server/store/store.ts"
import { contentLines, fingerprint, graphLines } from "../support/fingerprint.ts"
import { lausannePlan, otherPlan, smallPlan } from "../support/plans.ts"
import { eachStore } from "../support/stores.ts"

let lausanne: LoadPlan
beforeAll(async () => {
  lausanne = await lausannePlan()
})

/** Fingerprints by what was loaded: the first store fills it, the others must agree. */
const agreed = new Map<string, { name: string; lines: string[] }>()

eachStore("load", (it) => {
  let store: Store
  beforeEach(async () => {
    await it.clear()
    store = it.store()
  })
  const rows = (text: string) => it.engine.read((tx) => tx.run(text, {}))
  const ids = async (label: string) => (await rows(`MATCH (n:${label}) RETURN n.id AS id ORDER BY id`)).map((row) => row.id)
  const agree = async (what: string) => {
    const lines = await graphLines(it.engine)
    const first = agreed.get(what)
    if (!first) agreed.set(what, { name: it.name, lines })
    else expect(lines, `${it.name} and ${first.name} after ${what}`).toEqual(first.lines)
  }

  describe("the article that is shipped", () => {
    test("gives its actors and relations", async () => {
      const report = await store.load(lausanne)
      expect(report).toMatchObject({
        unchanged: false,
        created: { actors: 48, events: 10, relations: 30, evidence: lausanne.evidence.length },
      })
      expect(await store.counts()).toEqual({ articles: 1, actors: 48, events: 10, relations: 30, evidence: lausanne.evidence.length })
      expect(
        await rows(`MATCH (:Actor)-[r:NEGOTIATED_WITH|SUPPORTED|ATTACKED|INFORMED]->(:Actor)
                    RETURN type(r) AS type, r.derived AS derived, count(r) AS relations ORDER BY type, derived`),
      ).toEqual([
        { type: "ATTACKED", derived: false, relations: 5 },
        { type: "INFORMED", derived: false, relations: 3 },
        { type: "NEGOTIATED_WITH", derived: false, relations: 20 },
        { type: "NEGOTIATED_WITH", derived: true, relations: 28 },
        { type: "SUPPORTED", derived: false, relations: 2 },
      ])
      await agree("the shipped article")
    })

    test("changes nothing the second time", async () => {
      await store.load(lausanne)
      const [before, generation] = [await fingerprint(it.engine), await store.generation()]
      expect(await it.store().load(lausanne)).toEqual({
        id: lausanne.article.id,
        digest: lausanne.article.digest,
        created: { actors: 0, events: 0, evidence: 0, relations: 0 },
        unchanged: true,
      })
      expect(await fingerprint(it.engine)).toBe(before)
      expect(await store.generation()).toBe(generation)
    })

    test("has ties that count its relations and nothing else", async () => {
      await store.load(lausanne)
      const counted = await rows(
        `MATCH (a:Actor)-[r:NEGOTIATED_WITH|SUPPORTED|ATTACKED|INFORMED]->(b:Actor) WHERE NOT r.derived
         WITH a, b, count(r) AS relations RETURN a.id AS source, b.id AS target, relations ORDER BY source, target`,
      )
      const ties = await rows(
        `MATCH (a:Actor)-[t:TIE]->(b:Actor)
         RETURN a.id AS source, b.id AS target, t.negotiated + t.supported + t.attacked + t.informed AS relations ORDER BY source, target`,
      )
      expect(ties).toEqual(counted)
    })
  })

  describe("several articles", () => {
    test("share actors, events and ties", async () => {
      await store.load(smallPlan())
      const report = await store.load(otherPlan())
      expect(report.created).toEqual({ actors: 1, events: 1, evidence: 2, relations: 1 })
      expect(
        await rows(
          "MATCH (:Actor)-[r:NEGOTIATED_WITH]->(:Actor) RETURN r.articles AS articles, r.evidence AS evidence, r.saidBy AS saidBy",
        ),
      ).toEqual([{ articles: ["other", "small"], evidence: ["other.0-33", "small.0-27"], saidBy: ["envoy"] }])
      await agree("two articles")
    })

    test("give the same in either order and when one comes again", async () => {
      await store.load(smallPlan())
      await store.load(otherPlan())
      await store.load(smallPlan())
      const lines = await contentLines(it.engine)
      await it.clear()
      await store.load(otherPlan())
      await store.load(smallPlan())
      expect(await contentLines(it.engine)).toEqual(lines)
    })

    test("loaded at once, all arrive", async () => {
      const reports = await Promise.all([
        store.load(smallPlan()),
        it.store().load(otherPlan()),
        store.load(smallPlan()),
        store.load(lausanne),
      ])
      expect(reports.map((report) => report.unchanged)).toEqual([false, false, true, false])
      const lines = await contentLines(it.engine)
      await it.clear()
      for (const plan of [lausanne, otherPlan(), smallPlan()]) await store.load(plan)
      expect(await contentLines(it.engine)).toEqual(lines)
    })
  })

  describe("a changed dossier", () => {
    test("replaces what it said before", async () => {
      const changed = smallPlan((d) => {
        d.events.splice(1, 1)
        d.statements.length = 0
        d.actors.splice(4, 2)
        d.actors[0]!.kind = "office"
        d.actors[0]!.role = "Secretary of State"
        d.events[0]!.status = "planned"
        d.events[0]!.evidence[0]!.status = "planned"
        d.places.length = 0
        d.events[0]!.places = []
      })
      await store.load(smallPlan())
      await store.load(changed)
      const lines = await contentLines(it.engine)
      expect(await ids("Event")).toEqual(["small.talks"])
      expect(await rows("MATCH (a:Office) RETURN a.id AS id, labels(a) AS labels, a.labelDe AS labelDe")).toHaveLength(1)
      await agree("a changed dossier")
      await it.clear()
      await it.store().load(changed)
      expect(await contentLines(it.engine)).toEqual(lines)
    })

    test("goes back to where it was", async () => {
      await store.load(otherPlan())
      await store.load(smallPlan())
      const before = await contentLines(it.engine)
      await store.load(smallPlan((d) => d.events.splice(0, 1)))
      expect(await contentLines(it.engine)).not.toEqual(before)
      await store.load(smallPlan())
      expect(await contentLines(it.engine)).toEqual(before)
    })

    test("leaves what other articles say", async () => {
      await store.load(otherPlan())
      const alone = await contentLines(it.engine)
      await store.load(smallPlan())
      await store.load(
        smallPlan((d) => {
          d.actors = [{ id: "turkey", kind: "state", nameDe: "Türkei", nameEn: "Turkey" }]
          d.places = []
          d.events = []
          d.statements = []
          delete (d as { layout?: unknown }).layout
        }),
      )
      const left = (await contentLines(it.engine)).filter((line) => !/"small"|"turkey"/.test(line))
      expect(left).toEqual(alone)
      expect(await ids("Actor")).toEqual(["envoy", "kerry", "lavrov", "merkel", "turkey"])
      expect(await ids("Article")).toEqual(["other", "small"])
    })

    test("takes an outlet away that published nothing else", async () => {
      await store.load(otherPlan())
      expect(await ids("Outlet")).toEqual(["times"])
      await store.load(otherPlan((d) => (d.article.outlet = null)))
      expect(await ids("Outlet")).toEqual([])
    })

    test("takes its denial out of the relations but keeps the sentence", async () => {
      await store.load(smallPlan())
      await store.load(smallPlan((d) => (d.events[1]!.evidence[0]!.status = "denied")))
      expect(await rows("MATCH (:Actor)-[r:SUPPORTED|TIE]->(:Actor {id: 'rebels'}) RETURN r.id AS id")).toEqual([])
      expect(await rows("MATCH (e:Evidence {id: 'small.28-47'}) RETURN e.modality AS modality")).toEqual([{ modality: "denied" }])
    })
  })

  test("a load that fails in its middle leaves nothing", async () => {
    await store.load(smallPlan())
    const before = await fingerprint(it.engine)
    const broken = otherPlan()
    // Two spans of one id break the constraint after actors, places and events were written.
    broken.evidence.push({ ...broken.evidence[0]! })
    await expect(store.load(broken)).rejects.toMatchObject({ name: "Problem", code: "conflict" })
    expect(await fingerprint(it.engine)).toBe(before)
    await expect(store.load(otherPlan())).resolves.toMatchObject({ unchanged: false })
  })

  test("a statement that nobody waits for and that fails is what its transaction fails with, whatever is asked after it", async () => {
    await store.load(smallPlan())
    const before = await fingerprint(it.engine)
    const [{ id }] = (await it.engine.read((tx) => tx.run("MATCH (a:Actor) RETURN a.id AS id LIMIT 1", {}))) as [{ id: string }]
    const found: unknown[] = []
    const work = it.engine.write(async (tx) => {
      tx.send("CREATE (:Actor {id: 'new', names: []})", {})
      tx.send("CREATE (:Actor {id: $id, names: []})", { id })
      tx.send("CREATE (:Actor {id: 'newer', names: []})", {})
      await sleep(300)
      found.push(await tx.run("MATCH (a:Actor) RETURN count(a) AS actors", {}))
    })
    await expect(work).rejects.toMatchObject({ name: "Problem", code: "conflict" })
    expect(found).toEqual([])
    expect(await fingerprint(it.engine)).toBe(before)
  })
})
