import compression from "compression"
import express, { type Response } from "express"
import { once } from "node:events"
import { createServer, type AddressInfo, type Server } from "node:net"
import { afterEach, expect, test } from "vitest"
import { written } from "../../server/api/written.ts"

const PART = "Lausanne ".repeat(10_000)
const PARTS = 60

let close = () => {}
afterEach(() => close())

/** Serves parts by `written` and says what became of it. */
async function serving(): Promise<{ url: string; parts: () => number; response: () => Response | undefined }> {
  let parts = 0
  let last: Response | undefined
  const app = express()
  app.use(compression())
  app.get("/", async (_, response) => {
    last = response
    response.set("Content-Type", "text/plain")
    while (parts < PARTS && (await written(response, PART + Math.random()))) parts += 1
    response.end()
  })
  const server = app.listen(0, "127.0.0.1") as unknown as Server & ReturnType<typeof createServer>
  await once(server, "listening")
  close = () => void server.close()
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, parts: () => parts, response: () => last }
}

test.each(["identity", "gzip"])("waits for a slow reader many times and gathers no listeners: %s", async (encoding) => {
  const warnings: Error[] = []
  const note = (warning: Error) => void warnings.push(warning)
  process.on("warning", note)
  const { url, parts, response } = await serving()
  const answer = await fetch(url, { headers: { "accept-encoding": encoding } })
  let bytes = 0
  for await (const chunk of answer.body!) bytes += (chunk as Uint8Array).length
  expect(bytes).toBeGreaterThan(PART.length * PARTS)
  expect(parts()).toBe(PARTS)
  expect(response()!.listenerCount("close")).toBeLessThan(8)
  await new Promise((resolve) => setImmediate(resolve))
  process.off("warning", note)
  expect(warnings).toEqual([])
})

test("ends when the reader leaves", async () => {
  const { url, parts, response } = await serving()
  const leaving = new AbortController()
  const answer = await fetch(url, { headers: { "accept-encoding": "identity" }, signal: leaving.signal })
  await answer.body!.getReader().read()
  leaving.abort()
  await expect.poll(() => response()!.writableFinished || response()!.destroyed).toBe(true)
  expect(parts()).toBeLessThan(PARTS)
})
