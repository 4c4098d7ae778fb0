import { readFileSync } from "node:fs"
import { mkdtemp, rm, stat } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { gunzipSync } from "node:zlib"
import neo4j from "neo4j-driver"
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest"
import { ucdp } from "../../server/import/formats/ucdp.ts"
import { Jobs } from "../../server/import/jobs.ts"
import { importRows } from "../../server/import/run.ts"
import { Spool } from "../../server/import/spool.ts"
import { unpacked } from "../../server/import/unpack.ts"
import { makeLog } from "../../server/log.ts"
import type { Problem } from "../../server/problems.ts"
import { graphStore } from "../../server/store/graph.ts"
import { openEngine, openStore } from "../../server/store/open.ts"
import type { Store } from "../../server/store/store.ts"
import { pieces } from "../support/coded.ts"
import { fingerprint } from "../support/fingerprint.ts"
import { startNeo4j, type Neo4jServer } from "../support/neo4j.ts"
import { neo4jVersions, whatNeo4jLacks } from "../support/neo4j-jars.ts"
import { otherPlan, smallPlan } from "../support/plans.ts"
import { startProxy, type Proxy } from "../support/proxy.ts"
import { stoppingAt } from "../support/stopping.ts"

// Two parts.
const FILE = new URL("../../demonstration/ucdp-ged-syria-2016-2019.csv.gz", import.meta.url)
const UCDP = gunzipSync(readFileSync(FILE))
  .toString("utf8")
  .split("\n")
  .filter((line, at, all) => at === 0 || (/^\d+,/.test(line) && /^(\d+,|$)/.test(all[at + 1] ?? "")))
  .slice(0, 1501)
  .join("\n")

const lacks = whatNeo4jLacks(neo4jVersions.reference)

