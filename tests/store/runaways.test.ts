import { setTimeout as pause } from "node:timers/promises"
import { afterAll, beforeAll, expect, test } from "vitest"
import { Problem } from "../../server/problems.ts"
import { EmbeddedEngine } from "../../server/store/embedded/engine.ts"
import type { Store } from "../../server/store/store.ts"
import { RUNAWAYS } from "../fixtures/runaways.ts"
import { fingerprint } from "../support/fingerprint.ts"
import { lausannePlan } from "../support/plans.ts"
import { untilRunning } from "../support/running.ts"
import { eachKind } from "../support/stores.ts"
import { ask, serve, type Served } from "../api/serve.ts"

const TIMEOUT_MS = 200
/** A statement ends so much after its time: its process starts, and the machine is busy with its siblings. */
const SLACK_MS = 2500
/** So many answers are timed before each runaway, with nothing else running here. */
const IDLE_EACH = 6
/** A reader looks for a moment at each picture. */
const PAUSE_MS = 10
const ROOM = { timeoutMs: TIMEOUT_MS, maxRows: 1000, maxBytes: 1_000_000 }

const quantile95 = (times: number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)]!

eachKind("a runaway", (testStore) => {
  let store: Store
  let served: Served
  let before: string
  let pid: number | undefined
  let memory: number
  const idle: number[] = []
  const during: number[] = []

  async function graphs(times: number[], until: () => boolean): Promise<void> {
    do {
      const began = performance.now()
      const answer = await ask(served, "/api/graph")
      times.push(performance.now() - began)
      await pause(PAUSE_MS)
      expect(answer.status, answer.text).toBe(200)
    } while (!until())
  }

  beforeAll(async () => {
    store = testStore.store()
    await store.load(await lausannePlan())
    served = await serve(store)
    before = await fingerprint(testStore.engine)
    if (testStore.engine instanceof EmbeddedEngine) pid = testStore.engine.hostPid
    const warm: number[] = []
    await graphs(warm, () => warm.length >= 40)
    memory = process.memoryUsage.rss()
  })
  afterAll(() => served.close())

  async function endOf({ statement, params = {} }: (typeof RUNAWAYS)[number]): Promise<string> {
    let truncated: string | null = null
    try {
      for await (const piece of store.execute(statement, params, ROOM, { tag: "runaway" }))
        if ("truncated" in piece) ({ truncated } = piece)
      return truncated ?? "whole"
    } catch (error) {
      if (error instanceof Problem) return error.code
      throw error
    }
  }

  test.each(RUNAWAYS)("$name ends at its limit", async (runaway) => {
    // Measured by turns, because what else the machine does comes and goes.
    const enough = idle.length + IDLE_EACH
    await graphs(idle, () => idle.length >= enough)
    let ended = false
    const began = performance.now()
    const ending = endOf(runaway).finally(() => (ended = true))
    const others = graphs(during, () => ended)
    const end = await ending
    const ms = performance.now() - began
    await others
    expect(end).toMatch(/^(statement-(timeout|memory|syntax|not-read-only|failed)|invalid-request|rows|bytes)$/)
    expect(ms).toBeLessThan(TIMEOUT_MS + SLACK_MS)
    await untilRunning(testStore.engine, "runaway", 0, 2000)
  })

  test("leaves the others their answers", () => {
    expect(quantile95(during)).toBeLessThan(3 * Math.max(quantile95(idle), 5))
  })

  test("leaves no memory behind", async () => {
    globalThis.gc?.()
    expect(process.memoryUsage.rss() - memory).toBeLessThan(400e6)
    if (testStore.engine instanceof EmbeddedEngine) expect(testStore.engine.readerPids.length).toBeLessThanOrEqual(1)
  })

  test("leaves the data as it was", async () => {
    expect(await fingerprint(testStore.engine)).toBe(before)
    if (testStore.engine instanceof EmbeddedEngine) expect(testStore.engine.hostPid).toBe(pid)
  })
})
