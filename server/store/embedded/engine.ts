import { availableParallelism, totalmem } from "node:os"
import type { StoreInfo } from "../../model/index.ts"
import type { Engine, Reading, Row, Said, Transaction } from "../engine.ts"
import type { Params, RunOptions } from "../store.ts"
import type { Child } from "./child.ts"
import { abortProblem, busyProblem, lostProblem, memoryProblem, timeoutProblem } from "./faults.ts"
import { Lives } from "./lives.ts"
import type { Answer } from "./protocol.ts"
import { ReaderProcesses } from "./reader-processes.ts"
import { executeEmbedded } from "./readers.ts"
import { Slots } from "./slots.ts"
import { Snapshots, type Snapshot } from "./snapshots.ts"
import { RemoteTransaction } from "./transaction.ts"
import type { Mode } from "./transaction.ts"

export interface EmbeddedOptions {
  /** Folder of the database, or ":memory:". */
  path: string
  readMs?: number
  writeMs?: number
  memoryBytes?: number
  /** Of each process that runs a reader's statement. */
  readerBytes?: number
}

const CONFLICT_ATTEMPTS = 4
const LOST_ATTEMPTS = 2

/** Opens the embedded engine in a process of its own, or says in a Problem why it cannot. */
export async function openEmbedded(options: EmbeddedOptions): Promise<EmbeddedEngine> {
  const engine = new EmbeddedEngine(options)
  await engine.start()
  return engine
}

/** The embedded engine: every call has a deadline, and what breaks it ends the process, which then starts anew. */
export class EmbeddedEngine implements Engine {
  readonly kind = "embedded"
  readonly #lives: Lives
  readonly #deadline: Record<Mode, number>
  // Readers need not wait for a writer (see Transactions), but two writers on one entity conflict, so there is one.
  readonly #slots: Record<Mode, Slots> = { read: new Slots(Math.max(4, availableParallelism())), write: new Slots(1) }
  readonly #active = new Set<RemoteTransaction>()
  readonly #memoryBytes: number
  readonly #readerBytes: number
  readonly #snapshots: Snapshots
  readonly #readers: ReaderProcesses
  /** Counts the writes, so that readers' statements are run on what was written. */
  #writes = 0

  constructor(options: EmbeddedOptions) {
    this.#memoryBytes = options.memoryBytes ?? defaultMemory()
    this.#deadline = { read: options.readMs ?? 10_000, write: options.writeMs ?? 60_000 }
    this.#lives = new Lives({ path: options.path, memoryBytes: this.#memoryBytes }, (child) => this.#outOfMemory(child))
    this.#readerBytes = options.readerBytes ?? defaultMemory() / 4
    this.#snapshots = new Snapshots(options.path)
    this.#readers = new ReaderProcesses(this.#readerBytes, () => this.#snapshot())
  }

  /** Opens the database, however long its log takes to replay. */
  async start(): Promise<void> {
    await this.#lives.current()
  }

  /** The process that owns the file now. */
  get hostPid(): number | undefined {
    return this.#lives.pid
  }

  /** The processes of readers' statements, running and waiting. */
  get readerPids(): number[] {
    return this.#readers.pids
  }

  read<T>(work: (tx: Transaction) => Promise<T>, options: RunOptions = {}): Promise<T> {
    return this.#attempt("read", work, options)
  }

  write<T>(work: (tx: Transaction) => Promise<T>, options: RunOptions = {}): Promise<T> {
    return this.#attempt("write", work, options).finally(() => (this.#writes += 1))
  }

