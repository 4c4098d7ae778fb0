import { fork } from "node:child_process"
import { setPriority } from "node:os"
import { childEnvironment } from "../child-environment.ts"
import { program } from "../program.ts"
import type { Net, Point } from "./net.ts"

/** Readers come first. */
const NICE = 10

/** Works places out in a process of its own; null when the signal ended it. */
export function placing(net: Net, signal: AbortSignal): Promise<Point[] | null> {
  const { path, execArgv } = program("place", new URL("./process.ts", import.meta.url))
  const process = fork(path, {
    serialization: "advanced",
    env: childEnvironment(),
    execArgv,
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  })
  return new Promise((resolve, reject) => {
    const end = () => process.kill("SIGKILL")
    signal.addEventListener("abort", end, { once: true })
    process.once("spawn", () => {
      try {
        setPriority(process.pid!, NICE)
      } catch {
        // Where that is not allowed it takes its share like others.
      }
      process.send(net)
    })
    process.once("message", (points) => resolve(points as Point[]))
    process.once("error", reject)
    process.once("exit", (code) => {
      signal.removeEventListener("abort", end)
      if (signal.aborted) resolve(null)
      else reject(new Error(`the process that works positions out ended with ${code} before it was done`))
    })
    if (signal.aborted) end()
  })
}
