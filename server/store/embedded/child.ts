import { fork } from "node:child_process"
import type { ChildProcess } from "node:child_process"
import { childEnvironment } from "../../child-environment.ts"
import { program } from "../../program.ts"
import { openProblem } from "./faults.ts"
import type { Answer, EngineFault, FromHost, HostConfig, Question } from "./protocol.ts"

// Replaying the log of a large database takes its time; callers wait no longer than their own deadline.
const START_MS = 60_000
const CLOSE_MS = 5_000
const STDERR_CHARACTERS = 4_000

/** The engine refused a statement. */
export class EngineError extends Error {
  readonly fault: EngineFault

  constructor(fault: EngineFault) {
    super(fault.message)
    this.fault = fault
  }
}

/** The host process ended before it answered. */
class HostLost extends Error {}

interface Waiting {
  resolve: (answer: Answer) => void
  reject: (error: Error) => void
}

/** One life of the host process, as its parent sees it. */
export class Child {
  readonly #process: ChildProcess
  readonly #waiting = new Map<number, Waiting>()
  /** Resolves when the process is gone and its lock with it. */
  readonly ended: Promise<void>
  version = ""
  alive = true
  /** Called when the process has more memory than it may. */
  onMemory: (bytes: number) => void = () => {}
  #lastId = 0
  #stderr = ""

  private constructor(config: HostConfig) {
    const { path, execArgv } = program("host", new URL("./host.ts", import.meta.url))
    this.#process = fork(path, [JSON.stringify(config)], {
      execArgv: ["--expose-gc", ...execArgv],
      serialization: "advanced",
      env: { ...childEnvironment(), RUST_BACKTRACE: "0" },
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    })
    // A panic of the engine writes to stderr and then rejects as usual: kept for the case that the process dies of it.
    this.#process.stderr!.setEncoding("utf8").on("data", (text: string) => {
      this.#stderr = (this.#stderr + text).slice(-STDERR_CHARACTERS)
    })
    this.ended = new Promise((resolve) => {
      this.#process.once("exit", () => {
        this.#lose()
        resolve()
      })
      this.#process.once("error", () => {
        this.#lose()
        resolve()
      })
    })
    this.#process.on("message", (message: FromHost) => this.#receive(message))
  }

  /** Starts the process and waits until the database is open; otherwise a Problem that says why it is not. */
  static async start(config: HostConfig): Promise<Child> {
    const child = new Child(config)
    const timer = setTimeout(() => child.kill(), START_MS)
    try {
      await child.#opened()
      return child
    } catch (error) {
      child.kill()
      await child.ended
      throw error
    } finally {
      clearTimeout(timer)
    }
  }

  get pid(): number | undefined {
    return this.#process.pid
  }

  ask(question: Question): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (!this.alive) return reject(this.#lost())
      this.#lastId += 1
      this.#waiting.set(this.#lastId, { resolve, reject })
      // A failed send ends in `exit`, which rejects everything that waits.
      this.#process.send({ ...question, id: this.#lastId }, () => {})
    })
  }

  kill(): void {
    this.#process.kill("SIGKILL")
  }

  /** Closes the database and ends the process. */
  async close(): Promise<void> {
    const timer = setTimeout(() => this.kill(), CLOSE_MS)
    await this.ask({ op: "close" }).catch(() => {})
    if (this.#process.connected) this.#process.disconnect()
    await this.ended
    clearTimeout(timer)
  }

  #opened(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#process.on("message", (message: FromHost) => {
        if (!("event" in message)) return
        if (message.event === "ready") {
          this.version = message.version
          resolve()
        } else if (message.event === "failed") reject(openProblem(message.why, message.message))
      })
      void this.ended.then(() => reject(this.#lost()))
    })
  }

  #receive(message: FromHost): void {
    if ("event" in message) {
      if (message.event === "memory") this.onMemory(message.bytes)
      return
    }
    const waiting = this.#waiting.get(message.id)
    this.#waiting.delete(message.id)
    if ("answer" in message) waiting?.resolve(message.answer)
    else waiting?.reject(new EngineError(message.fault))
  }

  #lose(): void {
    this.alive = false
    for (const { reject } of this.#waiting.values()) reject(this.#lost())
    this.#waiting.clear()
  }

  #lost(): HostLost {
    return new HostLost(`The embedded engine's process ended. ${this.#stderr}`.trim())
  }
}
