import { expect, it } from "vitest"
import { exploringOn } from "../support/explorer.ts"

exploringOn("measures", (explorer) => {
  it("are worked out when asked for, sorted by any of them, and lead to actors and communities", async () => {
    const { page, faults } = await explorer.open()
    await page.keyboard.press("g")
    await page.getByRole("button", { name: "Measure", exact: true }).click()
    const table = page.getByRole("table", { name: /^Actors 48/ })
    await table.waitFor()
    await table.getByRole("columnheader", { name: "Degree" }).getByRole("button").click()
    const first = table.locator("tbody tr").first()
    expect(await first.locator("td").first().innerText()).toMatch(/Kerry|Lavrov/)
    const ranks = (await table.locator("tbody tr td:nth-child(3)").allInnerTexts()).map(Number)
    expect(ranks.reduce((sum, rank) => sum + rank, 0)).toBeCloseTo(1, 1)
    await page.getByRole("button", { name: /^Community 1: pick \d+ actors/ }).click()
    await expect.poll(() => new URL(page.url()).searchParams.get("chosen")?.split(",").length ?? 0).toBeGreaterThan(3)
    expect(faults).toEqual([])
  })

  it("are of what is drawn", async () => {
    const { page, faults } = await explorer.open("/?family=informed&panel=measures")
    await page.getByRole("button", { name: "Measure", exact: true }).click()
    const table = page.getByRole("table", { name: /^Actors/ })
    await table.getByRole("columnheader", { name: "Degree" }).getByRole("button").click()
    const row = table.locator("tbody tr").first()
    expect([await row.locator("td").first().innerText(), await row.locator("td").nth(1).innerText()]).toEqual(["John Kerry", "3"])
    expect(faults).toEqual([])
  })
})
