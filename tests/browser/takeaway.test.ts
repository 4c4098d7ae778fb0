import { mkdtemp, readFile, rm, stat } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Page } from "playwright-core"
import { afterAll, beforeAll, expect, it } from "vitest"
import { exploringOn, measure, settled } from "../support/explorer.ts"

exploringOn("what is drawn, as a file", (explorer) => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "entente-taken-"))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  async function taken(page: Page, button: string): Promise<string> {
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: button, exact: true }).click()])
    const path = join(folder, download.suggestedFilename())
    await download.saveAs(path)
    return path
  }

  it("is an SVG with real text and the lines that are drawn, each in the style of its status", async () => {
    const { page, faults } = await explorer.open("/?family=informed,attacked")
    await page.keyboard.press("e")
    await page.getByText("8 of 30 relations", { exact: true }).waitFor()
    const path = await taken(page, "SVG")
    expect(path).toMatch(/entente_syrien-gespräche-in-lausanne_\d{4}-\d\d-\d\d\.svg$/)
    const svg = await readFile(path, "utf8")
    const { lines, labels } = await measure(page)
    const seen = await page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, "image/svg+xml")
      const dashed = [...parsed.querySelectorAll('[data-status="planned"]')].map(
        (line) => line.querySelector("[stroke-dasharray]") !== null,
      )
      return {
        fault: parsed.querySelector("parsererror")?.textContent ?? null,
        lines: parsed.querySelectorAll("[data-line]").length,
        texts: [...parsed.querySelectorAll("text")].map((one) => one.textContent),
        planned: dashed.length,
        dashed: dashed.every(Boolean),
      }
    }, svg)
    expect(seen).toMatchObject({ fault: null, lines: lines.length, planned: 3, dashed: true })
    expect(seen.texts.toSorted()).toEqual(labels.map(({ text }) => text).toSorted())
    expect(faults).toEqual([])
  })

  it("is a PNG at the size that was asked for", async () => {
    const { page, faults } = await explorer.open("/?panel=takeaway")
    const { width, height } = await measure(page)
    await page.getByLabel("Size").selectOption("4")
    const png = await readFile(await taken(page, "PNG"))
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([width * 4, height * 4])
    expect(png.length).toBeGreaterThan(100_000)
    expect(faults).toEqual([])
  })

  it("is one page that opens without a network, filters, and has every sentence", async () => {
    const { page, faults } = await explorer.open("/?panel=takeaway")
    const { lines } = await measure(page)
    const path = await taken(page, "HTML")
    expect((await stat(path)).size).toBeLessThan(1_000_000)
    const context = await explorer.browser.newContext({ offline: true })
    const alone = await context.newPage()
    const troubles: string[] = []
    alone.on("console", (message) => message.type() === "error" && troubles.push(message.text()))
    alone.on("pageerror", (error) => troubles.push(error.message))
    alone.on("request", (request) => !/^(file|data|blob):/.test(request.url()) && troubles.push(request.url()))
    await alone.goto(`file://${path}`)
    expect(await alone.locator("svg [data-line]").count()).toBe(lines.length)
    expect(await alone.locator("li").count()).toBe(30)
    expect(await alone.locator("blockquote").count()).toBeGreaterThan(29)
    await alone.getByLabel("Attacked", { exact: true }).uncheck()
    expect(await alone.locator("li:visible").count()).toBe(25)
    await alone.locator('[data-line^="P_KERRY~P_LAVROV~negotiated~planned"]').focus()
    await alone.keyboard.press("Enter")
    expect(await alone.locator("li:visible").count()).toBe(1)
    await alone.getByText("Man sei überein gekommen").waitFor()
    await alone.screenshot({ path: join(folder, "page.png") })
    await context.close()
    expect(troubles).toEqual([])
    expect(faults).toEqual([])
  })

  it.each(["group=whole", "group=country", "events=yes"])("is one page in which every line opens its sentences: %s", async (drawn) => {
    const { page, faults } = await explorer.open(`/?lang=en&panel=takeaway&${drawn}`)
    const context = await explorer.browser.newContext({ offline: true })
    const alone = await context.newPage()
    await alone.goto(`file://${await taken(page, "HTML")}`)
    const lines = alone.locator("svg [data-line]")
    const count = await lines.count()
    expect(count).toBeGreaterThan(8)
    for (let at = 0; at < count; at++) {
      await lines.nth(at).focus()
      await alone.keyboard.press("Enter")
      expect(await alone.locator("li:visible blockquote").count(), (await lines.nth(at).getAttribute("data-line"))!).toBeGreaterThan(0)
    }
    await context.close()
    expect(faults).toEqual([])
  })

  it("is data of exactly what is drawn, also where the API has no such filter", async () => {
    const { page, faults } = await explorer.open("/?lang=en&panel=takeaway&hidden=T_IS&without=P_LAVROV&family=attacked,informed,supported")
    await settled(page)
    const words = await page.getByLabel("Which:").locator("option").first().innerText()
    const [, drawn, total] = /(\d+) of (\d+)/.exec(words)!.map(Number)
    expect([drawn! < 13, drawn! > 3, total]).toEqual([true, true, 30])
    const rows = async (at: number) => {
      const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "CSV" }).nth(at).click()])
      return (await readFile((await download.path())!, "utf8")).trim().split("\r\n").slice(1)
    }
    const relations = await rows(1)
    expect(relations).toHaveLength(drawn!)
    expect(relations.filter((row) => row.includes("T_IS"))).toEqual([])
    const ids = (await measure(page)).glyphs.map(({ id }) => id).toSorted()
    expect((await rows(0)).map((row) => row.split(",")[0]).toSorted()).toEqual(ids)
    const exported = JSON.parse(await readFile(await taken(page, "JSON"), "utf8")) as { query: string; relations: unknown[] }
    expect(exported.relations).toHaveLength(drawn!)
    expect(exported.query).toContain("without=P_LAVROV")

    // The pairs of one table are drawn when asked for, and are counted and in the file then.
    await page.goto(`${explorer.url}/?lang=en&panel=takeaway&derived=yes`)
    await page.getByText("58 of 58 relations", { exact: true }).waitFor()
    await expect.poll(async () => (await measure(page)).lines.length).toBeGreaterThan(50)
    expect(await rows(1)).toHaveLength(58)
    expect(faults).toEqual([])
  })

  it("is the API's file of what the filters let through", async () => {
    const { page, faults } = await explorer.open("/?panel=takeaway&family=attacked&from=2016-09-22&to=2016-10-31")
    await page.getByLabel("Which:").selectOption("filtered")
    const address = await page.getByRole("link", { name: "CSV" }).last().getAttribute("href")
    expect(address).toBe("/api/export?format=csv&rows=relations&family=attacked&from=2016-09-22&to=2016-10-31&dates=possible")
    const rows = await (await fetch(explorer.url + address!)).text()
    expect(rows.trim().split("\r\n")).toHaveLength(6)
    expect(faults).toEqual([])
  })
})
