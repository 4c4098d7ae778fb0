import { beforeAll, afterAll, expect, test } from "vitest"
import { VIEW_LIMITS, type View } from "../../server/model/index.ts"
import { openEngine } from "../../server/store/open.ts"
import { graphStore } from "../../server/store/graph.ts"
import { contentLines } from "../support/fingerprint.ts"
import { lentNeo4j } from "../support/lending.ts"
import { otherPlan, smallPlan } from "../support/plans.ts"
import { eachKind } from "../support/stores.ts"
import { ask, asContracted, json, serve, type Served } from "./serve.ts"

const JSON_TYPE = { "content-type": "application/json" }
const draft = { name: "Angriffe – атаки", address: "family=attacked&lang=de", notes: "Zeile 1\nZeile 2 'mit' \"Zeichen\" 🕊" }

eachKind("saved views", (it) => {
  let served: Served
  beforeAll(async () => {
    served = await serve(it.store())
  })
  afterAll(() => served.close())

  async function send(method: string, path: string, body?: unknown, headers: Record<string, string> = JSON_TYPE) {
    const answer = await ask(served, path, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) })
    return { status: answer.status, headers: answer.headers, body: (answer.text ? JSON.parse(answer.text) : null) as never }
  }
  const save = async (more: object = {}) => (await send("POST", "/api/views", { ...draft, ...more })).body as View
  const list = async () => (await json<{ items: View[] }>(served, "/api/views")).items
  const graph = async () => ({
    lines: await contentLines(it.engine),
    nodes: await it.engine.read((tx) => tx.run("MATCH (n) RETURN labels(n)[0] AS label, count(n) AS nodes ORDER BY label, nodes", {})),
    counts: await it.store().counts(),
    generation: await it.store().generation(),
    etag: (await ask(served, "/api/graph")).headers.etag,
  })

  test("may come before the first article, and then the store is ours", async () => {
    const made = await send("POST", "/api/views", draft)
    expect(made.status).toBe(201)
    const view = asContracted("saveView", 201, made.body) as View
    expect(view).toMatchObject({ ...draft, revision: 1, created: view.changed })
    expect((await it.store().load(smallPlan())).unchanged).toBe(false)
    expect(await list()).toEqual([view])
    expect((await send("DELETE", `/api/views/${view.id}`)).status).toBe(204)
  })

  test("are saved, read, changed and deleted without a trace in the graph", async () => {
    const before = await graph()
    const view = await save()
    expect(await json(served, `/api/views/${view.id}`)).toEqual(view)
    const { status, body } = await send("PUT", `/api/views/${view.id}`, { name: "Neu", address: "", revision: 1 })
    expect(status).toBe(200)
    const changed = asContracted("changeView", 200, body) as View
    expect(changed).toMatchObject({ id: view.id, name: "Neu", address: "", notes: "", revision: 2, created: view.created })
    expect(await list()).toEqual([changed])
    expect(await graph()).toEqual(before)
    expect((await send("DELETE", `/api/views/${view.id}?revision=2`)).status).toBe(204)
    expect(await list()).toEqual([])
    expect(await graph()).toEqual(before)
    for (const method of ["GET", "DELETE"]) expect((await send(method, `/api/views/${view.id}`)).body).toMatchObject({ code: "not-found" })
    expect((await send("PUT", `/api/views/${view.id}`, { ...draft, revision: 2 })).body).toMatchObject({ code: "not-found" })
  })

  test("outlast loads and changed dossiers", async () => {
    const view = await save()
    await it.store().load(otherPlan())
    await it.store().load(otherPlan((dossier) => (dossier.article.title = "Changed")))
    expect(await it.store().views()).toEqual([view])
    const answer = await ask(served, "/api/views")
    expect([answer.headers.etag, answer.headers["cache-control"]]).toEqual([undefined, "no-store"])
    await send("DELETE", `/api/views/${view.id}`)
  })

  test("that something else changed first are a conflict", async () => {
    const view = await save()
    const change = (name: string) => send("PUT", `/api/views/${view.id}`, { ...draft, name, revision: 1 })
    const answers = await Promise.all(Array.from({ length: 8 }, (_, index) => change(`Nr. ${index}`)))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array.from({ length: 7 }, () => 409)])
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
      code: "conflict",
      detail: expect.stringMatching(/revision 2 and no longer 1/),
    })
    expect((await send("DELETE", `/api/views/${view.id}?revision=1`)).body).toMatchObject({ code: "conflict" })
    expect(await list()).toHaveLength(1)
    await send("DELETE", `/api/views/${view.id}`)
  })

  test("saved at the same time are all kept, also by two servers on one database", async () => {
    const other = it.kind === "neo4j" ? await openEngine({ neo4j: { ...(await lentNeo4j("neo4j")), database: null }, data: "" }) : null
    const stores = [it.store(), other ? graphStore(other, { adopt: false }) : it.store()]
    const view = await save()
    const added = stores.flatMap((store, at) =>
      Array.from({ length: 5 }, (_, index) => {
        const made = { ...view, id: `${at}-${index}` }
        return store.changeViews((views) => ({ views: [...views, made], result: made.id }))
      }),
    )
    const ids = await Promise.all(added)
    expect((await list()).map(({ id }) => id).toSorted()).toEqual([view.id, ...ids].toSorted())
    await stores[0]!.changeViews(() => ({ views: [], result: null }))
    await other?.close()
  })

  test("have limits", async () => {
    const [view] = [await save()]
    await it.store().changeViews((views) => ({
      views: [...views, ...Array.from({ length: VIEW_LIMITS.views - 1 }, (_, index) => ({ ...view, id: `${index}` }))],
      result: null,
    }))
    const { status, body } = await send("POST", "/api/views", draft)
    expect([status, body]).toEqual([400, expect.objectContaining({ detail: expect.stringMatching(/500 saved views.* delete some first/) })])
    await it.store().changeViews(() => ({ views: [], result: null }))
  })

  test.each<[string, object, RegExp]>([
    ["name", { name: undefined }, /string/],
    ["name", { name: "  " }, />=1/],
    ["name", { name: "x".repeat(201) }, /<=200/],
    ["address", { address: "?lang=de" }, /no query part/],
    ["address", { address: "lang=de#x" }, /#/],
    ["address", { address: "q=а b" }, /no query part/],
    ["address", { address: "x".repeat(8001) }, /<=8000/],
    ["notes", { notes: "x".repeat(20_001) }, /<=20000/],
    ["notes", { notes: "\u0000" }, /NUL/],
    ["notesOn", { notesOn: Object.fromEntries(Array.from({ length: 501 }, (_, at) => [`a${at}`, "x"])) }, /more than 500 notes/],
    ["id", { id: "mine" }, /allowed are name, address, notes/],
  ])("are refused with a faulty %s: %#", async (path, faulty, message) => {
    const { status, body } = await send("POST", "/api/views", { ...draft, ...faulty })
    const { errors } = body as { errors: { path: string; message: string }[] }
    expect([status, errors[0]?.path, errors[0]?.message]).toEqual([400, path, expect.stringMatching(message)])
  })

  test("are changed by nobody else: not by another site, not as another type, not without the revision seen", async () => {
    const view = await save()
    const at = `/api/views/${view.id}`
    for (const [method, path] of [
      ["POST", "/api/views"],
      ["PUT", at],
      ["DELETE", at],
    ] as const) {
      const { body } = await send(method, path, { ...draft, revision: 1 }, { ...JSON_TYPE, origin: "http://elsewhere.example" })
      expect(body).toMatchObject({ code: "forbidden-origin" })
      if (method === "DELETE") continue
      const plain = await send(method, path, { ...draft, revision: 1 }, { "content-type": "text/plain" })
      expect(plain.body).toMatchObject({ code: "unsupported-media-type" })
    }
    expect((await send("PUT", at, draft)).body).toMatchObject({ code: "invalid-request", errors: [{ path: "revision" }] })
    expect((await send("DELETE", `${at}?revision=x`)).body).toMatchObject({ code: "invalid-request", errors: [{ path: "revision" }] })
    const wrong = await send("PATCH", at, draft)
    expect([wrong.status, wrong.headers.allow]).toEqual([405, "GET, HEAD, PUT, DELETE"])
    expect(await list()).toEqual([view])
  })
})
