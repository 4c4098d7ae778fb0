import { once } from "node:events"
import { connect } from "node:net"
import { setTimeout as sleep } from "node:timers/promises"
import { afterAll, beforeAll, expect, test } from "vitest"
import type { Store } from "../../server/store/store.ts"
import { untilRunning, running } from "../support/running.ts"
import { eachKind } from "../support/stores.ts"
import { serve, type Served } from "./serve.ts"

const PAD = "x".repeat(1000)
/** A million rows of a kilobyte. */
const STATEMENT = "UNWIND range(1, 1000) AS a UNWIND range(1, 1000) AS b RETURN a, b, $pad AS pad"

eachKind("a reader who takes a kilobyte a second", (testStore) => {
  let served: Served
  let taken = 0
  beforeAll(async () => {
    const store = testStore.store()
    // The real rows of the real store, counted as they leave it.
    const execute: Store["execute"] = async function* counted(...asked) {
      for await (const piece of store.execute(...asked)) {
        if ("rows" in piece) taken += piece.rows.length
        yield piece
      }
    }
    served = await serve({ ...store, execute })
  })
  afterAll(() => served.close())

  test("holds the database back, and the server's memory stays flat", async () => {
    const body = JSON.stringify({ statement: STATEMENT, params: { pad: PAD }, maxRows: 100_000, timeoutMs: 30_000 })
    const socket = connect(served.port, "127.0.0.1").setEncoding("utf8").pause()
    await once(socket, "connect")
    socket.write(
      `POST /api/cypher HTTP/1.1\r\nHost: 127.0.0.1:${served.port}\r\nContent-Type: application/json\r\nAccept: application/x-ndjson\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    )
    let text = ""
    const sip = async () => {
      await sleep(250)
      text += (socket.read(256) as string | null) ?? ""
    }
    while (!text.includes('{"row"')) await sip()
    for (let turn = 0; turn < 4; turn += 1) await sip()
    const [before, memory] = [taken, process.memoryUsage.rss()]
    for (let turn = 0; turn < 8; turn += 1) await sip()
    // What fills the buffers on the way has left the store; nothing more does.
    expect(taken).toBe(before)
    expect(taken).toBeLessThan(20_000)
    expect(process.memoryUsage.rss() - memory).toBeLessThan(30e6)
    // On Neo4j the statement waits on the server; the embedded engine has computed its rows and waits with them.
    if (testStore.kind === "neo4j") expect(await running(testStore.engine, "cypher")).toBe(1)
    socket.destroy()
    await untilRunning(testStore.engine, "cypher", 0, 1000)
  })
})
