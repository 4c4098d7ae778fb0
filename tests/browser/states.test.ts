import { expect, inject, it } from "vitest"
import { launch, visit } from "../support/browser.ts"
import { drawn, exploring, measure } from "../support/explorer.ts"
import { freePort } from "../support/free-port.ts"
import { startServer } from "../support/server.ts"

exploring("when something is missing", (explorer) => {
  it("says that the server is gone, keeps the picture, and recovers by itself", { timeout: 150_000 }, async () => {
    const port = String(await freePort())
    const first = await startServer({ PORT: port })
    const { page } = await visit(explorer.browser, first.url)
    await drawn(page)
    await first.stop("SIGKILL")
    await page.getByRole("heading", { name: "The server does not answer." }).waitFor({ timeout: 60_000 })
    expect((await measure(page)).lines.length).toBe(29)
    const second = await startServer({ PORT: port })
    await page.getByRole("heading", { name: "The server does not answer." }).waitFor({ state: "hidden", timeout: 60_000 })
    await second.stop()
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
