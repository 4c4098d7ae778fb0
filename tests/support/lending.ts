import { createServer, type Server } from "node:http"
import { once } from "node:events"
import type { AddressInfo } from "node:net"
import { setTimeout as sleep } from "node:timers/promises"
import { inject } from "vitest"
import { keepClasses } from "./neo4j-classes.ts"
import { neo4jVersions } from "./neo4j-jars.ts"
import { startNeo4j, type Neo4jAddress, type Neo4jServer } from "./neo4j.ts"

type Which = "neo4j" | "neo4jCurrent"

/**
 * The one Neo4j of that version, this worker's alone until `giveBack`; who comes meanwhile waits. Community has one user database, so that
 * two files at once would wipe each other's data, and a second server would compile itself and plan every statement once more.
 */
export async function lentNeo4j(which: Which): Promise<Neo4jAddress> {
  const answer = await fetch(`${inject(which)}&pid=${process.pid}`)
  if (!answer.ok) throw new Error(await answer.text())
  return (await answer.json()) as Neo4jAddress
}

/** Lets the next worker have it; a suite and a file do so at their end. */
export async function giveBack(which: Which): Promise<void> {
  if (inject(which)) await fetch(`${inject(which)}&pid=${process.pid}`, { method: "DELETE" })
}

interface Lent {
  server: Promise<Neo4jServer> | null
  /** The worker that has it. */
  to: number | null
}

/** Starts servers for the workers of one run, which are processes of their own and ask by HTTP. */
export class Lending {
  readonly #lent = new Map<string, Lent>()
  #classes: Promise<void> | null = null
  #desk: Server | null = null

  /** Where a worker asks for a server of that version. */
  async desk(version: string): Promise<string> {
    if (version === neo4jVersions.reference) void this.#kept()
    if (!this.#desk) {
      this.#desk = createServer((request, response) => {
        const asked = new URL(request.url ?? "", "http://127.0.0.1").searchParams
        const [wanted, pid] = [asked.get("version")!, Number(asked.get("pid"))]
        // Workers ask minutes apart: a connection that is kept may be closing just then.
        response.shouldKeepAlive = false
        if (request.method === "DELETE") {
          const lent = this.#lent.get(wanted)
          if (lent?.to === pid) lent.to = null
          return void response.end()
        }
        this.#lend(wanted, pid).then(
          ({ uri, username, password }) => response.end(JSON.stringify({ uri, username, password })),
          (error: unknown) => response.writeHead(500).end(String(error)),
        )
      })
      this.#desk.listen(0, "127.0.0.1")
    }
    if (!this.#desk.listening) await once(this.#desk, "listening")
    return `http://127.0.0.1:${(this.#desk.address() as AddressInfo).port}/?version=${version}`
  }

  async #lend(version: string, pid: number): Promise<Neo4jServer> {
    const lent = this.#lent.get(version) ?? { server: null, to: null }
    this.#lent.set(version, lent)
    while (lent.to !== null && lent.to !== pid && lives(lent.to)) await sleep(50)
    lent.to = pid
    return (lent.server ??= this.#start(version))
  }

  async #start(version: string): Promise<Neo4jServer> {
    // The current version starts too seldom to gain by it.
    if (version === neo4jVersions.reference) await this.#kept()
    return startNeo4j({ version })
  }

  /** Once in a run, and before the first start, which waits and gains. */
  async #kept(): Promise<void> {
    await (this.#classes ??= keepClasses(neo4jVersions.reference))
  }

  async close(): Promise<void> {
    await this.#classes
    const servers = await Promise.allSettled([...this.#lent.values()].flatMap(({ server }) => server ?? []))
    this.#lent.clear()
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
