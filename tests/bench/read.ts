import { spawn } from "node:child_process"
import { createReadStream, readFileSync } from "node:fs"
import { setTimeout as sleep } from "node:timers/promises"
import { fileURLToPath } from "node:url"
import { importRows } from "../../server/import/run.ts"
import { unpacked } from "../../server/import/unpack.ts"
import type { Job } from "../../server/model/index.ts"
import type { SavedQuery } from "../../server/model/saved-query.ts"
import { openEngine, openStore } from "../../server/store/open.ts"
import type { Neo4jOptions } from "../../server/store/neo4j.ts"
import { startNeo4j } from "../support/neo4j.ts"
import { startServer, type RunningServer } from "../support/server.ts"
import { figuresOf, timed, type Figure } from "./figure.ts"
import { source, upTo } from "./import.ts"
import { madeNames, typedFor } from "./names.ts"

const DEMONSTRATION = fileURLToPath(new URL("../../demonstration/ucdp-ged-syria-2016-2019.csv.gz", import.meta.url))
const ROOT = fileURLToPath(new URL("../..", import.meta.url))
const ACTORS = 20_000
const SPELLINGS = 5
const TYPED = 200
/** Requests of one kind, and rows that are imported while others read. */
const ASKED = 24
const MEANWHILE = 6000
const BESIDE_MS = 15_000
const BUSIEST = 6

const say = (line: string) => console.error(line)

function p95(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.ceil(sorted.length * 0.95) - 1]!
}

async function get(server: RunningServer, path: string): Promise<string> {
  const answer = await fetch(server.url + path)
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${text.slice(0, 200)}`)
  return text
}

/** p95 of requests made of each path by turns, after one unmeasured turn. */
async function asking(server: RunningServer, what: string, paths: readonly string[], count = ASKED): Promise<number> {
  for (const path of paths) await get(server, path)
  const times: number[] = []
  for (let turn = 0; turn < count; turn += 1) times.push(await timed(() => get(server, paths[turn % paths.length]!)))
  say(`${what}: p95 ${Math.round(p95(times))} ms of ${count}`)
  return p95(times)
}

/** The busiest actors, the first one first. */
async function busiest(server: RunningServer): Promise<string[]> {
  const statement = "MATCH (a:Actor)-[t:TIE]-() RETURN a.id AS id, count(t) AS ties ORDER BY ties DESC, id LIMIT $most"
  const answer = await fetch(`${server.url}/api/cypher`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ statement, params: { most: BUSIEST }, timeoutMs: 60_000 }),
  })
  return ((await answer.json()) as { rows: string[][] }).rows.map(([id]) => id!)
}

/** Share of the saved queries that answer within a second, of those that do not say that they read much. */
async function savedQueries(server: RunningServer): Promise<number> {
  const { items } = JSON.parse(await get(server, "/api/queries")) as { items: SavedQuery[] }
  const bounded = items.filter((one) => one.reads === null)
  const slow: string[] = []
  for (const { name } of bounded) {
    const run = async () => {
      const body = JSON.stringify({ params: {}, timeoutMs: 60_000 })
      const answer = await fetch(`${server.url}/api/queries/${name}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body,
      })
      await answer.text()
      if (!answer.ok) throw new Error(`${name} answered ${answer.status}`)
    }
    await run()
    const times = [await timed(run), await timed(run), await timed(run)]
    if (Math.max(...times) > 1000) slow.push(`${name} ${Math.round(Math.max(...times))} ms`)
  }
  say(`saved queries: ${items.length - bounded.length} say what they read; of the others above a second: ${slow.join(", ") || "none"}`)
  return (bounded.length - slow.length) / bounded.length
}

/** p95 of searching among made names as they are typed, over the API. */
async function searching(access: Neo4jOptions | null, data: string): Promise<number> {
  const names = madeNames(ACTORS, SPELLINGS)
  const engine = await openEngine({ neo4j: access, data })
  const rows = names.map(({ id, name, spellings }) => ({ id, nameDe: name, nameEn: name, kind: "person", names: spellings, aliases: [] }))
  for (let at = 0; at < rows.length; at += 5000) {
    await engine.write((tx) => tx.run("UNWIND $rows AS row CREATE (a:Actor) SET a = row", { rows: rows.slice(at, at + 5000) }))
  }
  await engine.write((tx) => tx.run("MERGE (m:Entente {id: 'mark'}) SET m.version = 2, m.generation = 1, m.state = 'made'", {}))
  await engine.close()
  const environment: Record<string, string> = access
    ? { NEO4J_URI: access.uri, NEO4J_USERNAME: access.username!, NEO4J_PASSWORD: access.password! }
    : { ENTENTE_DATA: data }
  const server = await startServer({ ...environment, ENTENTE_ARTICLES: "none" })
  try {
    const paths = typedFor(names, TYPED).map((text) => `/api/actors?limit=10&q=${encodeURIComponent(text)}`)
    return await asking(server, `search, ${access ? "Neo4j" : "embedded"}`, paths, TYPED)
  } finally {
    await server.stop()
  }
}

/** The job as the server tells of it. */
const jobOf = async (server: RunningServer, id: string) => JSON.parse(await get(server, `/api/imports/${id}`)) as Job

