import { randomUUID } from "node:crypto"
import type { Job, JobState } from "../model/index.ts"
import { Problem } from "../problems.ts"
import type { Store } from "../store/store.ts"
import type { Log } from "../log.ts"
import { FORMATS } from "./formats/index.ts"
import type { Format } from "./formats/format.ts"
import { mapped } from "./mapped.ts"
import { readMapping } from "./mapping.ts"
import { importRows } from "./run.ts"
import type { Order, Spool } from "./spool.ts"
import { unpacked } from "./unpack.ts"

/** So many events of a data set are taken away in one transaction. */
const REMOVED = 1000
/** Jobs that have ended and are still told of. */
const KEPT = 50
const FIRST_WAIT = 500
const LONGEST_WAIT = 10_000

/** What ends a job between two parts because somebody said so. */
class Cancelled extends Error {}
/** The server ends: the job goes on at its next start. */
class Stopped extends Error {}

interface Running {
  job: Job
  order: Order
  /** It ends before its next part; until then it still runs. */
  cancelled: boolean
  /** Wakes a job that waits. */
  wake: (() => void) | null
  watching: Set<() => void>
}

const over = (state: JobState): boolean => state === "done" || state === "cancelled" || state === "failed"

/** The format that an order asks for; throws a Problem when its mapping is none. */
export function formatOf({ format, mapping }: Pick<Order, "format" | "mapping">): Format {
  if (format === "map") return mapped(readMapping(mapping ?? "", "the mapping"))
  const found = FORMATS.find((one) => one.id === format)
  if (!found) throw new Problem("invalid-import", `There is no format ${JSON.stringify(format)}.`)
  return found
}

/**
 * Imports and removals, one after the other, because each writes. What was ordered outlives the server: a job that a crash ended goes
 * on at the next start, and finds the rows that were written before.
 */
export class Jobs {
  private readonly all = new Map<string, Running>()
  private readonly store: Store
  private readonly spool: Spool
  private readonly log: Log
  /** Called when a job has ended: what it wrote is there to be read. */
  onEnd: () => void = () => {}
  private busy: Promise<void> = Promise.resolve()
  private stopped = false

  constructor(store: Store, spool: Spool, log: Log) {
    this.store = store
    this.spool = spool
    this.log = log
  }

  /** Takes up what an earlier server did not finish. */
  async resume(): Promise<void> {
    for (const { id, order } of await this.spool.orders()) this.queue(id, order)
  }

  /** Ends the running job before its next part and those who follow any; what was ordered stays in the spool. */
  async stop(): Promise<void> {
    this.stopped = true
    for (const running of this.all.values()) {
      running.wake?.()
      this.tell(running)
    }
    await this.busy
    await this.spool.close()
  }

  list(): Job[] {
    return [...this.all.values()].map(({ job }) => job).toReversed()
  }

  /** Whether a job is writing: one that waits or is held does not. */
  running(): boolean {
    return [...this.all.values()].some(({ job }) => job.state === "running")
  }

  get(id: string): Job {
    return this.find(id).job
  }

  /** Orders an import of an upload, which is kept until it is done. */
  async import(upload: AsyncIterable<Uint8Array>, order: Omit<Order, "kind" | "article">): Promise<Job> {
    const format = formatOf(order)
    const id = randomUUID()
    const whole: Order = { kind: "import", ...order, article: "dataset" in format ? format.dataset.id : null }
    await this.spool.keep(id, whole, upload)
    return this.queue(id, whole)
  }

  /** Orders that a data set or an article goes. */
  async remove(article: string, name: string): Promise<Job> {
    const id = randomUUID()
    const order: Order = { kind: "remove", name, article, format: null, mapping: null }
    await this.spool.keep(id, order, null)
    return this.queue(id, order)
  }

  /** Holds a job before its next part, lets it go on, or ends it there. */
  set(id: string, wanted: "running" | "paused" | "cancelled"): Job {
    const running = this.find(id)
    const { job } = running
    if (over(job.state)) throw new Problem("conflict", `The job is ${job.state} and cannot be ${wanted} any more.`)
    if (wanted === "cancelled") running.cancelled = true
    else if (wanted === "paused") job.state = "paused"
    else if (job.state === "paused") job.state = job.began === null ? "waiting" : "running"
    running.wake?.()
    this.tell(running)
    return job
  }

  /** The job now and after each change, until it has ended. */
  async *follow(id: string, signal: AbortSignal): AsyncGenerator<Job> {
    const running = this.find(id)
    let changed = true
    let wake = () => {}
    const note = () => {
      changed = true
      wake()
    }
    running.watching.add(note)
    signal.addEventListener("abort", note)
    try {
      while (!signal.aborted && !this.stopped) {
        if (!changed) await new Promise<void>((resolve) => (wake = resolve))
        changed = false
        const now = { ...running.job }
        yield now
        if (over(now.state)) return
      }
    } finally {
      running.watching.delete(note)
      signal.removeEventListener("abort", note)
    }
  }

