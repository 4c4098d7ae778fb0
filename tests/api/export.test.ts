import { execFile } from "node:child_process"
import { once } from "node:events"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { createServer, request as httpRequest, type IncomingMessage } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import express, { type Response } from "express"
import Graph from "graphology"
import * as gexf from "graphology-gexf"
import * as graphml from "graphology-graphml"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { EXPORTERS } from "../../server/api/exports/index.ts"
import { xml } from "../../server/api/exports/xml.ts"
import { sendFile } from "../../server/api/respond.ts"
import { checkDossier } from "../../server/import/check.ts"
import type { Actor, Exported, Relation, Subgraph } from "../../server/model/index.ts"
import { Problem } from "../../server/problems.ts"
import { openStore } from "../../server/store/open.ts"
import type { Store } from "../../server/store/store.ts"
import { generateDossier } from "../bench/generate.ts"
import { lausannePlan, smallPlan } from "../support/plans.ts"
import { pythonWith } from "../support/python.ts"
import { ask, json, serve, type Served } from "./serve.ts"

const python = await pythonWith("networkx==3.6.1")
const NASTY = `=1+1 <b>&amp; "quoted" 'single' ]]> ,\ttab\nline\r\u0001\u001f Лавров 🕊`
const READ = `=1+1 <b>&amp; "quoted" 'single' ]]> ,\ttab\nline\r\ufffd\ufffd Лавров 🕊`

interface Opened {
  directed: boolean
  nodes: Record<string, Record<string, unknown>>
  edges: Record<string, Record<string, unknown>>
}

let folder: string
let store: Store
let served: Served
/** After so many rows the store goes away. */
let at = Number.POSITIVE_INFINITY
let relations: Relation[]
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "entente-export-"))
  store = await openStore({ neo4j: null, data: ":memory:", adopt: false })
  const checked = checkDossier(generateDossier(1, 300, 60))
  if (!checked.ok) throw new Error("the generator made a faulty dossier")
  const small = smallPlan((dossier) => {
    dossier.article.title = NASTY
    dossier.actors[0]!.nameEn = NASTY
  })
  for (const plan of [await lausannePlan(), small, checked.plan]) await store.load(plan)
  served = await serve({
    ...store,
    // The real rows of the real store, cut off where a test says so.
    async *stream(query, params, options) {
      let sent = 0
      for await (const rows of store.stream(query, params, options)) {
        sent += rows.length
        if (sent > at) throw new Problem("store-unavailable", "The database went away.")
        yield rows
      }
    },
  })
  relations = (await json<Subgraph>(served, "/api/graph?level=relation&limit=100000")).relations
})
afterAll(async () => {
  await served.close()
  await store.close()
  await rm(folder, { recursive: true, force: true })
})

const get = async (query: string) => {
  const answer = await ask(served, `/api/export?${query}`)
  if (answer.status !== 200) throw new Error(answer.text)
  return answer
}

async function inPython(what: string, query: string): Promise<unknown> {
  const path = join(folder, `export.${what}`)
  await writeFile(path, (await get(`format=${what}&${query}`)).body)
  const script = fileURLToPath(new URL("../support/read_export.py", import.meta.url))
  const { stdout } = await promisify(execFile)(python!, [script, what, path], { maxBuffer: 100_000_000 })
  return JSON.parse(stdout)
}

async function inGraphology(what: "gexf" | "graphml", query: string): Promise<Opened> {
  const { text } = await get(`format=${what}&${query}`)
  const graph = (what === "gexf" ? gexf : graphml).parse(Graph, text, { addMissingNodes: false })
  const opened: Opened = { directed: graph.type === "directed", nodes: {}, edges: {} }
  graph.forEachNode((id, attributes) => (opened.nodes[id] = attributes))
  graph.forEachEdge((id, attributes, source, target) => (opened.edges[id] = { ...attributes, source, target }))
  return opened
}

/** What a file must say of a relation; what is null is left out. */
const said = (one: Relation, actors: ReadonlyMap<string, Actor>) => {
  const [first] = one.evidence
  const all = {
    source: one.source,
    target: one.target,
    event: one.event,
    family: one.family,
    symmetric: one.symmetric,
    status: one.status,
    outcome: one.outcome,
    edtf: one.edtf,
    start: one.start,
    end: one.end,
    precision: one.precision,
    dateText: one.dateText === "" ? undefined : one.dateText,
    goldstein: one.goldstein,
    derived: one.derived,
    contested: one.contested,
    weight: one.weight,
    evidenceCount: one.evidence.length,
    quote: first?.quote,
    article: first?.article,
    saidBy: first?.saidBy.map(({ id }) => actors.get(id)?.nameEn).join(" > ") || null,
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null && value !== undefined))
}

