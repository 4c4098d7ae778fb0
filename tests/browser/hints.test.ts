import { expect, it } from "vitest"
import { whatAxeFinds } from "../support/axe.ts"
import { exploring, goTo } from "../support/explorer.ts"

exploring("a first visit", (explorer) => {
  it("is told three things, each with a question that shows it; dismissed, they never come again", async () => {
    const { page, faults } = await explorer.open("/?lang=en", { first: true })
    const hints = page.getByRole("complementary", { name: "To begin with" })
    await hints.getByText("1 of 3").waitFor()
    expect(await whatAxeFinds(page)).toEqual([])
    await hints.getByRole("button", { name: /^Who says: “.* attack.*”\?$/ }).click()
    await page.locator("[data-current]").first().waitFor()
    await page.keyboard.press("Escape")
    await hints.getByText("2 of 3").waitFor()
    await hints.getByRole("button", { name: "Next" }).click()
    await hints.getByText("3 of 3").waitFor()
    await hints.getByRole("button", { name: "Do not show again" }).click()
    await hints.waitFor({ state: "detached" })
    expect(await page.evaluate(() => localStorage.getItem("entente.hints"))).toBe("seen")
    await page.reload()
    await page.waitForTimeout(1500)
    expect(await hints.count()).toBe(0)
    expect(faults).toEqual([])
  })

  it("finds a question for each thing one can do, and each is answered", async () => {
    const { page, faults } = await explorer.open("/?lang=en")
    await page.keyboard.press("q")
    const panel = page.getByRole("complementary", { name: "Example questions" })
    await panel.getByRole("listitem").first().waitFor()
    expect(await whatAxeFinds(page)).toEqual([])
    const questions = await panel.getByRole("listitem").allTextContents()
    expect(questions.length).toBeGreaterThan(13)
    for (const question of questions) {
      await goTo(page, "/?lang=en&panel=examples")
      await panel.getByRole("listitem").first().waitFor()
      const before = page.url()
      await panel.getByRole("button", { name: question, exact: true }).click()
      await expect.poll(() => page.url(), { message: question }).not.toBe(before)
    }
    expect(faults).toEqual([])
  })
})
