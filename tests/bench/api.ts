import { readFileSync } from "node:fs"
import { setTimeout as sleep } from "node:timers/promises"
import neo4j from "neo4j-driver"
import { everything, relationParams } from "../../server/api/filter.ts"
import { checkDossier } from "../../server/import/check.ts"
import { openStore } from "../../server/store/open.ts"
import * as browse from "../../server/store/queries/browse.ts"
import { toNeo4j } from "../../server/store/neo4j-values.ts"
import type { Params } from "../../server/store/store.ts"
import { launch, visit } from "../support/browser.ts"
import { findChromium } from "../support/chromium.ts"
import { startNeo4j } from "../support/neo4j.ts"
import { startServer, type RunningServer } from "../support/server.ts"
import { figuresOf, median, ratio, timed, type Figure } from "./figure.ts"
import { writeBulk } from "./bulk.ts"
import { generateDossier } from "./generate.ts"

const DOSSIERS = 1000
const RELATIONS_EACH = 50
const ACTORS = 2000
const TURNS = 7
const EVIDENCE_BATCH = 2000
const SETTLED_MS = 3000
/** Relations that are written in bulk: memory is compared between the two. */
const FEW = 50_000
const MANY = Number(process.env.MANY ?? 500_000)

const say = (line: string) => console.error(line)

function plans() {
  return Array.from({ length: DOSSIERS }, (_, number) => {
    const checked = checkDossier(generateDossier(number, RELATIONS_EACH, ACTORS))
    if (!checked.ok) throw new Error(`The generator made a faulty dossier: ${JSON.stringify(checked.faults.slice(0, 3))}`)
    return checked.plan
  })
}

/** The API over 50,000 relations against the raw driver with the same Cypher, and what a first visit waits for. */
export async function bench(): Promise<Figure[]> {
  const figure = figuresOf("api")
  const database = await startNeo4j({ lasting: true })
  const access = { uri: database.uri, username: database.username, password: database.password, database: null }
  const environment = { NEO4J_URI: access.uri, NEO4J_USERNAME: access.username, NEO4J_PASSWORD: access.password, ENTENTE_ARTICLES: "none" }
  const driver = neo4j.driver(access.uri, neo4j.auth.basic(access.username, access.password))
  try {
    const made = plans()
    const store = await openStore({ neo4j: access, data: "", adopt: false })
    const loading = await timed(async () => {
      for (const plan of made) await store.load(plan)
    })
    await store.close()
    say(`${DOSSIERS} dossiers loaded in ${Math.round(loading / 1000)} s`)

    const server = await startServer(environment)
    const fetched = async (path: string, type: string) => {
      const answer = await fetch(server.url + path, { headers: { accept: type, "accept-encoding": "identity" } })
      if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
      return answer.text()
    }
    const raw = async (query: { text: string }, params: Params) => {
      const session = driver.session({ defaultAccessMode: neo4j.session.READ })
      try {
        const { records } = await session.run(query.text, toNeo4j(params))
        return records.map((record) => record.toObject())
      } finally {
        await session.close()
      }
    }
    const { where } = relationParams({ ...everything, derived: "no" }, {} as never)
    const graph = await ratio(
      () => fetched("/api/graph?level=tie&limit=100000", "application/json"),
      () => raw(browse.lines, where as Params),
      TURNS,
    )
    const relations = await ratio(
      () => fetched("/api/relations", "application/x-ndjson"),
      async () => {
        const rows = await raw(browse.relations, { ...where, after: "", limit: 1_000_000 } as Params)
        for (let at = 0; at < rows.length; at += EVIDENCE_BATCH) {
          await raw(browse.evidence, { ids: rows.slice(at, at + EVIDENCE_BATCH).flatMap((row) => row.evidence as string[]) })
        }
      },
      TURNS,
    )
    await server.stop()
    const bulk = await streamed()
    say(`graph: ours ${Math.round(graph.ours)} ms, driver ${Math.round(graph.theirs)} ms`)
    say(`relations: ours ${Math.round(relations.ours)} ms, driver ${Math.round(relations.theirs)} ms`)

    const ready: number[] = []
    const first: number[] = []
    const chromium = findChromium()
    for (let turn = 0; turn < 5; turn += 1) {
      const fresh = await startServer()
      ready.push(fresh.readyMs)
      if (chromium) first.push(await firstPicture(chromium, fresh.url))
      await fresh.stop()
    }
    return [
      figure("graph-vs-driver", graph.ratio, 1.15),
      figure("relations-vs-driver", relations.ratio, 1.15),
      figure("relations-vs-driver-500k", bulk.ratio, 1.15),
      figure("relations-memory-growth", bulk.growth, 1.3),
      figure("ready-ms", median(ready), 5000),
      ...(first.length > 0 ? [figure("first-picture-ms", median(first), 1000)] : []),
      figure("load-articles-per-s", (DOSSIERS / loading) * 1000, null),
    ]
  } finally {
    await driver.close()
    await database.stop()
  }
}

