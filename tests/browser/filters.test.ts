import { expect, it } from "vitest"
import { clickLine, exploringOn, measure, SAID, settled } from "../support/explorer.ts"

exploringOn("filters and the address", (explorer) => {
  it("take a family out by its row in the legend, and put it back", async () => {
    const { page, faults } = await explorer.open()
    const row = page.getByRole("button", { name: /^Attacked\s*5/ })
    expect(await row.getAttribute("aria-pressed")).toBe("true")
    await row.click()
    await expect.poll(async () => (await measure(page)).lines.some((one) => one.line.family === "attacked")).toBe(false)
    await expect.poll(() => page.url()).toContain("family=")
    await row.click()
    await expect.poll(async () => (await measure(page)).lines.filter((one) => one.line.family === "attacked").length).toBe(5)
    expect(faults).toEqual([])
  })

  it("leave only what happened in one click", async () => {
    const { page, faults } = await explorer.open()
    await page.getByRole("button", { name: "only what happened" }).click()
    await expect.poll(async () => (await measure(page)).lines.some((one) => one.line.status === "planned")).toBe(false)
    expect((await measure(page)).lines.length).toBeGreaterThan(20)
    expect(faults).toEqual([])
  })

  it("say which filter emptied the picture and offer to remove it", async () => {
    const { page, faults } = await explorer.open()
    await page.goto(`${explorer.url}/?status=hoped`)
    await page.getByText("Nothing is hoped in this article.").waitFor()
    await page.getByRole("button", { name: /Without .Status.: 30/ }).click()
    await expect.poll(async () => (await measure(page)).lines.length).toBeGreaterThan(20)
    await page.goto(`${explorer.url}/?family=attacked&from=2016-09-10&to=2016-09-20`)
    await page.getByText("2 filters leave 0 of 30 relations: Families, When.").waitFor()
    await page.getByRole("button", { name: /Without .When.: 5/ }).click()
    await expect.poll(async () => (await measure(page)).lines.length).toBe(5)
    expect(faults).toEqual([])
  })

  it("draw derived pairs only when asked", async () => {
    const { page, faults } = await explorer.open()
    await page.getByRole("button", { name: "Draw them" }).click()
    await expect.poll(async () => (await measure(page)).lines.length).toBe(29 + 28)
    await expect.poll(() => page.url()).toContain("derived=yes")
    expect(faults).toEqual([])
  })

  it("come back whole by reload: selection, filters, language and camera", async () => {
    const { page, faults } = await explorer.open("/?lang=de")
    await clickLine(page, SAID)
    await page.locator("[data-current]").first().waitFor()
    await page.locator("#picture").focus()
    await page.keyboard.press("+")
    await expect.poll(() => page.url()).toContain("camera=")
    const before = await settled(page)
    const address = page.url()
    await page.reload()
    await page.locator("[data-current]").first().waitFor()
    await expect
      .poll(async () => {
        const after = await settled(page)
        return after.glyphs.every((glyph) => {
          const then = before.glyphs.find((one) => one.id === glyph.id)
          return then !== undefined && Math.hypot(then.x - glyph.x, then.y - glyph.y) < 2
        })
      })
      .toBe(true)
    expect(page.url()).toBe(address)
    expect(await page.getAttribute("html", "lang")).toBe("de")
    expect(faults).toEqual([])
  })
})
