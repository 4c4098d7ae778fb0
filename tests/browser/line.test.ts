import { expect, it } from "vitest"
import { BRIEFING, clickLine, exploring, SAID, TALKS } from "../support/explorer.ts"

exploring("a line", (explorer) => {
  it("opens the sentence that says so, with who says it, how certain and when", async () => {
    const { page, faults } = await explorer.open()
    await clickLine(page, SAID)
    const reader = page.getByRole("complementary", { name: "Reader" })
    await reader.locator("[data-current]").first().waitFor()
    const quote = (await reader.locator("[data-current]").allTextContents()).join("")
    expect(quote).toBe("mehr als 370 Menschen durch syrische und russische Luftangriffe getötet")
    await expect.poll(() => reader.locator("[data-current]").first().isVisible()).toBe(true)
    const said = await reader.innerText()
    expect(said).toContain("Syrian Observatory for Human Rights")
    expect(said).toContain("occurred")
    expect(said).toContain("between 22 September and October 2016")
    expect(await reader.locator('[lang="de"]').count()).toBeGreaterThan(0)
    expect(faults).toEqual([])
  })

  it("says that a plan is a plan", async () => {
    const { page, faults } = await explorer.open()
    await clickLine(page, BRIEFING)
    const reader = page.getByRole("complementary", { name: "Reader" })
    await reader.locator("[data-current]").first().waitFor()
    expect(await reader.innerText()).toContain("planned")
    expect((await reader.locator("[data-current]").allTextContents()).join("")).toContain("will Kerry an diesem Sonntag in London")
    expect(faults).toEqual([])
  })

  it("steps through its sentences", async () => {
    const { page, faults } = await explorer.open()
    await clickLine(page, TALKS)
    const reader = page.getByRole("complementary", { name: "Reader" })
    await reader.getByText("1 of 2 sentences").waitFor()
    const first = await reader.locator("[data-current]").allTextContents()
    await reader.getByRole("button", { name: "Next sentence" }).click()
    await reader.getByText("2 of 2 sentences").waitFor()
    await expect.poll(async () => (await reader.locator("[data-current]").allTextContents()).join("")).not.toBe(first.join(""))
    expect(faults).toEqual([])
  })

  it("is cited with quote, title, date and speaker", async () => {
    const { page, context, faults } = await explorer.open()
    await context.grantPermissions(["clipboard-read", "clipboard-write"])
    await clickLine(page, SAID)
    await page.locator("[data-current]").first().waitFor()
    await page.getByRole("button", { name: "Cite" }).click()
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain("mehr als 370 Menschen")
    const cited = await page.evaluate(() => navigator.clipboard.readText())
    expect(cited).toContain("Syrien-Gespräche in Lausanne")
    expect(cited).toContain("Syrian Observatory")
    expect(cited).toContain("2016")
    expect(faults).toEqual([])
  })

  it("is found from the text: reading from the top, a marked passage selects its line", async () => {
    const { page, faults } = await explorer.open()
    await clickLine(page, SAID)
    await page.getByRole("button", { name: "Read from the top" }).click()
    const passage = page.locator("[data-opens], [data-evidence]").filter({ hasText: "mit türkischer Unterstützung" }).first()
    await passage.scrollIntoViewIfNeeded()
    await passage.click()
    await expect.poll(() => page.url()).toMatch(/tie=/)
    await page.locator("[data-current]").first().waitFor()
    expect(faults).toEqual([])
  })

  it("leads to its actors", async () => {
    const { page, faults } = await explorer.open()
    await clickLine(page, SAID)
    await page.locator('a[data-actor="O_SOHR"]').first().click()
    await expect.poll(() => page.url()).toContain("actor=O_SOHR")
    expect(faults).toEqual([])
  })
})