/** Resident memory of a process in MB, as Linux tells it. */
const memoryOf = (pid: number) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))![1]) / 1000

/** All relations as NDJSON, read as they come: milliseconds, and the most memory that the server took meanwhile. */
async function takeAll(server: RunningServer): Promise<{ ms: number; memory: number }> {
  let memory = 0
  const watch = setInterval(() => (memory = Math.max(memory, memoryOf(server.process.pid!))), 50)
  try {
    const ms = await timed(async () => {
      const answer = await fetch(`${server.url}/api/relations`, {
        headers: { accept: "application/x-ndjson", "accept-encoding": "identity" },
      })
      for await (const part of answer.body!) if (part.length === 0) throw new Error("an empty part")
    })
    return { ms, memory }
  } finally {
    clearInterval(watch)
  }
}

/** FEW and MANY relations in a database of their own: the server's memory, and the time against the driver that reads them in parts. */
async function streamed(): Promise<{ ratio: number; growth: number }> {
  const database = await startNeo4j({ lasting: true })
  const access = { uri: database.uri, username: database.username, password: database.password, database: null }
  const driver = neo4j.driver(access.uri, neo4j.auth.basic(access.username, access.password))
  try {
    const store = await openStore({ neo4j: access, data: "", adopt: true })
    await store.ready()
    await store.close()
    await writeBulk(driver, 0, FEW)
    const server = await startServer({
      NEO4J_URI: access.uri,
      NEO4J_USERNAME: access.username,
      NEO4J_PASSWORD: access.password,
      ENTENTE_ARTICLES: "none",
    })
    await takeAll(server)
    const few = await takeAll(server)
    await writeBulk(driver, FEW, MANY)
    const session = driver.session({ defaultAccessMode: neo4j.session.READ })
    const { where } = relationParams({ ...everything, derived: "no" }, {} as never)
    const evidence = driver.session({ defaultAccessMode: neo4j.session.READ })
    const raw = () =>
      timed(async () => {
        let ids: string[] = []
        const fetchEvidence = async () => {
          await evidence.run(browse.evidence.text, { ids })
          ids = []
        }
        for await (const record of session.run(browse.relations.text, toNeo4j({ ...where, after: "", limit: 1_000_000 } as Params))) {
          ids.push(...((record.toObject().evidence as string[]) ?? []))
          if (ids.length >= EVIDENCE_BATCH) await fetchEvidence()
        }
        await fetchEvidence()
      })
    await raw()
    const [first, theirs, second] = [await takeAll(server), await raw(), await takeAll(server)]
    await Promise.all([session.close(), evidence.close()])
    await server.stop()
    const ours = Math.min(first.ms, second.ms)
    say(`${MANY} relations: ours ${Math.round(ours)} ms, driver ${Math.round(theirs)} ms; memory ${few.memory} and ${second.memory} MB`)
    return { ratio: ours / theirs, growth: Math.max(first.memory, second.memory) / few.memory }
  } finally {
    await driver.close()
    await database.stop()
  }
}

/** Milliseconds from the page's first byte to the first picture, as the page itself marks it. */
async function firstPicture(chromium: string, url: string): Promise<number> {
  const browser = await launch(chromium)
  try {
    // A reader's browser runs already: what it does for itself after its start is not what the page waits for.
    await visit(browser, "about:blank")
    await sleep(SETTLED_MS)
    const { page } = await visit(browser, url)
    await page.waitForFunction(() => performance.getEntriesByName("first-picture").length > 0)
    return await page.evaluate(() => {
      const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[]
      return performance.getEntriesByName("first-picture")[0]!.startTime - navigation!.responseStart
    })
  } finally {
    await browser.close()
  }
}
