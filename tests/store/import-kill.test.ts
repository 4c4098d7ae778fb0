import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest"
import { icews } from "../../server/import/formats/icews.ts"
import { importRows } from "../../server/import/run.ts"
import type { Engine } from "../../server/store/engine.ts"
import { graphStore } from "../../server/store/graph.ts"
import type { Neo4jOptions } from "../../server/store/neo4j.ts"
import { openEngine } from "../../server/store/open.ts"
import { pieces } from "../support/coded.ts"
import { compiled } from "../support/compiled.ts"
import { contentLines } from "../support/fingerprint.ts"
import { lentNeo4j } from "../support/lending.ts"

const KILLS = 15
const PART = 10
const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31)

// mulberry32: the same moments for the same seed.
let state = seed
function random(): number {
  state = (state + 0x6d2b79f5) | 0
  let t = Math.imul(state ^ (state >>> 15), 1 | state)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
}
const of = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!

/** Meetings told from both sides in parts far from each other, and much between the same few, so that each tie is counted often. */
function made(): string {
  const row = () => [`2014-01-${10 + Math.floor(random() * 9)}`, of(WHO), of(["040", "042", "043", "190", "036", "020"]), of(WHO)]
  const rows = Array.from({ length: 400 }, row)
  return ["id\tdate\tsource\tcameo\ttarget", ...rows.map((cells, at) => [at + 1, ...cells].join("\t"))].join("\n")
}
const WHO = ["Iran", "Iraq", "Syria", "Israel", "John Kerry", "Police (Iraq)"]

let folder: string
let file: string
let importer: string
let wanted: string[]
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "entente-killed-"))
  file = join(folder, "made.tsv")
  importer = await compiled(new URL("../support/importer.ts", import.meta.url), join(folder, "importer"))
  const text = made()
  await writeFile(file, text)
  const engine = await openEngine({ neo4j: null, data: ":memory:" })
  await importRows(graphStore(engine, { adopt: false }), icews, pieces(text, 65_536))
  wanted = await contentLines(engine)
  await engine.close()
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Imports in a process that is ended at that moment after its first word, in milliseconds; tells whether it was still at it. */
async function importAndDie(where: { neo4j: Neo4jOptions | null; data: string }, after: number): Promise<boolean> {
  const child = spawn(process.execPath, [importer, JSON.stringify({ ...where, file, part: PART })], {
    stdio: ["ignore", "pipe", "inherit"],
  })
  const ended = once(child, "exit") as Promise<[number | null, NodeJS.Signals | null]>
  await Promise.race([once(child.stdout, "data"), ended])
  await Promise.race([sleep(after), ended])
  child.kill("SIGKILL")
  const [code, signal] = await ended
  if (signal === "SIGKILL") return true
  expect(code, `seed ${seed}`).toBe(0)
  return false
}

/** Ends an import again and again until it is done, and a new one until so many were ended; each must give the graph of a clean one. */
async function killed(
  where: { neo4j: Neo4jOptions | null; data: string },
  look: <T>(act: (engine: Engine) => Promise<T>) => Promise<T>,
): Promise<number> {
  const content = () => look(contentLines)
  let kills = 0
  for (let done = false; kills < KILLS || !done;) {
    // A new one begins with nothing.
    if (done) await look((engine) => engine.write((tx) => tx.run("MATCH (n) DETACH DELETE n", {})))
    const cut = await importAndDie(where, kills < KILLS ? 10 + random() * 250 : 60_000)
    done = !cut
    kills += cut ? 1 : 0
    if (done) expect(await content(), `seed ${seed}`).toEqual(wanted)
  }
  return kills
}

describe(`an import that is killed ${KILLS} times at random moments ends with the graph of a clean one`, () => {
  test("embedded", { timeout: 240_000 }, async () => {
    const where = { neo4j: null, data: join(folder, "data") }
    const look = async <T>(act: (engine: Engine) => Promise<T>) => {
      const engine = await openEngine(where)
      return act(engine).finally(() => engine.close())
    }
    expect(await killed(where, look)).toBe(KILLS)
  })

  test.skipIf(inject("neo4j") === null)("neo4j", { timeout: 240_000 }, async () => {
    const where = { neo4j: { ...(await lentNeo4j("neo4j")), database: null }, data: "" }
    const engine = await openEngine(where)
    await engine.write((tx) => tx.run("MATCH (n) DETACH DELETE n", {}))
    expect(await killed(where, (act) => act(engine))).toBe(KILLS)
    await engine.close()
  })
})
