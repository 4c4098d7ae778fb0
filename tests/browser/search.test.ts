import { expect, it } from "vitest"
import { exploring } from "../support/explorer.ts"

exploring("search", (explorer) => {
  it.each([
    ["Lawrow", "P_LAVROV"],
    ["Lavrov", "P_LAVROV"],
    ["Lavrow", "P_LAVROV"],
    ["Лавров", "P_LAVROV"],
    ["kery", "P_KERRY"],
    ["turkei", "C_TUR"],
  ])("finds by %s, and Enter goes there", async (typed, actor) => {
    const { page, faults } = await explorer.open()
    await page.keyboard.press("/")
    await page.keyboard.type(typed)
    await page.getByRole("option").first().waitFor()
    await page.keyboard.press("Enter")
    await expect.poll(() => page.url()).toContain(`actor=${actor}`)
    expect(faults).toEqual([])
  })

  it("says so when nothing is called that", async () => {
    const { page, faults } = await explorer.open()
    await page.keyboard.press("/")
    await page.keyboard.type("qqqqqq")
    await page.getByText("Nothing is called “qqqqqq”.").first().waitFor()
    expect(faults).toEqual([])
  })
})
