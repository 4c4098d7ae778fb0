import { once } from "node:events"
import { connect, type AddressInfo } from "node:net"
import { setTimeout as sleep } from "node:timers/promises"
import express, { type Response } from "express"
import { pino } from "pino"
import { afterEach, expect, test } from "vitest"
import { sendColumns } from "../../server/api/columns.ts"
import { columnReader, type Subgraph } from "../../server/model/index.ts"
import { subgraphOf } from "../bench/transport/subgraph.ts"

let close = () => {}
afterEach(() => close())

/** Serves a subgraph as columns. */
async function serving(graph: Subgraph): Promise<{ port: number; response(): Response; ended(): boolean }> {
  let last: Response
  let ended = false
  const app = express()
  app.get("/", async (_, response) => {
    last = response
    await sendColumns(response, graph, pino({ level: "silent" }))
    ended = true
  })
  const server = app.listen(0, "127.0.0.1")
  await once(server, "listening")
  close = () => {
    server.closeAllConnections()
    server.close()
  }
  return { port: (server.address() as AddressInfo).port, response: () => last, ended: () => ended }
}

test("a fault in between is the last line, and what came before stands", async () => {
  const graph = subgraphOf(5000, 9000)
  // Whoever has the fewest relations comes last.
  const sum = ({ relations }: Subgraph["actors"][number]) => Object.values(relations).reduce((a, b) => a + b, 0)
  const [last] = graph.actors.toSorted((a, b) => sum(a) - sum(b))
  Object.defineProperty(last, "aliases", {
    get() {
      throw new Error("no aliases")
    },
  })
  const { port } = await serving(graph)
  const answer = await fetch(`http://127.0.0.1:${port}/`)
  const lines = (await answer.text())
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as object)
  expect(lines.length).toBeGreaterThan(2)
  expect(lines.at(-1)).toMatchObject({ complete: false, problem: { code: "internal", status: 500 } })
  expect(JSON.stringify(lines.at(-1))).not.toContain("no aliases")
  const reader = columnReader()
  for (const line of lines.slice(0, -1)) reader.take(line)
  expect(reader.graph().actors.length).toBeGreaterThan(0)
})

test("a reader who stops holds the server back, and its memory stays flat", async () => {
  const graph = subgraphOf(20_000, 100_000)
  const { port, response, ended } = await serving(graph)
  const socket = connect(port, "127.0.0.1").pause()
  await once(socket, "connect")
  socket.write("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
  const before = process.memoryUsage.rss()
  let sent = -1
  // Until the buffers on the way are full.
  while (sent < 0 || response().socket!.bytesWritten !== sent) {
    await sleep(200)
    sent = response()?.socket?.bytesWritten ?? -1
    await sleep(200)
  }
  expect(ended()).toBe(false)
  // A line at the most waits in our own process.
  expect(response().writableLength).toBeLessThan(1e6)
  expect(process.memoryUsage.rss() - before).toBeLessThan(40e6)
  let taken = ""
  socket
    .setEncoding("utf8")
    .on("data", (text: string) => (taken += text))
    .resume()
  await expect.poll(ended, { timeout: 10_000 }).toBe(true)
  await expect.poll(() => taken).toContain('{"complete":true}')
  expect(taken.length).toBeGreaterThan(sent)
  socket.destroy()
})