async function compare(opened: Opened, query: string): Promise<void> {
  const { actors } = await json<Subgraph>(served, `/api/graph?limit=100000&${query}`)
  const known = new Map((await json<Subgraph>(served, "/api/graph?limit=100000")).actors.map((actor) => [actor.id, actor]))
  const passing = (await json<Subgraph>(served, `/api/graph?level=relation&limit=100000&${query}`)).relations
  expect(opened.directed).toBe(true)
  expect(Object.keys(opened.nodes).toSorted()).toEqual(actors.map((actor) => actor.id).toSorted())
  for (const { id, nameDe, nameEn, kind, country, wikidata } of actors.filter((actor) => actor.id !== "kerry")) {
    const facts = Object.entries({ nameDe, nameEn, kind, country, wikidata }).filter(([, value]) => value !== null)
    expect(opened.nodes[id]).toMatchObject(Object.fromEntries(facts))
  }
  expect(Object.keys(opened.edges).toSorted()).toEqual(passing.map((one) => one.id).toSorted())
  for (const one of passing) expect(opened.edges[one.id], one.id).toMatchObject(said(one, known))
}

describe("XML", () => {
  test("says every character or that it cannot", () => {
    expect(xml(NASTY)).not.toMatch(/[<>"\n\t]|&(?!#)/)
    expect(xml("a\u0000b\u0008\ufffe")).toBe("a\ufffdb\ufffd\ufffd")
  })
})

describe.each(["gexf", "graphml"] as const)("%s", (what) => {
  test("is opened by graphology, whole", async () => {
    await compare(await inGraphology(what, ""), "")
    await compare(
      await inGraphology(what, "family=negotiated&derived=yes&article=2016-10-lausanne"),
      "family=negotiated&derived=yes&article=2016-10-lausanne",
    )
    expect((await inGraphology(what, "article=small")).nodes.kerry?.nameEn).toBe(READ)
    expect(await inGraphology(what, "q=qqqqqqqqqq")).toMatchObject({ nodes: {}, edges: {} })
  })

  test.skipIf(!python)("is opened by networkx, whole", async () => {
    await compare((await inPython(what, "")) as Opened, "")
    const small = (await inPython(what, "article=small")) as Opened
    expect(small.nodes.kerry?.nameEn).toBe(READ)
    expect(Object.values(small.edges).find((edge) => edge.family === "negotiated")?.articleTitle).toBe(READ)
  })
})

test("GEXF has the time of each relation, open where it is open", async () => {
  const { text } = await get("format=gexf&article=2016-10-lausanne")
  expect(text).toContain('<graph mode="dynamic" defaultedgetype="directed" timeformat="date"')
  for (const one of relations.filter(({ id }) => id.startsWith("2016-10-lausanne"))) {
    const [, edge] = new RegExp(`<edge id="${one.id}"([^>]*)>`).exec(text)!
    expect(/ start="([^"]*)"/.exec(edge!)?.[1] ?? null, one.id).toBe(one.start)
    expect(/ end="([^"]*)"/.exec(edge!)?.[1] ?? null, one.id).toBe(one.end)
  }
})

test("JSON has what the API has", async () => {
  const exported = JSON.parse((await get("format=json")).text) as Exported
  const { actors } = await json<Subgraph>(served, "/api/graph?limit=100000")
  expect(exported).toEqual({ query: "", actors, relations })
  expect((JSON.parse((await get("format=json&family=attacked,informed&q=akteur")).text) as Exported).query).toBe(
    "family=attacked,informed&q=akteur",
  )
  expect(JSON.parse((await get("format=json&q=qqqqqqqqqq")).text)).toMatchObject({ actors: [], relations: [] })
  async function* batches<T>(list: T[]) {
    for (let at = 0; at < list.length; at += 100) yield* [[], list.slice(at, at + 100)]
  }
  let text = ""
  const many = Array.from({ length: 12 }, () => actors).flat()
  for await (const part of EXPORTERS.json(
    { query: "", actors: many, relations: () => batches(relations), rows: () => batches([]) },
    "actors",
  ))
    text += part
  expect(many.length).toBeGreaterThan(1000)
  expect(JSON.parse(text)).toEqual({ query: "", actors: many, relations })
})

describe("CSV", () => {
  test("has the tables of the API", async () => {
    expect((await get("format=csv")).text).toBe((await ask(served, "/api/relations?format=csv")).text)
    expect((await get("format=csv&rows=actors")).text).toBe((await ask(served, "/api/actors?format=csv")).text)
    expect((await get("format=csv&rows=actors&q=qqqqqqqqqq")).text.split("\r\n")).toHaveLength(2)
  })

  test.skipIf(!python)("is read in Python as the rows it has", async () => {
    const rows = (await inPython("csv", "")) as Record<string, string>[]
    expect(rows.map((row) => row.id)).toEqual(relations.map((one) => one.id))
    const quotes = new Map(relations.map((one) => [one.id, one.evidence[0]?.quote]))
    for (const row of rows) expect(row.quote).toBe(quotes.get(row.id!))
    expect(rows.find((row) => row.id === "small.talks~kerry~lavrov")?.sourceNameEn).toBe(`'${NASTY}`)
  })
})

