import { once } from "node:events"
import { createServer, request as httpRequest, type IncomingHttpHeaders } from "node:http"
import type { AddressInfo } from "node:net"
import { Writable } from "node:stream"
import { pino } from "pino"
import { createApp } from "../../server/app.ts"
import { contract, type Route, type RouteName } from "../../server/api/contract.ts"
import { readConfig } from "../../server/config.ts"
import { Jobs } from "../../server/import/jobs.ts"
import { Spool } from "../../server/import/spool.ts"
import { Positions } from "../../server/positions/positions.ts"
import type { Store } from "../../server/store/store.ts"

/** A graph has come to rest sooner than where people wait. */
const REST_MS = 100

export interface Served {
  url: string
  port: number
  /** Every log line so far. */
  log(): Record<string, unknown>[]
  close(): Promise<void>
}

/** The application on a free port of loopback, as main.ts starts it; `queries` is a folder of saved queries instead of ours. */
export async function serve(store: Store, queries?: string): Promise<Served> {
  const lines: string[] = []
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(...chunk.toString().trim().split("\n"))
      done()
    },
  })
  const log = pino({ level: "debug" }, sink)
  const jobs = new Jobs(store, new Spool(":memory:"), log)
  const positions = new Positions(store, log, () => jobs.running(), REST_MS)
  const server = createServer(createApp({ store, config: readConfig({ PORT: "0" }), log, jobs, positions, ...(queries && { queries }) }))
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    log: () => lines.map((line) => JSON.parse(line) as Record<string, unknown>),
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, "close")
      await Promise.all([jobs.stop(), positions.stop()])
    },
  }
}

export interface Answered {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
  text: string
}

/** A request as it is written: no client in between mends its path, its headers or its Host. */
export function ask(
  served: Pick<Served, "port">,
  path: string,
  { method = "GET", headers = {}, body }: { method?: string; headers?: Record<string, string>; body?: string | Buffer } = {},
): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const asking = httpRequest({ host: "127.0.0.1", port: served.port, method, path, headers, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on("data", (chunk: Buffer) => chunks.push(chunk))
      response.on("error", reject)
      response.on("end", () => {
        const all = Buffer.concat(chunks)
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: all, text: all.toString() })
      })
    })
    asking.on("error", reject)
    asking.end(body)
  })
}

export const json = async <T = Record<string, unknown>>(served: Served, path: string): Promise<T> => {
  const answer = await ask(served, path)
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}: ${answer.text}`)
  return JSON.parse(answer.text) as T
}

export const post = (served: Served, body: unknown) =>
  ask(served, "/api/articles", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: typeof body === "string" ? body : JSON.stringify(body),
  })

/** Proves that an answer is exactly what the contract says: every field right, and none besides. */
export function asContracted(name: RouteName, status: number, body: unknown): unknown {
  const shape = (contract[name] as Route).answers[status]
  if (!shape) throw new Error(`${name} may not answer ${status}: ${JSON.stringify(body)}`)
  return shape.parse(body)
}
