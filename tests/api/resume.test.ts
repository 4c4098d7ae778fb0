import { readFileSync } from "node:fs"
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { gunzipSync, gzipSync } from "node:zlib"
import { afterAll, beforeAll, expect, test } from "vitest"
import type { Job } from "../../server/model/index.ts"
import { startServer, type RunningServer } from "../support/server.ts"

const FILE = new URL("../../demonstration/ucdp-ged-syria-2016-2019.csv.gz", import.meta.url)
const upload = gzipSync(gunzipSync(readFileSync(FILE)).toString("utf8").split("\n").slice(0, 3000).join("\n"))
const KILLS = 3

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "entente-resume-"))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const order = async (server: RunningServer): Promise<Job> => {
  const headers = { "content-type": "application/octet-stream" }
  return (await (
    await fetch(`${server.url}/api/imports?format=ucdp`, { method: "POST", headers, body: new Uint8Array(upload) })
  ).json()) as Job
}
const jobs = async (server: RunningServer) => ((await (await fetch(`${server.url}/api/imports`)).json()) as { items: Job[] }).items
const content = async (server: RunningServer) =>
  Promise.all(["actors", "relations"].map(async (what) => (await fetch(`${server.url}/api/${what}?format=csv`)).text()))

async function finished(server: RunningServer): Promise<Job> {
  const text = await (
    await fetch(`${server.url}/api/imports/${(await jobs(server))[0]!.id}`, { headers: { accept: "text/event-stream" } })
  ).text()
  return JSON.parse(
    text
      .split("\n\n")
      .filter(Boolean)
      .at(-2)!
      .replace(/^data: /, ""),
  ) as Job
}

test(
  `an import that is killed ${KILLS} times goes on at each start, and ends with the graph of a clean one`,
  { timeout: 240_000 },
  async () => {
    const clean = await startServer()
    await order(clean)
    expect((await finished(clean)).state).toBe("done")
    const wanted = await content(clean)
    await clean.stop()

    let server = await startServer({ ENTENTE_DATA: folder })
    const { id } = await order(server)
    let cut = 0
    for (let kill = 0; kill < KILLS; kill++) {
      const last = await jobs(server)
      if (last[0]?.state === "done") break
      // Moments spread over what a start and some parts take.
      await new Promise((resolve) => setTimeout(resolve, 150 + kill * 250))
      if ((await jobs(server))[0]?.state === "running") cut += 1
      // A stop in good order is no end of the job either.
      if (kill === 1) await server.stop()
      else {
        server.process.kill("SIGKILL")
        await new Promise((resolve) => server.process.once("exit", resolve))
      }
      // What a full disk left of an order keeps nobody from starting.
      const [own = ""] = await readdir(join(folder, "imports"))
      await writeFile(join(folder, "imports", own, "00000000-broken.json"), "{")
      server = await startServer({ ENTENTE_DATA: folder })
    }
    expect(cut).toBeGreaterThan(1)
    const [job] = await jobs(server)
    if (job) expect([job.id, (await finished(server)).state]).toEqual([id, "done"])
    expect(await content(server)).toEqual(wanted)
    await server.stop()
  },
)
