import { spawn } from "node:child_process"
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest"
import { openEmbedded } from "../../server/store/embedded/engine.ts"
import type { EmbeddedEngine, EmbeddedOptions } from "../../server/store/embedded/engine.ts"
import { rowsOf } from "../support/rows.ts"

/** Never ends, takes no memory. */
const RUNAWAY = "MATCH (a:Sample), (b:Sample), (c:Sample), (d:Sample) RETURN sum(a.n * b.n + c.n * d.n) AS n"
/** Never ends, takes all memory. */
const HOG = "MATCH (a:Sample), (b:Sample), (c:Sample) RETURN a.n + b.n + c.n AS n, 'x' + a.id + b.id + c.id AS text"

let folder: string
const opened: EmbeddedEngine[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "entente-embedded-"))
})

afterEach(async () => {
  await Promise.all(opened.splice(0).map((engine) => engine.close()))
})

afterAll(() => rm(folder, { recursive: true }))

async function open(name: string, options: Partial<EmbeddedOptions> = {}): Promise<EmbeddedEngine> {
  const engine = await openEmbedded({ path: join(folder, name), ...options })
  opened.push(engine)
  return engine
}

async function sample(engine: EmbeddedEngine, count = 2000): Promise<void> {
  await engine.write((tx) => tx.run("UNWIND range(1, $count) AS i CREATE (:Sample {id: 'S' + toString(i), n: i})", { count }))
}

const count = async (engine: EmbeddedEngine) =>
  (await engine.read((tx) => tx.run("MATCH (s:Sample) RETURN count(s) AS n, sum(s.n) AS sum", {})))[0]
const one = (engine: EmbeddedEngine) => engine.read((tx) => tx.run("RETURN 1 AS n", {}))
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** A killed process stays a zombie until its parent has read its end. */
async function ends(pid: number): Promise<boolean> {
  for (let i = 0; i < 100 && lives(pid); i += 1) await pause(50)
  return !lives(pid)
}

/** What the host occupies now; zero where there is no /proc. */
async function megabytes(engine: EmbeddedEngine): Promise<number> {
  const status = await readFile(`/proc/${engine.hostPid}/status`, "utf8").catch(() => "VmRSS: 0 kB")
  return Number(/VmRSS:\s+(\d+)/.exec(status)![1]) / 1000
}

describe("deadlines", () => {
  it("ends a runaway statement, serves the next read, and gives the memory back", async () => {
    const engine = await open("runaway", { readMs: 1500 })
    await sample(engine)
    const pid = engine.hostPid!
    const began = Date.now()
    await expect(engine.read((tx) => tx.run(RUNAWAY, {}))).rejects.toMatchObject({ code: "statement-timeout" })
    expect(Date.now() - began).toBeGreaterThan(1400)
    // It ends, and not after the minutes that the statement would take.
    expect(Date.now() - began).toBeLessThan(15_000)
    expect(await count(engine)).toEqual({ n: 2000, sum: 2_001_000 })
    expect(await ends(pid)).toBe(true)
    expect(engine.hostPid).not.toBe(pid)
  })

  it("reads again for those whose process was ended for another's statement", async () => {
    const engine = await open("others", { readMs: 2000 })
    await sample(engine)
    const { hostPid } = engine
    const refused = engine.read((tx) => tx.run(RUNAWAY, {})).catch((error: unknown) => error)
    // One after the other, without a pause: the end of the process meets one of them.
    let most = 0
    while (engine.hostPid === hostPid) {
      let attempts = 0
      const found = await engine.read((tx) => {
        attempts += 1
        return tx.run("MATCH (s:Sample) RETURN sum(s.n) AS n", {})
      })
      expect(found).toEqual([{ n: 2_001_000 }])
      most = Math.max(most, attempts)
    }
    expect(most).toBe(2)
    expect(await refused).toMatchObject({ code: "statement-timeout" })
  })

  it("ends what takes too much memory", async () => {
    const engine = await open("hog", { memoryBytes: 600e6, readMs: 60_000 })
    await sample(engine)
    const pid = engine.hostPid!
    await expect(engine.read((tx) => tx.run(HOG, {}))).rejects.toMatchObject({ code: "statement-memory" })
    expect(await ends(pid)).toBe(true)
    expect(await count(engine)).toEqual({ n: 2000, sum: 2_001_000 })
    expect(await megabytes(engine)).toBeLessThan(300)
  })

  it("gives the memory of large answers back, read to the end or not", async () => {
    const engine = await open("large")
    for (let i = 0; i < 6; i += 1) {
      const large = rowsOf(engine.stream("UNWIND range(1, 400000) AS i RETURN i AS i, 'name' + toString(i) AS name", {}))
      for await (const row of large) if (i % 2 === 0 && row.i === 5000) break
    }
    // One answer takes about 80 MB and the empty process about 90.
    expect(await megabytes(engine)).toBeLessThan(400)
  })

  it("does not end the process for a reader who leaves", async () => {
    const engine = await open("leaves")
    await sample(engine, 1000)
    const pid = engine.hostPid
    await expect(engine.read((tx) => tx.run(RUNAWAY, {}), { signal: AbortSignal.timeout(200) })).rejects.toMatchObject({
      code: "statement-timeout",
    })
    expect(await one(engine)).toEqual([{ n: 1 }])
    expect(engine.hostPid).toBe(pid)
  })

  it("lets a waiting writer leave, and lets the next one in after one that dawdled", async () => {
    const engine = await open("busy", { writeMs: 400 })
    const dawdler = engine.write(() => pause(5000))
    const refused = dawdler.catch((error: unknown) => error)
    const inVain = engine.write((tx) => tx.run("CREATE (:Sample)", {}), { signal: AbortSignal.timeout(200) })
    await expect(inVain).rejects.toMatchObject({ code: "statement-timeout" })
    expect(await refused).toMatchObject({ code: "statement-timeout" })
    expect(await engine.write((tx) => tx.run("CREATE (s:Sample) RETURN 1 AS n", {}))).toEqual([{ n: 1 }])
  })
})

