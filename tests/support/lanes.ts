import { createServer, type Server } from "node:http"
import { once } from "node:events"
import type { AddressInfo } from "node:net"
import { inject } from "vitest"
import { startNeo4j, type Neo4jAddress, type Neo4jServer } from "./neo4j.ts"

/**
 * The Neo4j of that version which is this worker's own, started when it is first asked for. Community has one user database,
 * so two files that run at once on one server would wipe each other's data.
 */
export async function laneNeo4j(name: "neo4j" | "neo4jCurrent"): Promise<Neo4jAddress> {
  const answer = await fetch(`${inject(name)}&lane=${process.env.VITEST_POOL_ID}`)
  if (!answer.ok) throw new Error(await answer.text())
  return (await answer.json()) as Neo4jAddress
}

/** Starts servers for the workers of one run, which are processes of their own and ask by HTTP. */
export class Lanes {
  readonly #servers = new Map<string, Promise<Neo4jServer>>()
  #desk: Server | null = null

  /** Where a worker asks for a server of that version. */
  async desk(version: string): Promise<string> {
    if (!this.#desk) {
      this.#desk = createServer((request, response) => {
        this.#address(request.url ?? "").then(
          (address) => response.end(JSON.stringify(address)),
          (error: unknown) => response.writeHead(500).end(String(error)),
        )
      })
      this.#desk.listen(0, "127.0.0.1")
    }
    if (!this.#desk.listening) await once(this.#desk, "listening")
    return `http://127.0.0.1:${(this.#desk.address() as AddressInfo).port}/?version=${version}`
  }

  async #address(asked: string): Promise<Neo4jAddress> {
    const version = new URL(asked, "http://127.0.0.1").searchParams.get("version")!
    if (!this.#servers.has(asked)) this.#servers.set(asked, startNeo4j({ version }))
    const { uri, username, password } = await this.#servers.get(asked)!
    return { uri, username, password }
  }

  async close(): Promise<void> {
    const servers = await Promise.allSettled(this.#servers.values())
    this.#servers.clear()
    this.#desk?.close()
    this.#desk = null
    await Promise.all(servers.map((one) => one.status === "fulfilled" && one.value.stop()))
  }
}
