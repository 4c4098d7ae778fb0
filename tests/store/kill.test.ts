import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest"
import type { Engine } from "../../server/store/engine.ts"
import { graphStore } from "../../server/store/graph.ts"
import { openEngine } from "../../server/store/open.ts"
import type { LoadPlan } from "../../server/store/plan.ts"
import { fingerprint } from "../support/fingerprint.ts"
import { startNeo4j, type Neo4jServer } from "../support/neo4j.ts"
import { neo4jVersions, whatNeo4jLacks } from "../support/neo4j-jars.ts"
import { lausannePlan, otherPlan, smallPlan } from "../support/plans.ts"
import { stoppingAt } from "../support/stopping.ts"
import { wipe } from "../support/stores.ts"

// The first is before anything was written, the last while it commits.
const MOMENTS = Array.from({ length: 10 }, (_, index) => index)

let lausanne: LoadPlan
let before: string
let after: string
let statements: number

// What the graph is before and after the load, and of how many statements it consists: the same in every store.
beforeAll(async () => {
  lausanne = await lausannePlan()
  const engine = await openEngine({ neo4j: null, data: ":memory:" })
  before = await prepare(engine)
  const counting = stoppingAt(engine, Infinity, () => {})
  await graphStore(counting, { adopt: false }).load(lausanne)
  statements = counting.statements()
  after = await fingerprint(engine)
  await engine.close()
})

async function prepare(engine: Engine): Promise<string> {
  await engine.write((tx) => tx.run("MATCH (n) DETACH DELETE n", {}))
  const store = graphStore(engine, { adopt: false })
  await store.load(smallPlan())
  await store.load(otherPlan())
  return fingerprint(engine)
}

/** Nothing in between is left, and loading again gives what a load without accident gives. */
async function expectWhole(engine: Engine): Promise<void> {
  // A database whose client died in the commit may still be committing, and a fingerprint takes several reads.
  await expect.poll(() => fingerprint(engine), { timeout: 20_000, interval: 500 }).toSatisfy((found) => found === before || found === after)
  await graphStore(engine, { adopt: false }).load(lausanne)
  expect(await fingerprint(engine)).toBe(after)
}

/** Loads in a process that kills itself while that statement runs. */
async function loadAndDie(where: object, at: number): Promise<void> {
  const script = fileURLToPath(new URL("../support/loader.ts", import.meta.url))
  const child = spawn(process.execPath, ["--import", "tsx", script, JSON.stringify({ ...where, at })], {
    stdio: ["ignore", "ignore", "inherit"],
  })
  expect(await once(child, "exit")).toEqual([null, "SIGKILL"])
}

const atMoment = (moment: number) => Math.round((moment / 9) * statements)

describe("our process is killed in the middle of a load · embedded", () => {
  let data: string
  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), "entente-kill-"))
  })
  afterAll(() => rm(data, { recursive: true, force: true }))

  test.each(MOMENTS)("at moment %i", async (moment) => {
    const first = await openEngine({ neo4j: null, data })
    expect(await prepare(first)).toBe(before)
    await first.close()
    await loadAndDie({ neo4j: null, data }, atMoment(moment))
    const engine = await openEngine({ neo4j: null, data })
    await expectWhole(engine)
    await engine.close()
  })
})

describe.skipIf(inject("neo4j") === null)("our process is killed in the middle of a load · neo4j", () => {
  let engine: Engine
  beforeAll(async () => {
    engine = await openEngine({ neo4j: { ...inject("neo4j")!, database: null }, data: "" })
    await wipe(engine)
  })
  afterAll(() => engine.close())

  test.each(MOMENTS)(
    "at moment %i",
    async (moment) => {
      expect(await prepare(engine)).toBe(before)
      await loadAndDie({ neo4j: { ...inject("neo4j")!, database: null }, data: "" }, atMoment(moment))
      await expectWhole(engine)
    },
    180_000,
  )
})

describe.skipIf(whatNeo4jLacks(neo4jVersions.reference) !== null)("Neo4j is killed in the middle of a load", () => {
  let server: Neo4jServer
  let engine: Engine
  beforeAll(async () => {
    server = await startNeo4j()
    engine = await openEngine({ neo4j: { ...server, database: null }, data: "" })
  })
  afterAll(async () => {
    await engine?.close()
    await server?.stop()
  })

  test.each(MOMENTS)(
    "at moment %i",
    async (moment) => {
      expect(await prepare(engine)).toBe(before)
      let killed: Promise<void> | null = null
      const stopping = stoppingAt(engine, atMoment(moment), () => (killed ??= server.kill("SIGKILL")))
      await graphStore(stopping, { adopt: false })
        .load(lausanne)
        .catch((error: unknown) => expect(error).toMatchObject({ name: "Problem", code: "store-unavailable" }))
      expect(killed).not.toBeNull()
      await killed
      await server.restart()
      await expectWhole(engine)
      // Java and every plan are cold after a start.
    },
    180_000,
  )
})