it("says that it is busy when no slot becomes free in time", async () => {
  const engine = await open("full", { readMs: 500 })
  const dawdlers = Array.from({ length: 64 }, () => engine.read(() => pause(450)))
  const results = await Promise.allSettled(dawdlers)
  const refused = results.filter((result) => result.status === "rejected").map((result) => result.reason as unknown)
  expect(refused.length).toBeGreaterThan(0)
  expect(refused.length).toBeLessThan(64)
  for (const problem of refused)
    expect(problem).toMatchObject({ code: "store-unavailable", retryAfter: 5, message: expect.stringContaining("busy") })
})

describe("SIGKILL", () => {
  it("leaves before or after when it hits the middle of a write, ten times", async () => {
    const engine = await open("killed")
    await sample(engine, 1000)
    let round = 0
    let before = 0
    for (let kill = 1; kill <= 10; kill += 1) {
      let attempts = 0
      const work = engine.write(async (tx) => {
        attempts += 1
        // The engine would repeat the work in the next process: then every round ended in "after".
        if (attempts > 1) throw new Error("killed")
        setTimeout(() => process.kill(engine.hostPid!, "SIGKILL"), kill * 12)
        for (let part = 0; part < 10; part += 1) {
          await tx.run("MATCH (s:Sample) WHERE s.n % 10 = $part SET s.round = $round", { part, round: round + 1 })
          await tx.run("UNWIND range(1, 500) AS i CREATE (:Extra {round: $round})", { round: round + 1 })
        }
      })
      const done = await work.then(
        () => true,
        () => false,
      )
      await pause(100)
      const rows = await engine.read((tx) =>
        tx.run("MATCH (s:Sample) RETURN coalesce(s.round, 0) AS round, count(s) AS n ORDER BY round", {}),
      )
      const extra = await engine.read((tx) => tx.run("MATCH (e:Extra) RETURN e.round AS round, count(e) AS n ORDER BY round", {}))
      expect(rows).toHaveLength(1)
      expect(rows[0]!.n).toBe(1000)
      const now = Number(rows[0]!.round)
      // An acknowledged commit is never lost; one without an answer may be there or not.
      expect(now === round + 1 || (!done && now === round)).toBe(true)
      expect(extra.every((row) => row.n === 5000)).toBe(true)
      if (now === round) before += 1
      round = now
      expect(extra.length).toBeLessThanOrEqual(kill)
    }
    expect(before).toBeGreaterThan(0)
  })

  it("repeats a write whose process ended before it was asked to save", async () => {
    const engine = await open("repeated")
    let attempts = 0
    await engine.write(async (tx) => {
      attempts += 1
      await tx.run("CREATE (:Sample {id: 'once', n: 1})", {})
      if (attempts === 1) process.kill(engine.hostPid!, "SIGKILL")
      await tx.run("MATCH (s:Sample) SET s.n = s.n + 1", {})
    })
    expect(attempts).toBe(2)
    expect(await count(engine)).toEqual({ n: 1, sum: 2 })
  })

  it("ends a stream in words when it hits in the middle", async () => {
    const engine = await open("stream")
    const work = async () => {
      for await (const row of rowsOf(engine.stream("UNWIND range(1, 100000) AS i RETURN i AS i", {})))
        if (row.i === 1) process.kill(engine.hostPid!, "SIGKILL")
    }
    await expect(work()).rejects.toMatchObject({ code: "store-unavailable", retryAfter: 2 })
    expect(await one(engine)).toEqual([{ n: 1 }])
  })

  it.each([
    ["idle", ""],
    [
      "in a runaway statement",
      `void engine.read((tx) => tx.run(${JSON.stringify(RUNAWAY)}, {})); await new Promise((go) => setTimeout(go, 300))`,
    ],
  ])("of the parent leaves no process behind and no lock, %s", async (name, then) => {
    const path = join(folder, `orphan ${name}`)
    const seed = await openEmbedded({ path })
    await sample(seed)
    await seed.close()
    const code = `const { openEmbedded } = await import(${JSON.stringify(new URL("../../server/store/embedded/engine.ts", import.meta.url).href)})
      const engine = await openEmbedded({ path: ${JSON.stringify(path)} }); ${then}
      console.log(engine.hostPid); setInterval(() => {}, 1000)`
    const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href
    // From a working directory that has no node_modules.
    const parent = spawn(process.execPath, ["--import", tsx, "--input-type=module", "-e", code], {
      cwd: folder,
      stdio: ["ignore", "pipe", "inherit"],
    })
    const pid = Number(await new Promise<string>((resolve) => parent.stdout.once("data", (data: Buffer) => resolve(data.toString()))))
    expect(lives(pid)).toBe(true)
    parent.kill("SIGKILL")
    expect(await ends(pid)).toBe(true)
    const engine = await openEmbedded({ path })
    opened.push(engine)
    expect(await count(engine)).toEqual({ n: 2000, sum: 2_001_000 })
  })
})

