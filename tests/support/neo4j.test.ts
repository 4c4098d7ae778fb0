import { existsSync } from "node:fs"
import { mkdtemp, readdir, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import neo4j from "neo4j-driver"
import { describe, expect, inject, onTestFinished, test } from "vitest"
import { startNeo4j, type Neo4jAddress } from "./neo4j.ts"

async function ask(address: Neo4jAddress, statement: string): Promise<unknown> {
  const driver = neo4j.driver(address.uri, neo4j.auth.basic(address.username, address.password))
  const { records } = await driver.executeQuery(statement)
  await driver.close()
  return records[0]?.get(0)
}

describe.skipIf(!inject("neo4j"))("startNeo4j", () => {
  test("the data outlives a kill, a restart, and a second start on the same home", { timeout: 120_000 }, async () => {
    const home = await mkdtemp(join(tmpdir(), "entente-home-"))
    const server = await startNeo4j({ home })
    onTestFinished(async () => {
      await server.stop()
      await rm(home, { recursive: true, force: true })
    })
    await ask(server, "CREATE (:Actor {id: 'P_LAVROV'})")
    const first = server.pid
    await server.kill()
    expect(() => process.kill(first, 0)).toThrow("ESRCH")
    await server.restart()
    expect(await ask(server, "MATCH (a:Actor) RETURN a.id")).toBe("P_LAVROV")
    await server.stop()

    const again = await startNeo4j({ home })
    onTestFinished(() => again.stop())
    expect(again.password).toBe(server.password)
    expect(await ask(again, "MATCH (a:Actor) RETURN a.id")).toBe("P_LAVROV")
  })

  test("a home that nobody asked to keep goes with the server", async () => {
    const server = await startNeo4j()
    const home = /--home-dir=(\S+)/.exec(
      (await import("node:fs")).readFileSync(`/proc/${server.pid}/cmdline`, "utf8").replaceAll("\0", " "),
    )![1]!
    await server.stop()
    expect(existsSync(home)).toBe(false)
    expect(await readdir(tmpdir())).not.toContain(home)
  })
})
