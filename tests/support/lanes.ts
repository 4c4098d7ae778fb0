import { createServer, type Server } from "node:http"
import { once } from "node:events"
import type { AddressInfo } from "node:net"
import { setTimeout as sleep } from "node:timers/promises"
import { inject } from "vitest"
import { LANES } from "./lanes-count.ts"
import { keepClasses } from "./neo4j-classes.ts"
import { neo4jVersions } from "./neo4j-jars.ts"
import { startNeo4j, type Neo4jAddress, type Neo4jServer } from "./neo4j.ts"

/**
 * The Neo4j of that version which is this worker's own, started when it is first asked for. Community has one user database,
 * so two files that run at once on one server would wipe each other's data.
 */
export async function laneNeo4j(name: "neo4j" | "neo4jCurrent"): Promise<Neo4jAddress> {
  const answer = await fetch(`${inject(name)}&pid=${process.pid}`)
  if (!answer.ok) throw new Error(await answer.text())
  return (await answer.json()) as Neo4jAddress
}

interface Lane {
  /** The worker whose lane it is until it ends. */
  pid: number
  servers: Map<string, Promise<Neo4jServer>>
}

/**
 * Starts servers for the workers of one run, which are processes of their own and ask by HTTP. A lane is a worker's until its process
 * has ended: the numbers that Vitest gives its workers are not always theirs alone.
 */
export class Lanes {
  readonly #lanes: Lane[] = []
  #classes: Promise<void> | null = null
  #desk: Server | null = null

  /** Where a worker asks for a server of that version. */
  async desk(version: string): Promise<string> {
    void this.#kept(version)
    if (!this.#desk) {
      this.#desk = createServer((request, response) => {
        this.#address(new URL(request.url ?? "", "http://127.0.0.1").searchParams).then(
          (address) => response.end(JSON.stringify(address)),
          (error: unknown) => response.writeHead(500).end(String(error)),
        )
      })
      this.#desk.listen(0, "127.0.0.1")
    }
    if (!this.#desk.listening) await once(this.#desk, "listening")
    return `http://127.0.0.1:${(this.#desk.address() as AddressInfo).port}/?version=${version}`
  }

  async #address(asked: URLSearchParams): Promise<Neo4jAddress> {
    const version = asked.get("version")!
    const { servers } = await this.#laneOf(Number(asked.get("pid")))
    if (!servers.has(version))
      servers.set(
        version,
        this.#kept(version).then(() => startNeo4j({ version })),
      )
    const { uri, username, password } = await servers.get(version)!
    return { uri, username, password }
  }

  /** Once in a run, and before the first start, which waits and gains; the other version starts too seldom for that. */
  async #kept(version: string): Promise<void> {
    if (version === neo4jVersions.reference) await (this.#classes ??= keepClasses(version))
  }

  async #laneOf(pid: number): Promise<Lane> {
    for (;;) {
      const mine = this.#lanes.find((lane) => lane.pid === pid) ?? this.#lanes.find((lane) => !lives(lane.pid))
      if (mine) {
        mine.pid = pid
        return mine
      }
      if (this.#lanes.length < LANES) this.#lanes.push({ pid, servers: new Map() })
      // One that has told its last result may take a moment to end.
      else await sleep(50)
    }
  }

  async close(): Promise<void> {
    await this.#classes
    const servers = await Promise.allSettled(this.#lanes.flatMap((lane) => [...lane.servers.values()]))
    this.#lanes.length = 0
    this.#desk?.close()
    this.#desk = null
    await Promise.all(servers.map((one) => one.status === "fulfilled" && one.value.stop()))
  }
}

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