describe("opening", () => {
  it("makes the folder and keeps the data", async () => {
    const first = await open("deep/down/here")
    await sample(first, 10)
    const pid = first.hostPid!
    await first.close()
    expect(await ends(pid)).toBe(true)
    const second = await open("deep/down/here")
    expect(await count(second)).toEqual({ n: 10, sum: 55 })
    expect(await readdir(join(folder, "deep/down/here"))).toContain("graph.grafeo")
  })

  it("tells the second opener who has it, without a path, and lets in when the lock is gone", async () => {
    const first = await open("twice")
    await sample(first, 3)
    const refused = openEmbedded({ path: join(folder, "twice") })
    await expect(refused).rejects.toMatchObject({
      code: "store-unavailable",
      message: expect.stringMatching(/open in another process: stop it, or set ENTENTE_DATA/),
    })
    await expect(refused).rejects.not.toMatchObject({ message: expect.stringContaining(folder) })
    await first.close()
    expect(await count(await open("twice"))).toEqual({ n: 3, sum: 6 })
  })

  it.each([
    ["a text", "not a database"],
    ["nothing", ""],
  ])("refuses a file that holds %s, and leaves it as it is", async (name, content) => {
    const path = join(folder, `damaged ${name}`)
    await mkdir(path)
    await writeFile(join(path, "graph.grafeo"), content)
    await expect(openEmbedded({ path })).rejects.toMatchObject({
      code: "store-unavailable",
      message: expect.stringContaining("not a readable database"),
    })
    expect(await readFile(join(path, "graph.grafeo"), "utf8")).toBe(content)
  })

  it.each(["the file", "its log"])("refuses a database with damage in the middle of %s", async (what) => {
    const path = join(folder, `broken ${what}`)
    const engine = await openEmbedded({ path })
    await sample(engine, 5000)
    if (what === "its log") process.kill(engine.hostPid!, "SIGKILL")
    if (what === "its log") await ends(engine.hostPid!)
    await engine.close()
    const log = join(path, "graph.grafeo.wal")
    const file = what === "its log" ? join(log, (await readdir(log))[0]!) : join(path, "graph.grafeo")
    const bytes = await readFile(file)
    bytes.fill(0xff, bytes.length >> 1, (bytes.length >> 1) + 64)
    await writeFile(file, bytes)
    await expect(openEmbedded({ path })).rejects.toMatchObject({
      code: "store-unavailable",
      message: expect.stringContaining("not a readable database"),
    })
  })

  it("says when the folder cannot be made", async () => {
    await writeFile(join(folder, "a file"), "")
    const refused = openEmbedded({ path: join(folder, "a file", "data") })
    await expect(refused).rejects.toMatchObject({
      code: "store-unavailable",
      message: expect.stringMatching(/cannot be created or written.*ENTENTE_DATA/),
    })
  })

  it("answers nobody after it was closed", async () => {
    const engine = await openEmbedded({ path: ":memory:" })
    const pid = engine.hostPid!
    await engine.close()
    expect(await ends(pid)).toBe(true)
    await expect(one(engine)).rejects.toMatchObject({ code: "store-unavailable", message: expect.stringContaining("shutting down") })
  })
})
