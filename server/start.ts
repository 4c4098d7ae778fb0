import type { AddressInfo } from "node:net"
import type { Server } from "node:http"
import { listDossiers, readDossier } from "./import/articles.ts"
import type { Log } from "./log.ts"
import { Problem } from "./problems.ts"
import type { LoadPlan } from "./store/plan.ts"
import type { Store } from "./store/store.ts"

const FIRST_WAIT = 500
const LONGEST_WAIT = 10_000

/** The address to open; under a wildcard, the one of this machine. */
export function addressOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo
  const name = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}`
}

/** Every dossier of the folder. A faulty one is logged and does not keep the others out. */
export async function* readArticles(folder: string, log: Log): AsyncGenerator<LoadPlan> {
  for (const path of await listDossiers(folder)) {
    const plan = await readDossier(path).then(
      (read) => read.plan,
      (error: unknown) => {
        if (!(error instanceof Problem)) throw error
        log.error({ code: error.code, detail: error.message }, "article not loaded")
        return null
      },
    )
    if (plan) yield plan
  }
}

/** Loads every dossier of the folder that the store does not have. */
export async function loadArticles(store: Store, folder: string, log: Log): Promise<void> {
  for await (const plan of readArticles(folder, log)) {
    const { id, unchanged, created } = await store.load(plan)
    if (!unchanged) log.info({ article: id, created }, "article loaded")
  }
}

/** Tries until the store answers and holds the articles, with growing pauses; false when told to stop. */
export async function untilReady(store: Store, articles: string | null, log: Log, signal: AbortSignal): Promise<boolean> {
  let told = ""
  for (let wait = FIRST_WAIT; !signal.aborted; wait = Math.min(wait * 2, LONGEST_WAIT)) {
    try {
      await store.ready()
      if (await store.upgrade()) log.info("ties of an older release are counted by day now")
      if (articles !== null) await loadArticles(store, articles, log)
      return true
    } catch (error) {
      if (!(error instanceof Problem) || error.status !== 503) throw error
      // Said once a reason: an hour without a database is one line, not four hundred.
      if (error.message !== told) log.error({ code: error.code, detail: error.message }, "not ready; trying again until it is")
      told = error.message
      await pause(Math.max(wait, (error.retryAfter ?? 0) * 1000), signal)
    }
  }
  return false
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener("abort", () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
