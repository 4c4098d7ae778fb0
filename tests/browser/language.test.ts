import { expect, it } from "vitest"
import { clickLine, exploring, measure, SAID, settled } from "../support/explorer.ts"

exploring("language and look", (explorer) => {
  it("switches names and interface, never quotes and never positions", async () => {
    const { page, faults } = await explorer.open()
    const before = await measure(page)
    await page.locator("button[lang=de]").click()
    await page.getByText("Verhandelt").first().waitFor()
    const after = await settled(page)
    expect(after.glyphs.map(({ id, x, y }) => ({ id, x, y }))).toEqual(before.glyphs.map(({ id, x, y }) => ({ id, x, y })))
    expect(after.labels.map((label) => label.text)).toContain("Sergej Lawrow")
    expect(await page.getAttribute("html", "lang")).toBe("de")
    await clickLine(page, SAID)
    await page.locator("[data-current]").first().waitFor()
    const german = await page.locator("[data-current]").allTextContents()
    await page.locator("button[lang=en]").click()
    await page.getByText("Who says so", { exact: true }).first().waitFor()
    expect(await page.locator("[data-current]").allTextContents()).toEqual(german)
    expect(faults).toEqual([])
  })

  it("is dark when the system is, and keeps what the reader chose", async () => {
    const { page, faults } = await explorer.open("/", { colorScheme: "dark" })
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    expect(await paper()).toBe("rgb(17, 18, 20)")
    await page.getByRole("button", { name: "Light look" }).click()
    await expect.poll(paper).toBe("rgb(250, 248, 243)")
    await page.reload()
    await expect.poll(paper).toBe("rgb(250, 248, 243)")
    expect(faults).toEqual([])
  })
})
