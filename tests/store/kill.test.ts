import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest"
import type { Engine } from "../../server/store/engine.ts"
import type { Neo4jOptions } from "../../server/store/neo4j.ts"
import { openEngine } from "../../server/store/open.ts"
import { compiled } from "../support/compiled.ts"
import { cutLoad, expectWhole, MOMENTS, prepare, type CutLoad } from "../support/cut-load.ts"
import { lentNeo4j } from "../support/lending.ts"

let cut: CutLoad
let folder: string
let loader: string
beforeAll(async () => {
  cut = await cutLoad()
  folder = await mkdtemp(join(tmpdir(), "entente-kill-"))
  loader = await compiled(new URL("../support/loader.ts", import.meta.url), join(folder, "loader"))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Loads in a process that kills itself while that statement runs. */
async function loadAndDie(where: object, at: number): Promise<void> {
  const child = spawn(process.execPath, [loader, JSON.stringify({ ...where, at })], { stdio: ["ignore", "ignore", "inherit"] })
  expect(await once(child, "exit")).toEqual([null, "SIGKILL"])
}

describe("our process is killed in the middle of a load · embedded", () => {
  test.each(MOMENTS)("at moment %i", async (moment) => {
    const data = join(folder, "data")
    const first = await openEngine({ neo4j: null, data })
    expect(await prepare(first)).toBe(cut.before)
    await first.close()
    await loadAndDie({ neo4j: null, data }, cut.statementAt(moment))
    const engine = await openEngine({ neo4j: null, data })
    await expectWhole(engine, cut)
    await engine.close()
  })
})

describe.skipIf(inject("neo4j") === null)("our process is killed in the middle of a load · neo4j", () => {
  let engine: Engine
  let where: Neo4jOptions
  beforeAll(async () => {
    where = { ...(await lentNeo4j("neo4j")), database: null }
    engine = await openEngine({ neo4j: where, data: "" })
  })
  afterAll(() => engine.close())

  test.each(MOMENTS)(
    "at moment %i",
    async (moment) => {
      expect(await prepare(engine)).toBe(cut.before)
      await loadAndDie({ neo4j: where, data: "" }, cut.statementAt(moment))
      await expectWhole(engine, cut)
    },
    180_000,
  )
})