// A server of its own: it is stopped, frozen and killed here.
describe.skipIf(lacks !== null)("a Neo4j in trouble", () => {
  let home: string
  let server: Neo4jServer
  let proxy: Proxy
  let store: Store | null = null
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), "entente-home-"))
    server = await startNeo4j({ home })
    proxy = await startProxy(server.uri)
  })
  afterAll(async () => {
    await proxy?.down()
    await server?.stop()
    await rm(home, { recursive: true, force: true })
  })
  afterEach(async () => {
    await store?.close()
    proxy.mode = "through"
  })
  const open = async (password = server.password) => {
    store = await openStore({ neo4j: { uri: proxy.uri, username: "neo4j", password, database: null }, data: "", adopt: false })
    return store
  }
  /** The Problem and how long it took. */
  async function failing(work: Promise<unknown>): Promise<{ problem: Problem; ms: number }> {
    const started = performance.now()
    const problem = (await work.then(
      () => expect.fail("it did not fail"),
      (error: unknown) => error,
    )) as Problem
    return { problem, ms: performance.now() - started }
  }
  async function expectUnavailable(work: Promise<unknown>): Promise<void> {
    const { problem, ms } = await failing(work)
    expect(problem).toMatchObject({ name: "Problem", code: "store-unavailable", retryAfter: expect.any(Number) })
    expect(problem.message).not.toMatch(/127\.0\.0\.1|localhost|:\d{2,}/)
    expect(ms).toBeLessThan(10_000)
  }

  test("that is down at the start opens all the same, says so and is there when it is back", async () => {
    await proxy.down()
    const store = await open()
    await expectUnavailable(store.ready())
    await expectUnavailable(store.generation())
    await expectUnavailable(store.load(smallPlan()))
    await proxy.up()
    expect(await store.ready()).toMatchObject({ kind: "neo4j" })
    expect(await store.load(smallPlan())).toMatchObject({ unchanged: false })
  })

  test("that takes connections and stays silent is given up within ten seconds, by all who ask", async () => {
    proxy.mode = "silent"
    const store = await open()
    await Promise.all([
      expectUnavailable(store.ready()),
      expectUnavailable(store.counts()),
      ...Array.from({ length: 5 }, () => expectUnavailable(store.load(smallPlan()))),
    ])
    proxy.mode = "through"
    await expect(store.counts()).resolves.toBeDefined()
  })

  test("that falls silent in use is given up within ten seconds and comes back by itself", async () => {
    const store = await open()
    await store.ready()
    process.kill(server.pid, "SIGSTOP")
    try {
      await Promise.all([expectUnavailable(store.counts()), ...Array.from({ length: 3 }, () => expectUnavailable(store.load(otherPlan())))])
    } finally {
      process.kill(server.pid, "SIGCONT")
    }
    await expect.poll(() => store.ready().catch(() => null), { timeout: 20_000 }).toMatchObject({ kind: "neo4j" })
    expect(await store.load(otherPlan())).toMatchObject({ id: "other" })
  })

  test("whose connections were cut while they lay idle is simply asked again", async () => {
    const store = await open()
    await Promise.all(Array.from({ length: 10 }, () => store.counts()))
    await proxy.down()
    await proxy.up()
    await expect(Promise.all(Array.from({ length: 10 }, () => store.counts()))).resolves.toHaveLength(10)
  })

  test("that refuses the password says so, is not stormed, and lets in when the password is right", async () => {
    const store = await open("certainly wrong")
    const before = proxy.taken()
    const { problem, ms } = await failing(store.ready())
    const refusedAt = Date.now()
    expect(problem).toMatchObject({ code: "store-unavailable", retryAfter: 30 })
    expect(problem.message).toMatch(/refuses.*NEO4J_USERNAME.*NEO4J_PASSWORD/)
    expect(problem.message).not.toContain("certainly wrong")
    expect(ms).toBeLessThan(10_000)
    await Promise.all(Array.from({ length: 50 }, () => failing(store.counts())))
    for (let time = 0; time < 20; time += 1) await failing(store.load(smallPlan()))
    expect(proxy.taken() - before).toBe(1)

    const driver = neo4j.driver(server.uri, neo4j.auth.basic("neo4j", server.password))
    const change = (from: string, to: string) =>
      driver.executeQuery("ALTER CURRENT USER SET PASSWORD FROM $from TO $to", { from, to }, { database: "system" })
    await change(server.password, "certainly wrong")
    // The clock, not the thirty seconds: everything else stays real.
    vi.useFakeTimers({ toFake: ["Date"], now: refusedAt + 25_000 })
    try {
      expect((await failing(store.ready())).problem.retryAfter).toBe(30)
      vi.setSystemTime(refusedAt + 31_000)
      expect(await store.ready()).toMatchObject({ kind: "neo4j" })
    } finally {
      vi.useRealTimers()
      const back = neo4j.driver(server.uri, neo4j.auth.basic("neo4j", "certainly wrong"))
      await back.executeQuery(
        "ALTER CURRENT USER SET PASSWORD FROM $from TO $to",
        { from: "certainly wrong", to: server.password },
        { database: "system" },
      )
      await Promise.all([driver.close(), back.close()])
    }
  })

  // Last: after it Java and every plan are cold. kill.test.ts has all moments of our own end.
  test(
    "that is killed in the commit of a part of an import, which waits, goes on in the next server on its home, and lacks nothing",
    {
      timeout: 240_000,
    },
    async () => {
      const clean = await cleanly()
      const engine = await openEngine({ neo4j: { uri: proxy.uri, username: "neo4j", password: server.password, database: null }, data: "" })
      await engine.write((tx) => tx.run("MATCH (n) DETACH DELETE n", {}))
      let killed: Promise<void> | null = null
      const stopping = stoppingAt(engine, Infinity, () => (killed ??= server.kill("SIGKILL")), { tag: "import", number: 2 })
      store = graphStore(stopping, { adopt: false })
      await store.load(smallPlan())
      const jobs = new Jobs(store, new Spool(":memory:"), makeLog("silent"))
      const { id } = await jobs.import(pieces(UCDP, 65_536), { name: "some.csv", format: "ucdp", mapping: null })
      await expect.poll(() => killed, { timeout: 60_000 }).not.toBeNull()
      await killed
      await expectUnavailable(store.counts())
      await expect.poll(() => jobs.get(id), { timeout: 20_000 }).toMatchObject({ state: "running", problem: expect.any(String) as string })

      const { password, uri } = server
      await server.stop()
      server = await startNeo4j({ home, port: Number(new URL(uri).port) })
      expect(server).toMatchObject({ password, uri })
      expect((await stat(join(home, "password"))).mode & 0o777).toBe(0o600)
      for await (const job of jobs.follow(id, new AbortController().signal)) if (job.state === "failed") break
      expect(jobs.get(id)).toMatchObject({ state: "done", problem: null, rows: 1500 })
      await jobs.stop()
      expect(await store.load(smallPlan())).toMatchObject({ unchanged: true })
      expect(await fingerprint(engine)).toBe(clean)
    },
  )
})

/** The graph that the import comes to where nothing happens. */
async function cleanly(): Promise<string> {
  const engine = await openEngine({ neo4j: null, data: ":memory:" })
  const store = graphStore(engine, { adopt: false })
  await store.load(smallPlan())
  await importRows(store, ucdp, unpacked(pieces(UCDP)), {})
  const found = await fingerprint(engine)
  await store.close()
  return found
}
