import { spawn } from "node:child_process"
import { once } from "node:events"
import { existsSync } from "node:fs"
import { describe, expect, inject, onTestFinished, test, vi } from "vitest"

function runs(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

describe.skipIf(!inject("neo4j"))("startNeo4j", () => {
  test("nothing is left behind when the process that started it is killed", { timeout: 120_000 }, async () => {
    const script = `
      import { startNeo4j } from ${JSON.stringify(new URL("neo4j.ts", import.meta.url).href)}
      const { pid, home } = await startNeo4j()
      console.log(JSON.stringify({ pid, home }))
      setInterval(() => {}, 1000)`
    const parent = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
      stdio: ["ignore", "pipe", "inherit"],
    })
    onTestFinished(() => void parent.kill("SIGKILL"))
    const [line] = (await once(parent.stdout, "data")) as [Buffer]
    const { pid, home } = JSON.parse(line.toString()) as { pid: number; home: string }
    expect([runs(pid), existsSync(home)]).toEqual([true, true])
    parent.kill("SIGKILL")
    await vi.waitFor(() => expect([runs(pid), existsSync(home)]).toEqual([false, false]), { timeout: 10_000 })
  })
})