  execute(reading: Reading): AsyncIterable<Said> {
    return executeEmbedded(this.#readers, this.#readerBytes, reading)
  }

  async *stream(text: string, params: Params, options: RunOptions = {}): AsyncIterable<Row[]> {
    // The statement is over when its first rows come; its other rows wait in the host and hold no slot.
    const first = await this.#attempt("read", async (tx) => ({ child: tx.child, answer: await tx.open(text, params) }), options)
    const { child } = first
    let answer: Answer = first.answer
    try {
      for (;;) {
        const { rows, cursor } = answer
        const next = cursor === null ? null : child.ask({ op: "next", cursor })
        next?.catch(() => {})
        const found = JSON.parse(rows) as Row[]
        if (found.length > 0) yield found
        if (!next) return
        if (options.signal?.aborted) throw abortProblem(options.signal.reason)
        answer = await next.catch((error: unknown) => Promise.reject(lostProblem(error, false)))
      }
    } finally {
      if (answer.cursor !== null) child.ask({ op: "drop", cursor: answer.cursor }).catch(() => {})
    }
  }

  async info(): Promise<StoreInfo> {
    const { version } = await this.#living(this.#deadline.read)
    return { kind: this.kind, version, edition: "embedded" }
  }

  async close(): Promise<void> {
    await this.#readers.close()
    await this.#snapshots.close()
    await this.#lives.close()
  }

  /** A copy of the data as it is now, made in a writer's turn when there is none. */
  #snapshot(): Promise<Snapshot> {
    // What is in memory only is empty again in the next process.
    const version = () => `${this.#writes} ${this.#lives.pid}`
    return this.#snapshots.of(version, async (take) => {
      const { child, release } = await this.#admit("write", {})
      try {
        return await take(child)
      } finally {
        release()
      }
    })
  }

  /**
   * Runs the work in a transaction. It runs again when another writer was first, and when its process was ended
   * (for somebody else's statement) before it was asked to save: nothing of it is left then.
   */
  async #attempt<T>(mode: Mode, work: (tx: RemoteTransaction) => Promise<T>, options: RunOptions): Promise<T> {
    if (options.signal?.aborted) throw abortProblem(options.signal.reason)
    for (let attempt = 1; ; attempt += 1) {
      const { child, release } = await this.#admit(mode, options)
      const tx = new RemoteTransaction(child, mode)
      try {
        return await this.#once(tx, work, options, release)
      } catch (error) {
        const again =
          (tx.conflicted && attempt < CONFLICT_ATTEMPTS) || (tx.lost && !tx.committing && !tx.abandoned && attempt < LOST_ATTEMPTS)
        if (!again) throw error
      }
    }
  }

  /** Waits for a free slot and the living process, together no longer than the deadline. */
  async #admit(mode: Mode, options: RunOptions): Promise<{ child: Child; release: () => void }> {
    const ms = this.#deadline[mode]
    const until = Date.now() + ms
    const release = await this.#slots[mode].take(ms, options.signal)
    try {
      return { child: await this.#living(until - Date.now()), release }
    } catch (error) {
      release()
      throw error
    }
  }

  async #living(ms: number): Promise<Child> {
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(busyProblem(this.#deadline.read)), ms)
    })
    try {
      return await Promise.race([this.#lives.current(), late])
    } finally {
      clearTimeout(timer)
    }
  }

  async #once<T>(tx: RemoteTransaction, work: (tx: RemoteTransaction) => Promise<T>, options: RunOptions, release: () => void): Promise<T> {
    const ms = this.#deadline[tx.mode]
    const { signal } = options
    const timer = setTimeout(() => tx.giveUp(timeoutProblem(ms), true), ms)
    // The reader who left does not cost the others their process: his statement may run on until its deadline.
    const onAbort = () => tx.giveUp(abortProblem(signal?.reason), false)
    signal?.addEventListener("abort", onAbort, { once: true })
    this.#active.add(tx)
    try {
      return await Promise.race([finish(tx, work), tx.givenUp])
    } finally {
      signal?.removeEventListener("abort", onAbort)
      void tx.end().then(() => {
        clearTimeout(timer)
        this.#active.delete(tx)
        release()
      })
    }
  }

  // The engine does not say which statement has the memory; the one that runs longest is the likeliest.
  #outOfMemory(child: Child): void {
    const running = [...this.#active].filter((tx) => tx.child === child && tx.busy)
    const [oldest] = running.toSorted((a, b) => a.since - b.since)
    oldest?.giveUp(memoryProblem(this.#memoryBytes), true)
  }
}

async function finish<T>(tx: RemoteTransaction, work: (tx: RemoteTransaction) => Promise<T>): Promise<T> {
  const result = await work(tx)
  if (tx.mode === "write") await tx.commit()
  return result
}

function defaultMemory(): number {
  const allowed = process.constrainedMemory()
  return Math.max(512e6, Math.min(totalmem(), allowed > 0 ? allowed : Infinity) / 2)
}
