import { once } from "node:events"
import { createServer } from "node:net"
import { expect, inject, it } from "vitest"
import { openEngine } from "../../server/store/open.ts"
import { launch } from "../support/browser.ts"
import { drawn, exploring, measure } from "../support/explorer.ts"
import { freePort } from "../support/free-port.ts"
import { lentNeo4j } from "../support/lending.ts"
import { startProxy } from "../support/proxy.ts"
import { startServer } from "../support/server.ts"

exploring("when something is missing", (explorer) => {
  it("says that the server is gone, keeps the picture, and recovers by itself", { timeout: 150_000 }, async () => {
    const port = String(await freePort())
    const first = await startServer({ PORT: port })
    const { page } = await explorer.open(first.url)
    await first.stop("SIGKILL")
    // Nobody else takes its port meanwhile, as another test's server might.
    const nobody = createServer((socket) => socket.destroy()).listen(Number(port), "127.0.0.1")
    await once(nobody, "listening")
    // As when the reader comes back to the page; one who only looks is told within twenty seconds.
    await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")))
    await page.getByRole("heading", { name: "The server does not answer." }).waitFor({ timeout: 60_000 })
    expect((await measure(page)).lines.length).toBe(29)
    await new Promise((resolve) => nobody.close(resolve))
    const second = await startServer({ PORT: port })
    await page.getByRole("heading", { name: "The server does not answer." }).waitFor({ state: "hidden", timeout: 60_000 })
    await second.stop()
  })

  it("says that a server that takes questions and answers none is gone", { timeout: 150_000 }, async () => {
    const server = await startServer()
    const { page } = await explorer.open(server.url)
    server.process.kill("SIGSTOP")
    await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")))
    await page.getByRole("heading", { name: "The server does not answer." }).waitFor({ timeout: 60_000 })
    expect((await measure(page)).lines.length).toBe(29)
    server.process.kill("SIGCONT")
    await page.getByRole("heading", { name: "The server does not answer." }).waitFor({ state: "hidden", timeout: 60_000 })
    await server.stop()
  })

  it.skipIf(!inject("neo4j"))("says that the database is down, and draws by itself when it comes up", { timeout: 180_000 }, async () => {
    const database = await lentNeo4j("neo4j")
    const engine = await openEngine({ neo4j: { ...database, database: null }, data: "" })
    await engine.write((tx) => tx.run("MATCH (n) DETACH DELETE n", {}))
    await engine.close()
    const proxy = await startProxy(database.uri)
    await proxy.down()
    const port = String(await freePort())
    const access = { NEO4J_URI: proxy.uri, NEO4J_USERNAME: database.username, NEO4J_PASSWORD: database.password }
    const server = await startServer({ PORT: port, ...access }, { listening: true })
    const { page, faults } = await explorer.open(server.url, {}, false)
    await page.getByRole("heading", { name: "The database does not answer." }).waitFor({ timeout: 30_000 })
    expect((await fetch(`${server.url}/api/ready`)).status).toBe(503)
    // The page looks every quarter of a minute; a reader who does not want to wait presses the button.
    await proxy.up()
    await page.getByRole("button", { name: "Try now" }).click()
    await drawn(page, 60_000)
    expect((await measure(page)).lines.length).toBe(29)
    expect(faults.filter((fault) => !/503/.test(fault))).toEqual([])
    await server.stop()
    await proxy.down()
  })

  it("serves everything as a list where WebGL is missing", async () => {
    const browser = await launch(inject("chromium")!)
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "en-GB" })
    await context.addInitScript(() => {
      const original = HTMLCanvasElement.prototype.getContext
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
        return kind.startsWith("webgl") ? null : Reflect.apply(original, this, [kind, ...rest])
      } as typeof original
    })
    const page = await context.newPage()
    await page.goto(explorer.url)
    await page.getByText("This browser cannot draw the graph.").first().waitFor()
    await page.getByText("Relations 30").first().waitFor()
    expect(await page.getByText("Relations 30").count()).toBeGreaterThan(0)
    expect(await page.getByText("Actors 48").count()).toBeGreaterThan(0)
    await browser.close()
  })
})
