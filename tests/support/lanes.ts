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
 * so two files that run at once on one server would wipe each other's data. Of the current version, which few files use, there is one
 * for all: it is the worker's until `giveBack`, and others wait.
 */
export async function laneNeo4j(name: "neo4j" | "neo4jCurrent"): Promise<Neo4jAddress> {
  const answer = await fetch(`${inject(name)}&pid=${process.pid}`)
  if (!answer.ok) throw new Error(await answer.text())
  return (await answer.json()) as Neo4jAddress
}

/** Lets the next worker have the current one. */
export async function giveBack(): Promise<void> {
  await fetch(`${inject("neo4jCurrent")}&pid=${process.pid}`, { method: "DELETE" })
}

interface Lane {
  /** The worker whose lane it is until it ends. */
  pid: number
  server: Promise<Neo4jServer> | null
}

/**
 * Starts servers for the workers of one run, which are processes of their own and ask by HTTP. A lane is a worker's until its process
 * has ended: the numbers that Vitest gives its workers are not always theirs alone.
 */
export class Lanes {
  readonly #lanes: Lane[] = []
  /** The one server of the current version and who has it. */
  readonly #lent: { server: Promise<Neo4jServer> | null; to: number | null } = { server: null, to: null }
  #classes: Promise<void> | null = null
  #desk: Server | null = null

  /** Where a worker asks for a server of that version. */
  async desk(version: string): Promise<string> {
    if (version === neo4jVersions.reference) void this.#kept()
    if (!this.#desk) {
      this.#desk = createServer((request, response) => {
        const asked = new URL(request.url ?? "", "http://127.0.0.1").searchParams
        if (request.method === "DELETE") {
          if (this.#lent.to === Number(asked.get("pid"))) this.#lent.to = null
          return void response.end()
        }
        this.#address(asked).then(
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
    const pid = Number(asked.get("pid"))
    const { uri, username, password } = await (asked.get("version") === neo4jVersions.current ? this.#lend(pid) : this.#own(pid))
    return { uri, username, password }
  }

  async #own(pid: number): Promise<Neo4jServer> {
    const lane = await this.#laneOf(pid)
    return (lane.server ??= this.#kept().then(() => startNeo4j()))
  }

  async #lend(pid: number): Promise<Neo4jServer> {
    const lent = this.#lent
    while (lent.to !== null && lent.to !== pid && lives(lent.to)) await sleep(50)
    lent.to = pid
    return (lent.server ??= startNeo4j({ version: neo4jVersions.current }))
  }

  /** Once in a run, and before the first start, which waits and gains; the other version starts too seldom for that. */
  async #kept(): Promise<void> {
    await (this.#classes ??= keepClasses(neo4jVersions.reference))
  }

  async #laneOf(pid: number): Promise<Lane> {
    for (;;) {
      const mine = this.#lanes.find((lane) => lane.pid === pid) ?? this.#lanes.find((lane) => !lives(lane.pid))
      if (mine) {
        mine.pid = pid
        return mine
      }
      if (this.#lanes.length < LANES) this.#lanes.push({ pid, server: null })
      // One that has told its last result may take a moment to end.
      else await sleep(50)
    }
  }

  async close(): Promise<void> {
    await this.#classes
    const servers = await Promise.allSettled([this.#lent, ...this.#lanes].flatMap(({ server }) => server ?? []))
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
