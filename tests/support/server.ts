import { spawn, type ChildProcess } from "node:child_process"
import { once } from "node:events"
import { readFileSync } from "node:fs"
import { setTimeout as sleep } from "node:timers/promises"
import { fileURLToPath } from "node:url"

export interface RunningServer {
  url: string
  process: ChildProcess
  /** Everything it printed so far. */
  output(): string
  /** Milliseconds from the start of the process to its ready line. */
  readyMs: number
  stop(signal?: NodeJS.Signals): Promise<number | null>
}

const root = fileURLToPath(new URL("../../", import.meta.url))
const { scripts } = JSON.parse(readFileSync(`${root}package.json`, "utf8")) as { scripts: { start: string } }
/** What `npm start` gives to node. */
const start = scripts.start.split(" ").slice(1)

/**
 * Starts the real server as `npm start` does, on a free port, and waits for its ready line. With `listening` it waits only until
 * the server answers at the port given in `env`: one whose database is down does, and is not ready.
 */
export async function startServer(
  env: Record<string, string> = {},
  { timeoutMs = 60_000, listening = false } = {},
): Promise<RunningServer> {
  const started = performance.now()
  const child = spawn(process.execPath, start, {
    cwd: root,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, PORT: "0", ENTENTE_DATA: ":memory:", ENTENTE_LOG: "warn", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  })
  let printed = ""
  const url = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill("SIGKILL")
      reject(new Error(`The server was not ready after ${timeoutMs} ms:\n${printed}`))
    }, timeoutMs)
    const read = (chunk: Buffer) => {
      printed += chunk.toString()
      const found = /Entente is ready at (http:\S+)/.exec(printed)?.[1]
      if (!found) return
      clearTimeout(timer)
      resolve(found)
    }
    child.stdout.on("data", read)
    child.stderr.on("data", read)
    if (listening) void answers(`http://127.0.0.1:${env.PORT}`).then(resolve)
    child.once("exit", (code) => {
      clearTimeout(timer)
      reject(new Error(`The server ended with ${code}:\n${printed}`))
    })
  })
  return {
    url,
    process: child,
    output: () => printed,
    readyMs: performance.now() - started,
    async stop(signal = "SIGTERM") {
      if (child.exitCode !== null) return child.exitCode
      const ended = once(child, "exit")
      child.kill(signal)
      const [code] = (await ended) as [number | null]
      return code
    },
  }
}

async function answers(url: string): Promise<string> {
  for (;;) {
    const health = await fetch(`${url}/api/health`).catch(() => null)
    if (health?.ok) return url
    await sleep(100)
  }
}
