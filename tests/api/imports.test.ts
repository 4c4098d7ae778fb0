import { readFileSync } from "node:fs"
import { gunzipSync, gzipSync } from "node:zlib"
import { afterEach, beforeEach, expect, test } from "vitest"
import type { Job } from "../../server/model/index.ts"
import { openStore } from "../../server/store/open.ts"
import type { Store } from "../../server/store/store.ts"
import { lausannePlan } from "../support/plans.ts"
import { ask, asContracted, json, serve, type Served } from "./serve.ts"

const FILE = new URL("../../demonstration/ucdp-ged-syria-2016-2019.csv.gz", import.meta.url)
const [HEADER = "", ...LINES] = gunzipSync(readFileSync(FILE)).toString("utf8").split("\n")
// A few rows go over several lines.
const ROWS = LINES.filter((line, at) => /^\d+,/.test(line) && /^(\d+,|$)/.test(LINES[at + 1] ?? "")).slice(0, 12_000)
const table = (...rows: string[]) => Buffer.from([HEADER, ...rows].join("\n"))

let store: Store
let served: Served
beforeEach(async () => {
  store = await openStore({ neo4j: null, data: ":memory:", adopt: false })
  await store.load(await lausannePlan())
  served = await serve(store)
})
afterEach(async () => {
  await served.close()
  await store.close()
})

const octets = { "content-type": "application/octet-stream" }
async function start(query: string, body: Buffer): Promise<Job> {
  const answer = await ask(served, `/api/imports?${query}`, { method: "POST", headers: octets, body })
  expect(answer.status, answer.text).toBe(202)
  return asContracted("startImport", 202, JSON.parse(answer.text)) as Job
}
/** Every state of a job that its events tell, the last one last. */
async function followed(id: string): Promise<Job[]> {
  const answer = await ask(served, `/api/imports/${id}`, { headers: { accept: "text/event-stream" } })
  expect(answer.headers["content-type"]).toContain("text/event-stream")
  const events = answer.text.split("\n\n").filter(Boolean)
  expect(events.at(-1)).toBe("event: end\ndata: {}")
  return events.slice(0, -1).map((event) => JSON.parse(event.replace(/^data: /, "")) as Job)
}
const set = (id: string, state: "running" | "paused") =>
  ask(served, `/api/imports/${id}`, { method: "PUT", headers: { "content-type": "application/json" }, body: JSON.stringify({ state }) })

test("an upload is imported with its progress told, and is undone as a whole", async () => {
  const before = await store.counts()
  const bad = ROWS[5]!.replace(/^\d+/, "")
  const job = await start("format=ucdp&name=some.csv", gzipSync(table(...ROWS.slice(0, 2500), bad)))
  expect(job).toMatchObject({ kind: "import", name: "some.csv", format: "ucdp", article: "ucdp-ged" })
  const told = await followed(job.id)
  const last = told.at(-1)!
  expect(last).toMatchObject({ state: "done", share: 1, rows: 2501, rejected: { missing: 1 }, created: { events: 2500 }, problem: null })
  expect(told.map(({ created }) => created.events)).toEqual(expect.arrayContaining([2000, 2500]))
  expect(told.every(({ rows }, at) => at === 0 || rows >= told[at - 1]!.rows)).toBe(true)
  expect((await json<{ items: Job[] }>(served, "/api/imports")).items).toEqual([last])
  const rejects = (await ask(served, `/api/imports/${job.id}/rejects`)).text.trim().split("\n")
  expect(rejects).toEqual(["line\treason\tdetail\trow", expect.stringMatching(/^2502\tmissing\tid is empty\t,/)])

  const again = await start("format=ucdp", table(...ROWS.slice(0, 2500)))
  expect((await followed(again.id)).at(-1)).toMatchObject({ state: "done", unchanged: 2500, created: { events: 0 } })

  const undo = await ask(served, "/api/articles/ucdp-ged", { method: "DELETE" })
  expect(undo.status).toBe(202)
  const gone = (await followed((JSON.parse(undo.text) as Job).id)).at(-1)
  expect(gone).toMatchObject({ kind: "remove", state: "done", removed: 2500 })
  expect(await store.counts()).toEqual(before)
  expect((await ask(served, "/api/articles/ucdp-ged", { method: "DELETE" })).status).toBe(404)
})

