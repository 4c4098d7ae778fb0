import { spawn } from "node:child_process"
import { once } from "node:events"
import { existsSync } from "node:fs"
import { mkdtemp, rm, stat } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import neo4j from "neo4j-driver"
import { describe, expect, inject, onTestFinished, test, vi } from "vitest"
import { startNeo4j, type Neo4jAddress } from "./neo4j.ts"

async function ask(address: Neo4jAddress, statement: string): Promise<unknown> {
  const driver = neo4j.driver(address.uri, neo4j.auth.basic(address.username, address.password))
  const { records } = await driver.executeQuery(statement)
  await driver.close()
  return records[0]?.get(0)
}

function runs(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

describe.skipIf(!inject("neo4j"))("startNeo4j", () => {
  test("the data outlives a kill and a second start on the same home", { timeout: 120_000 }, async () => {
    const home = await mkdtemp(join(tmpdir(), "entente-home-"))
    onTestFinished(() => rm(home, { recursive: true, force: true }))
    const server = await startNeo4j({ home })
    onTestFinished(() => server.stop())
    await ask(server, "CREATE (:Actor {id: 'P_LAVROV'})")
    const first = server.pid
    await server.kill()
    expect(runs(first)).toBe(false)
    await server.stop()
    const again = await startNeo4j({ home })
    onTestFinished(() => again.stop())
    expect(again.password).toBe(server.password)
    expect((await stat(join(home, "password"))).mode & 0o777).toBe(0o600)
    expect(await ask(again, "MATCH (a:Actor) RETURN a.id")).toBe("P_LAVROV")
  })

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