  /** Rows that were left out, as tab-separated lines of number, reason, what is wrong, and the row. */
  rejects(id: string): AsyncIterable<string> {
    this.find(id)
    return this.spool.rejects(id)
  }

  private find(id: string): Running {
    const found = this.all.get(id)
    if (!found) throw new Problem("not-found", `There is no job with the id ${JSON.stringify(id)}; /api/imports lists all of them.`)
    return found
  }

  private tell({ watching }: Running): void {
    for (const note of watching) note()
  }

  private queue(id: string, order: Order): Job {
    const running: Running = { job: newJob(id, order), order, cancelled: false, wake: null, watching: new Set() }
    this.all.set(id, running)
    for (const [old, { job }] of this.all) if (this.all.size > KEPT && over(job.state)) this.all.delete(old)
    this.busy = this.busy.then(() => this.work(running))
    return running.job
  }

  private async work(running: Running): Promise<void> {
    const { job } = running
    let ended: JobState = "done"
    try {
      await this.turn(running)
      job.began = new Date().toISOString()
      job.state = "running"
      this.tell(running)
      await this.untilDone(running)
      job.share = 1
    } catch (error) {
      if (error instanceof Stopped) return
      ended = error instanceof Cancelled ? "cancelled" : "failed"
      if (error instanceof Problem) job.problem = error.message
      else if (!(error instanceof Cancelled)) {
        job.problem = "A fault of ours; the log has more."
        this.log.error({ err: error, job: job.id }, "an import failed")
      }
    }
    await this.spool.forget(job.id).catch((error: unknown) => this.log.warn({ err: error, job: job.id }, "an upload could not be deleted"))
    job.ended = new Date().toISOString()
    job.state = ended
    this.onEnd()
    this.tell(running)
  }

  /** While the database is away the job waits for it; what was written before is found again. */
  private async untilDone(running: Running): Promise<void> {
    const { job } = running
    for (let wait = FIRST_WAIT; ; wait = Math.min(wait * 2, LONGEST_WAIT)) {
      try {
        await (job.kind === "import" ? this.importing(running) : this.removing(running))
        job.problem = null
        return
      } catch (error) {
        // A store that is being closed fails in words of its own.
        if (this.stopped) throw new Stopped()
        if (!(error instanceof Problem) || error.code !== "store-unavailable") throw error
        job.problem = error.message
        this.tell(running)
        await new Promise<void>((resolve) => {
          setTimeout(resolve, wait)
          running.wake = resolve
        })
        await this.turn(running)
      }
    }
  }

  /** Before each part: waits while paused. */
  private async turn(running: Running): Promise<void> {
    while (running.job.state === "paused" && !running.cancelled && !this.stopped)
      await new Promise<void>((resolve) => (running.wake = resolve))
    running.wake = null
    if (this.stopped) throw new Stopped()
    if (running.cancelled) throw new Cancelled()
  }

  private async importing(running: Running): Promise<void> {
    const { job, order } = running
    const size = await this.spool.size(job.id)
    let read = 0
    const began = performance.now()
    const done = await importRows(
      this.store,
      formatOf(order),
      unpacked(this.spool.read(job.id), (bytes) => (read += bytes)),
      {
        turn: () => this.turn(running),
        reject: (row, so) => {
          Object.assign(job, { rows: so.rows, rejected: so.rejected })
          this.spool.reject(job.id, row)
        },
        progress: (so) => {
          Object.assign(job, so, { share: size > 0 ? Math.min(1, read / size) : null })
          job.rowsPerSecond = Math.round((so.rows / (performance.now() - began)) * 1000)
          this.tell(running)
        },
      },
    )
    Object.assign(job, done)
  }

  private async removing(running: Running): Promise<void> {
    const { job, order } = running
    for (let done = false; !done;) {
      await this.turn(running)
      const part = await this.store.remove(order.article!, REMOVED)
      job.removed += part.events
      done = part.done
      this.tell(running)
    }
  }
}

const newJob = (id: string, { kind, name, format, article }: Order): Job => ({
  id,
  kind,
  name,
  format,
  article,
  state: "waiting",
  share: kind === "import" ? 0 : null,
  rowsPerSecond: null,
  rows: 0,
  created: { actors: 0, events: 0, relations: 0 },
  matched: 0,
  changed: 0,
  unchanged: 0,
  removed: 0,
  rejected: {},
  outside: {},
  problem: null,
  began: null,
  ended: null,
})
