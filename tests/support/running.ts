import { readFileSync } from "node:fs"
import { setTimeout as sleep } from "node:timers/promises"
import { EmbeddedEngine } from "../../server/store/embedded/engine.ts"
import type { Engine } from "../../server/store/engine.ts"

/** What runs for readers on the store now: transactions of the route on Neo4j, processes that compute on the embedded engine. */
export async function running(engine: Engine, route: string): Promise<number> {
  if (engine instanceof EmbeddedEngine) {
    const before = new Map(engine.readerPids.map((pid) => [pid, cpuOf(pid)]))
    await sleep(100)
    return engine.readerPids.filter((pid) => cpuOf(pid) - (before.get(pid) ?? 0) > 0.05).length
  }
  const rows = await engine.read((tx) => tx.run("SHOW TRANSACTIONS YIELD metaData RETURN metaData.route AS route", {}))
  return rows.filter((row) => row.route === route).length
}

/** Resolves to the milliseconds until so many run; throws when that takes longer than `withinMs`. */
export async function untilRunning(engine: Engine, route: string, count: number, withinMs: number): Promise<number> {
  const began = performance.now()
  for (;;) {
    const now = await running(engine, route)
    const ms = performance.now() - began
    if (now === count) return ms
    if (ms > withinMs) throw new Error(`${now} statements run after ${Math.round(ms)} ms, not ${count}`)
    await sleep(20)
  }
}

/** Seconds of processor time a process has used; 0 when it is gone. */
function cpuOf(pid: number): number {
  try {
    const [, fields = ""] = /\) (.*)/.exec(readFileSync(`/proc/${pid}/stat`, "utf8")) ?? []
    const [user, system] = fields.split(" ").slice(11, 13)
    return (Number(user) + Number(system)) / 100
  } catch {
    return 0
  }
}