test("a job is held, goes on, and is cancelled with what it wrote kept; others wait for it", async () => {
  const job = await start("format=ucdp", table(...ROWS))
  const next = await start("format=ucdp", table(...ROWS.slice(0, 10)))
  expect((await set(job.id, "paused")).status).toBe(200)
  await expect.poll(async () => (await json<Job>(served, `/api/imports/${job.id}`)).state).toBe("paused")
  const held = await json<Job>(served, `/api/imports/${job.id}`)
  await new Promise((resolve) => setTimeout(resolve, 700))
  const still = await json<Job>(served, `/api/imports/${job.id}`)
  // One part may have been on its way.
  expect(still.rows - held.rows).toBeLessThanOrEqual(4000)
  expect(still.rows).toBeLessThan(12_000)
  expect((await json<Job>(served, `/api/imports/${next.id}`)).state).toBe("waiting")
  expect((await set(job.id, "running")).status).toBe(200)
  await expect.poll(async () => (await json<Job>(served, `/api/imports/${job.id}`)).rows, { timeout: 20_000 }).toBeGreaterThan(still.rows)
  expect((await ask(served, `/api/imports/${job.id}`, { method: "DELETE" })).status).toBe(200)
  const ended = (await followed(job.id)).at(-1)!
  expect(ended.state).toBe("cancelled")
  expect((await followed(next.id)).at(-1)).toMatchObject({ state: "done", unchanged: 10 })
  expect((await store.counts()).events).toBeGreaterThanOrEqual(ended.created.events)
  expect((await set(job.id, "running")).status).toBe(409)
})

test("what is wrong is said: the file, its format, its type, the mapping", async () => {
  const failed = await start("format=gdelt", table(...ROWS.slice(0, 3)))
  expect((await followed(failed.id)).at(-1)).toMatchObject({
    state: "failed",
    problem: expect.stringContaining("This is not GDELT 2.0 events") as string,
  })
  const cut = await start("format=ucdp", gzipSync(table(...ROWS)).subarray(0, 200_000))
  const half = (await followed(cut.id)).at(-1)!
  expect(half).toMatchObject({ state: "failed", problem: expect.stringMatching(/damaged or cut off/) as string })
  expect(half.created.events).toBeGreaterThan(0)
  const refused = async (path: string, headers: Record<string, string> = octets) =>
    (await ask(served, path, { method: "POST", headers, body: "x" })).status
  expect(await refused("/api/imports?format=excel")).toBe(400)
  expect(await refused("/api/imports?format=ucdp", { "content-type": "text/csv" })).toBe(415)
  expect(await refused("/api/imports?format=map")).toBe(422)
  expect(await refused("/api/imports?format=map&mapping=a%3A%201")).toBe(422)
  expect((await ask(served, "/api/imports/nobody")).status).toBe(404)
})

test("an upload that would take an article's place is refused, and one of which nothing can be read is something else", async () => {
  const before = await json(served, "/api/articles/2016-10-lausanne")
  const mapping = (id: string) =>
    encodeURIComponent(
      `dataset: { id: ${id}, title: Mine, publisher: Me }\ncolumns: { source: a, target: b, date: d }\ndefaults: { family: supported }`,
    )
  const taken = await start(`format=map&mapping=${mapping("2016-10-lausanne")}`, Buffer.from("a,b,d\nRussia,Syria,2016\n"))
  expect((await followed(taken.id)).at(-1)).toMatchObject({
    state: "failed",
    problem: expect.stringContaining("There is an article with the id") as string,
  })
  expect(await json(served, "/api/articles/2016-10-lausanne")).toEqual(before)
  expect(
    (await ask(served, `/api/imports?format=map&mapping=${mapping("ucdp-mine")}`, { method: "POST", headers: octets, body: "x" })).status,
  ).toBe(422)
  const other = await start("format=dossiers", table(...ROWS.slice(0, 3)))
  expect((await followed(other.id)).at(-1)).toMatchObject({
    state: "failed",
    rejected: { encoding: 4 },
    problem: expect.stringMatching(/^None of the 4 rows can be read: line 1 is no JSON/) as string,
  })
})

test("a table is imported by the mapping that comes with it", async () => {
  const mapping =
    "dataset: { id: mine, title: Mine, publisher: Me }\ncolumns: { source: a, target: b, date: d }\ndefaults: { family: supported }"
  const job = await start(`format=map&mapping=${encodeURIComponent(mapping)}`, Buffer.from("a,b,d\nRussia,Syria,2016\n"))
  expect((await followed(job.id)).at(-1)).toMatchObject({ state: "done", article: "mine", created: { events: 1, actors: 0 } })
})
