import { cp, mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, afterEach, beforeAll, expect, test } from "vitest"
import { openStore } from "../../server/store/open.ts"
import type { Store } from "../../server/store/store.ts"
import { asContracted, ask, json, serve, type Served } from "./serve.ts"

interface Listed {
  items: { name: string }[]
  faults: { file: string; message: string }[]
}

let store: Store
let served: Served
let folder: string
const dropped = () => join(folder, "dropped-in.cypher")

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "entente-queries-"))
  await cp(fileURLToPath(new URL("../../cypher/analyse/", import.meta.url)), folder, { recursive: true })
  store = await openStore({ neo4j: null, data: ":memory:", adopt: false })
  served = await serve(store, folder)
})
afterEach(() => rm(dropped(), { force: true }))
afterAll(async () => {
  await served.close()
  await store.close()
  await rm(folder, { recursive: true })
})

async function run(name = "dropped-in") {
  const answer = await ask(served, `/api/queries/${name}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: "{}",
  })
  return { status: answer.status, ...(JSON.parse(answer.text) as { code?: string; detail?: string; columns?: string[]; rows?: unknown[] }) }
}
const listed = async () => asContracted("queries", 200, await json(served, "/api/queries")) as Listed

test("a saved query is there as soon as its file is, and gone with it", async () => {
  expect((await run()).status).toBe(404)
  const param = "// @param n integer = 7 – a number | eine Zahl"
  await writeFile(dropped(), `// Says a number.\n// @de Sagt eine Zahl.\n${param}\n// @column n integer – it | sie\nRETURN $n AS n\n`)
  expect((await listed()).items.map((one) => one.name)).toContain("dropped-in")
  expect(await run()).toMatchObject({ status: 200, columns: ["n"], rows: [[7]] })
  await rm(dropped())
  expect((await run()).status).toBe(404)
})

test("a file that writes does not pass the guard", async () => {
  await writeFile(dropped(), "// Writes.\n// @de Schreibt.\n// @column n integer – it | sie\nCREATE (n:Actor {id: 'x'}) RETURN 1 AS n\n")
  expect(await run()).toMatchObject({ status: 403, code: "statement-not-read-only" })
})

test("a faulty file is said by its name, in the list and when it is asked, and takes no other down", async () => {
  await writeFile(dropped(), "// Says nothing in German.\n// @column n integer – it | sie\nRETURN 1 AS n\n")
  const { items, faults } = await listed()
  expect(items.length).toBeGreaterThanOrEqual(20)
  expect(faults).toEqual([{ file: "cypher/analyse/dropped-in.cypher", message: expect.stringContaining('lacks "@de"') as unknown }])
  expect(await run()).toMatchObject({ status: 404, detail: expect.stringContaining('lacks "@de"') as unknown })
  expect((await run("who-informs")).status).toBe(200)
})
