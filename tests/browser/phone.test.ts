import type { Page } from "playwright-core"
import { expect, it } from "vitest"
import { exploring, measure, onActor, onLine, SAID, settled } from "../support/explorer.ts"

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 }

/** Two fingers move apart around a place. */
async function pinch(page: Page, x: number, y: number): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", gap: number) =>
    session.send("Input.dispatchTouchEvent", {
      type,
      touchPoints:
        type === "touchEnd"
          ? []
          : [
              { x: x - gap, y, id: 1 },
              { x: x + gap, y, id: 2 },
            ],
    })
  await touch("touchStart", 30)
  for (let gap = 36; gap <= 90; gap += 6) await touch("touchMove", gap)
  await touch("touchEnd", 90)
}

exploring("on a phone", (explorer) => {
  it("fits, and nothing scrolls sideways", async () => {
    const { page, faults } = await explorer.open("/", PHONE)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    expect((await measure(page)).glyphs.every((glyph) => glyph.x > 0 && glyph.x < 390)).toBe(true)
    expect(faults).toEqual([])
  })

  it("opens a sentence by a tap on its line", async () => {
    const { page, faults } = await explorer.open("/", PHONE)
    const { x, y } = await onLine(page, SAID, 0.5)
    await page.touchscreen.tap(x, y)
    await page.locator("[data-current]").first().waitFor()
    expect((await page.locator("[data-current]").allTextContents()).join("")).toContain("mehr als 370 Menschen")
    expect(faults).toEqual([])
  })

  it("never covers what is selected, also when it comes from an address", async () => {
    const { page, faults } = await explorer.open(`/?tie=${SAID.tie}&line=attacked.occurred`, PHONE)
    await page.locator("[data-current]").first().waitFor()
    const sheet = page.getByRole("region", { name: "Reader" })
    await expect
      .poll(async () => {
        const top = (await sheet.first().boundingBox())!.y
        const ends = await Promise.all(SAID.tie.split("~").map((id) => onActor(page, id)))
        return ends.every(({ x, y }) => x > 0 && x < 390 && y > 52 && y < top)
      })
      .toBe(true)
    expect(faults).toEqual([])
  })

  it("opens an actor by a tap", async () => {
    const { page, faults } = await explorer.open("/", PHONE)
    const { x, y } = await onActor(page, "T_IS")
    await page.touchscreen.tap(x, y)
    await expect.poll(() => page.url()).toContain("actor=T_IS")
    expect(faults).toEqual([])
  })

  it("has a legend as a sheet with targets that fingers hit", async () => {
    const { page, faults } = await explorer.open("/", PHONE)
    await page.getByRole("button", { name: "Legend and filters" }).click()
    const row = page.getByRole("button", { name: /^Negotiated\s*20/ })
    await row.waitFor()
    expect((await row.boundingBox())!.height).toBeGreaterThanOrEqual(44)
    expect(faults).toEqual([])
  })

  it("moves an actor that was picked by a finger, and the picture from everywhere else", async () => {
    const { page, faults } = await explorer.open("/", PHONE)
    const from = await onActor(page, "T_IS")
    const slide = async (x: number, y: number, by: number) => {
      const session = await page.context().newCDPSession(page)
      const touch = (type: "touchStart" | "touchMove" | "touchEnd", at: number) =>
        session.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : [{ x: x + at, y, id: 1 }] })
      await touch("touchStart", 0)
      for (let at = 10; at <= Math.abs(by); at += 10) await touch("touchMove", Math.sign(by) * at)
      await touch("touchEnd", by)
    }
    await slide(from.x, from.y, -40)
    await settled(page)
    expect(page.url()).not.toContain("moved=")
    await page.goto(`${explorer.url}/?chosen=T_IS,C_TUR`)
    await expect.poll(async () => (await measure(page)).lines.length).toBeGreaterThan(20)
    const { x, y } = await onActor(page, "T_IS")
    await slide(x, y, -40)
    await expect.poll(() => page.url()).toContain("moved=")
    const after = await onActor(page, "T_IS")
    expect(after.x).toBeLessThan(x - 25)
    expect(faults).toEqual([])
  })

  it("zooms by pinching", async () => {
    const { page, faults } = await explorer.open("/", PHONE)
    const span = (glyphs: { x: number }[]) => Math.max(...glyphs.map((one) => one.x)) - Math.min(...glyphs.map((one) => one.x))
    const before = span((await measure(page)).glyphs)
    await pinch(page, 195, 330)
    await expect.poll(async () => span((await settled(page)).glyphs)).toBeGreaterThan(before * 1.3)
    expect(faults).toEqual([])
  })
})
