import { beforeAll, expect, it } from "vitest"
import type { Visit } from "../support/browser.ts"
import { exploring } from "../support/explorer.ts"

exploring("search", (explorer) => {
  let visit: Visit
  beforeAll(async () => {
    visit = await explorer.open()
  })

  // One page for all: each finds another actor than the one before.
  it.each([
    ["Lawrow", "P_LAVROV"],
    ["kery", "P_KERRY"],
    ["Lavrov", "P_LAVROV"],
    ["turkei", "C_TUR"],
    ["Lavrow", "P_LAVROV"],
    ["Kusnezow", "E_KUZNETSOV"],
    ["Лавров", "P_LAVROV"],
  ])("finds by %s, and Enter goes there", async (typed, actor) => {
    const { page, faults } = visit
    await page.keyboard.press("/")
    await page.keyboard.type(typed)
    await page.getByRole("option").first().waitFor()
    await page.keyboard.press("Enter")
    await expect.poll(() => page.url()).toContain(`actor=${actor}`)
    expect(faults).toEqual([])
  })

  it("says so when nothing is called that", async () => {
    const { page, faults } = visit
    await page.keyboard.press("/")
    await page.keyboard.type("qqqqqq")
    await page.getByText("Nothing is called “qqqqqq”.").first().waitFor()
    expect(faults).toEqual([])
  })
})