/** Orders something of the server and returns the job that does it. */
async function order(server: RunningServer, method: string, path: string, body?: BodyInit): Promise<Job> {
  const headers = { "content-type": "application/octet-stream" }
  const answer = await fetch(server.url + path, { method, ...(body && { headers, body }) })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${text.slice(0, 200)}`)
  return JSON.parse(text) as Job
}

/** What a reader's picture takes, idle and while something imports: asked for one after the other without a pause. */
const PICTURES = ["/api/graph?limit=1000", "/api/graph?limit=1000&family=attacked", "/api/graph?limit=1000&country=RUS"]

async function pictures(server: RunningServer, until: () => Promise<boolean> | boolean): Promise<number[]> {
  const times: number[] = []
  do times.push(await timed(() => get(server, PICTURES[times.length % PICTURES.length]!)))
  while (!(await until()))
  return times
}

/** p95 of the picture while the server itself imports an upload. */
async function whileImporting(server: RunningServer): Promise<number> {
  const { id } = await order(server, "POST", "/api/imports?format=ucdp", new Uint8Array(readFileSync(DEMONSTRATION)))
  const times = await pictures(server, async () => (await jobOf(server, id)).rows >= MEANWHILE)
  const { rows, rowsPerSecond } = await order(server, "DELETE", `/api/imports/${id}`)
  say(`graph while ${rows} rows come, ${rowsPerSecond} a second: p95 ${Math.round(p95(times))} ms of ${times.length}`)
  await forget(server)
  return p95(times)
}

/** p95 of the picture while `npm run import` imports in a process of its own, which does not know of the server's readers. */
async function besideImport(server: RunningServer, environment: Record<string, string>): Promise<number> {
  const args = ["--import", "tsx", "scripts/import.ts", DEMONSTRATION, "--format", "ucdp"]
  const child = spawn(process.execPath, args, { cwd: ROOT, env: { ...process.env, ...environment }, stdio: "ignore" })
  const ended = new Promise((resolve) => child.once("exit", resolve))
  // Its first rows are read when it has started.
  await sleep(2000)
  const over = performance.now() + BESIDE_MS
  const times = await pictures(server, () => performance.now() > over || child.exitCode !== null)
  child.kill("SIGKILL")
  await ended
  say(`graph while another process imports: p95 ${Math.round(p95(times))} ms of ${times.length}`)
  await forget(server)
  return p95(times)
}

/**
 * What was imported for this goes again, so that a database that is kept can be measured again. The first picture after it waits until
 * all actors are read anew, which is not what reading beside an import takes.
 */
async function forget(server: RunningServer): Promise<void> {
  const { id } = await order(server, "DELETE", "/api/articles/ucdp-ged")
  while ((await jobOf(server, id)).ended === null) await sleep(200)
  say(`graph after a removal: ${Math.round(await timed(() => get(server, PICTURES[0]!)))} ms`)
}

/** Reading a graph of many events. READ_HOME names the folder of a Neo4j that has them already; without it they are imported first. */
export async function bench(): Promise<Figure[]> {
  const figure = figuresOf("read")
  const kept = process.env.READ_HOME
  const database = await startNeo4j({ lasting: true, ...(kept && { home: kept }) })
  const made = await startNeo4j({ lasting: true })
  const access = ({ uri, username, password }: typeof database): Neo4jOptions => ({ uri, username, password, database: null })
  try {
    if (!kept) {
      const { format, files, most } = source()
      const store = await openStore({ neo4j: access(database), data: "", adopt: false })
      const left = { rows: most }
      for (const file of files) await importRows(store, upTo(format, left), unpacked(createReadStream(file)))
      await store.close()
    }
    const environment = { NEO4J_URI: database.uri, NEO4J_USERNAME: database.username, NEO4J_PASSWORD: database.password }
    const server = await startServer({ ...environment, ENTENTE_ARTICLES: "none" }, { timeoutMs: 600_000 })
    try {
      const [first, ...others] = await busiest(server)
      const filters = [
        "",
        "&family=attacked",
        `&actor=${first}`,
        "&country=RUS",
        "&kind=state",
        "&status=planned",
        "&from=2014-03&to=2014-09",
      ]
      const timeline = await asking(
        server,
        "timeline",
        filters.flatMap((filter) => ["day", "month"].map((bucket) => `/api/timeline?bucket=${bucket}${filter}`)),
      )
      const paths = await asking(
        server,
        "paths",
        others.map((other) => `/api/paths?source=${first}&target=${other}&k=5`),
      )
      const neighbours = await asking(
        server,
        "neighbours",
        [first!, ...others].flatMap((one) => [`/api/actors/${one}/neighbours?limit=200`, `/api/actors/${one}/neighbours?count=only`]),
      )
      const relations = await asking(
        server,
        "relations",
        ["", "&family=attacked", `&actor=${first}`, "&from=2014-03&to=2014-03"].map((filter) => `/api/relations?limit=100${filter}`),
      )
      const events = await asking(
        server,
        "events",
        ["", "&family=attacked", `&actor=${first}`, "&country=RUS"].map((filter) => `/api/events?limit=50${filter}`),
      )
      const queries = await savedQueries(server)
      const idle = await asking(server, "graph", PICTURES)
      const meanwhile = await whileImporting(server)
      const beside = await besideImport(server, environment)
      const search = Math.max(await searching(access(made), ""), await searching(null, `${made.home}/embedded`))
      return [
        figure("timeline-p95-ms", timeline, 1000),
        figure("paths-p95-ms", paths, 1000),
        figure("neighbours-p95-ms", neighbours, 1000),
        figure("relations-p95-ms", relations, 1000),
        figure("events-p95-ms", events, 1000),
        figure("search-p95-ms", search, 50),
        figure("queries-within-1s", queries, 1, true),
        figure("reading-while-importing", meanwhile / idle, 3),
        figure("reading-beside-import", beside / idle, 3),
      ]
    } finally {
      await server.stop()
    }
  } finally {
    await Promise.all([database.stop(), made.stop()])
  }
}