describe("the file", () => {
  test.each([
    ["format=gexf", /^attachment; filename="?entente_\d{4}-\d\d-\d\d\.gexf"?$/, "application/gexf+xml; charset=utf-8"],
    [
      "format=graphml&family=attacked,informed&from=2016-09",
      /"?entente_family-attacked-informed_from-2016-09_[\d-]+\.graphml"?$/,
      "application/graphml+xml; charset=utf-8",
    ],
    [
      "format=json&q=%D0%9B%D0%B0%D0%B2%2F..%22",
      /filename="[^"/]*"; filename\*=UTF-8''entente_q-%D0%9B%D0%B0%D0%B2-\.\.-/,
      "application/json; charset=utf-8",
    ],
    ["format=csv&rows=actors&derived=yes", /"?entente_derived-yes_[\d-]+_actors\.csv"?$/, "text/csv; charset=utf-8"],
  ])("%s has a name that tells what is in it", async (query, name, type) => {
    const answer = await get(query)
    expect(answer.headers["content-disposition"]).toMatch(name)
    expect(answer.headers["content-type"]).toBe(type)
    const head = await ask(served, `/api/export?${query}`, { method: "HEAD" })
    expect([head.status, head.text, head.headers["content-disposition"]]).toEqual([200, "", answer.headers["content-disposition"]])
  })

  test.each([
    ["", "format", "takes one of gexf, graphml, json, csv"],
    ["format=xlsx", "format", "takes one of gexf, graphml, json, csv"],
    ["format=csv&rows=events", "rows", "takes one of actors, relations"],
    ["format=gexf&rows=actors", "rows", "only for format=csv"],
    ["format=gexf&limit=5", "limit", "allowed are family"],
  ])("%s is refused by name", async (query, path, message) => {
    const { status, headers, text } = await ask(served, `/api/export?${query}`)
    const { errors } = JSON.parse(text) as { errors: { path: string; message: string }[] }
    expect([status, errors[0]?.path, errors[0]?.message]).toEqual([400, path, expect.stringContaining(message)])
    expect(headers["content-disposition"]).toBeUndefined()
  })

  test.each(["gexf", "graphml", "json", "csv"])("that cannot be finished breaks off as %s", async (format) => {
    at = 200
    await expect(get(`format=${format}`)).rejects.toThrow()
    at = Number.POSITIVE_INFINITY
  })

  test("holds exactly the relations that were picked, and actors without any", async () => {
    const pick = (body: unknown) =>
      ask(served, "/api/export", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) })
    const [one, , three] = relations
    const lone = (await json<Subgraph>(served, "/api/graph?limit=100000")).actors.find(
      ({ id }) => ![one!, three!].some(({ source, target }) => source === id || target === id),
    )!
    const body = { format: "json", relations: [one!.id, three!.id, "E1~no~body"], actors: [lone.id, "nobody"], query: "hidden=T_IS" }
    const file = JSON.parse((await pick(body)).text) as Exported
    expect(file.query).toBe("hidden=T_IS")
    expect(file.relations).toEqual([one, three])
    expect(file.actors.map(({ id }) => id).toSorted()).toEqual(
      [...new Set([one!, three!].flatMap(({ source, target }) => [source, target]).concat(lone.id))].toSorted(),
    )
    const rows = await pick({ format: "csv", relations: relations.map(({ id }) => id) })
    expect(rows.text.trim().split("\r\n")).toHaveLength(relations.length + 1)
    expect(rows.headers["content-disposition"]).toMatch(/entente_\d{4}-\d\d-\d\d_relations\.csv/)
    const none = JSON.parse((await pick({ format: "json", relations: [] })).text) as Exported
    expect(none).toEqual({ query: "", actors: [], relations: [] })
    expect((await pick({ format: "gexf", rows: "actors", relations: [] })).status).toBe(400)
  })

  test("is not made faster than it is read", async () => {
    const count = { made: 0 }
    async function* endless() {
      for (;;) {
        count.made += 1
        yield "x".repeat(100_000)
      }
    }
    const held: Response[] = []
    const app = express().get("/", (request, response) => {
      held.push(response)
      return sendFile(request, response, { name: "x.txt", media: "text/plain", parts: endless() }, null as never)
    })
    const server = createServer(app).listen(0, "127.0.0.1")
    await once(server, "listening")
    const asking = httpRequest({ port: (server.address() as AddressInfo).port, host: "127.0.0.1" }).end()
    const [answer] = (await once(asking, "response")) as [IncomingMessage]
    answer.pause()
    let before = -1
    while (count.made > before) {
      before = count.made
      await sleep(100)
    }
    // What fills the buffers on the way: some megabytes.
    expect(count.made).toBeLessThan(300)
    answer.resume()
    while (count.made < before + 300) await sleep(10)
    expect(held[0]!.listenerCount("close")).toBeLessThan(10)
    answer.destroy()
    server.closeAllConnections()
    server.close()
    await once(server, "close")
  })
})
