import { readFileSync } from "node:fs"
import { gzipSync } from "node:zlib"
import { expect, it } from "vitest"
import { faultsOf } from "../../client/canvas/picture.ts"
import type { Canvas } from "../../client/canvas/port.ts"
import { coloursAlong } from "../support/colours.ts"
import { BRIEFING, exploring, measure, SAID, TALKS } from "../support/explorer.ts"

const DIST = new URL("../../dist/client/", import.meta.url)

const isPaper = ([red = 0, green = 0, blue = 0]: number[]) => red > 235 && green > 235 && blue > 225

exploring("the first picture", (explorer) => {
  it("is the same each time", async () => {
    const [one, other] = [await explorer.open(), await explorer.open()]
    expect(await measure(one.page)).toEqual(await measure(other.page))
    const clip = { x: 288, y: 52, width: 992, height: 636 }
    expect((await one.page.screenshot({ clip })).equals(await other.page.screenshot({ clip }))).toBe(true)
    expect([...one.faults, ...other.faults]).toEqual([])
  })

  it.each([
    ["en", 1280, 800],
    ["de", 1280, 800],
    ["en", 1920, 1080],
    ["de", 1920, 1080],
  ])("has no label on a label, glyph or line, and none leaves the canvas: %s %i×%i", async (language, width, height) => {
    const { page, faults } = await explorer.open(`/?lang=${language}`, { viewport: { width, height } })
    const measured = await measure(page)
    expect(measured.glyphs.length).toBe(26)
    expect(measured.lines.length).toBe(29)
    expect(measured.labels.length).toBeGreaterThan(26)
    expect(faultsOf(measured)).toEqual([])
    expect(faults).toEqual([])
  })

  it("is there again when the graphics card has lost all that it had", async () => {
    const { page, faults } = await explorer.open()
    const before = await page.locator("#picture").screenshot()
    await page.evaluate(async () => {
      const canvas = document.querySelector<HTMLCanvasElement>("#picture canvas.sigma-edges")!
      const card = canvas.getContext("webgl2")!.getExtension("WEBGL_lose_context")!
      const told = new Promise((resolve) => canvas.addEventListener("webglcontextlost", resolve))
      card.loseContext()
      await told
      // It can be given back when everybody has been told.
      await new Promise((resolve) => setTimeout(resolve))
      card.restoreContext()
    })
    await expect.poll(async () => (await page.locator("#picture").screenshot()).equals(before), { timeout: 5000 }).toBe(true)
    expect(faults).toEqual([])
  })

  it("is not drawn again where nothing looks different", async () => {
    const { page, faults } = await explorer.open("/?actor=T_IS", { reducedMotion: "no-preference" })
    const framesWhile = async (act: () => Promise<void>) => {
      await page.evaluate(() => {
        const { canvas } = document.querySelector("#picture") as HTMLElement & { canvas: Canvas }
        Object.assign(window, { frames: 0 })
        canvas.onFrame(() => void ((window as unknown as { frames: number }).frames += 1))
      })
      await act()
      await page.waitForTimeout(500)
      return page.evaluate(() => (window as unknown as { frames: number }).frames)
    }
    const focused = framesWhile(async () => {
      await page.locator("#picture").focus()
      await page.locator("#picture").blur()
    })
    expect(await focused).toBe(0)
    expect(await framesWhile(() => page.locator("#picture").press("ArrowRight"))).toBeGreaterThan(0)
    expect(faults).toEqual([])
  })

  it("draws what occurred solid and what is planned dashed", async () => {
    const { page } = await explorer.open()
    const solid = await coloursAlong(page, SAID, 0.2, 0.7, 40)
    expect(solid.filter(isPaper)).toEqual([])
    const dashed = (await coloursAlong(page, BRIEFING, 0.2, 0.7, 40)).map(isPaper)
    expect(dashed).toContain(true)
    expect(dashed).toContain(false)
  })

  it("says the family by hue, and dims what is not selected", async () => {
    const { page } = await explorer.open()
    const [attacked] = await coloursAlong(page, SAID, 0.4, 0.4, 1)
    const [talked] = await coloursAlong(page, TALKS, 0.5, 0.5, 1)
    expect(attacked![0]).toBeGreaterThan(attacked![2]! + 80)
    expect(talked![2]).toBeGreaterThan(talked![0]! + 80)
    await page.goto(`${explorer.url}/?actor=T_IS`)
    await page.getByRole("heading", { name: /Islamic State/ }).waitFor()
    const [dimmed] = await coloursAlong(page, SAID, 0.4, 0.4, 1)
    expect(dimmed![2]).toBeGreaterThan(attacked![2]! + 60)
  })

  it("needs at most 250 kB of script, the console aside, which comes when it is opened", async () => {
    const { page, faults } = await explorer.open()
    const scripts = await page.evaluate(() =>
      [...new Set(performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname))].filter((path) =>
        path.endsWith(".js"),
      ),
    )
    const bytes = scripts.reduce((sum, path) => sum + gzipSync(readFileSync(new URL(`.${path}`, DIST))).length, 0)
    expect(bytes).toBeGreaterThan(50_000)
    expect(bytes).toBeLessThanOrEqual(250 * 1024)
    expect(faults).toEqual([])
  })
})
