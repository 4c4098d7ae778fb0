import { expect, it } from "vitest"
import { whatAxeFinds } from "../support/axe.ts"
import { exploringOn, measure, settled } from "../support/explorer.ts"

/** A window of 1280 × 800 in which the reader made everything twice as large. */
const TWICE = { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 }

exploringOn("a page at 200 %", (explorer) => {
  it("draws everything, and nothing has to be scrolled sideways", async () => {
    const { page, faults } = await explorer.open("/?lang=en", TWICE)
    const { glyphs, width, height, lines } = await settled(page)
    expect(height).toBeGreaterThan(200)
    expect(lines).toHaveLength(29)
    expect(glyphs.every(({ x, y }) => x > 0 && x < width && y > 0 && y < height)).toBe(true)
    expect(await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight])).toEqual([640, 400])
    expect(await whatAxeFinds(page)).toEqual([])
    expect(faults).toEqual([])
  })

  it("opens the sentence of a line in sight, and everything else of the panel by scrolling it", async () => {
    const { page, faults } = await explorer.open("/?lang=en&tie=M_RUS_AF~V_ALEPPO_DEAD&line=attacked.occurred", TWICE)
    const sentence = page.locator("[data-current]").first()
    await sentence.waitFor()
    const inSight = () =>
      sentence.evaluate((mark) => mark.getBoundingClientRect().top > 0 && mark.getBoundingClientRect().top < innerHeight - 20)
    await expect.poll(inSight).toBe(true)
    const verb = page.getByText("attacked", { exact: true }).first()
    await verb.scrollIntoViewIfNeeded()
    const box = (await verb.boundingBox())!
    expect(box.y > 0 && box.y < 400).toBe(true)
    expect((await measure(page)).lines.length).toBeGreaterThan(0)
    expect(faults).toEqual([])
  })

  it.each(["panel=takeaway", "chosen=M_RUS_AF,T_IS&panel=linked", "list=yes"])("has every button of %s within the width", async (state) => {
    const { page, faults } = await explorer.open(`/?lang=de&${state}`, TWICE, false)
    await page.locator("section[aria-label], aside, table").first().waitFor({ state: "attached" })
    const outside = await page.evaluate(() =>
      [...document.querySelectorAll("button, a, input, select")].flatMap((one) => {
        const { left, right, width } = one.getBoundingClientRect()
        const scrolls = one.closest("table, [role=group], ul") !== null
        return width > 0 && !scrolls && (left < 0 || right > innerWidth) ? one.textContent || one.getAttribute("aria-label") : []
      }),
    )
    expect(outside).toEqual([])
    expect(faults).toEqual([])
  })
})
