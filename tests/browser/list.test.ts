import { expect, it } from "vitest"
import { exploring } from "../support/explorer.ts"

exploring("the list", (explorer) => {
  it("is sorted by any column, most first or from A to Z, and given back its own order", async () => {
    const { page, faults } = await explorer.open("/?list=yes")
    const actors = page.getByRole("table", { name: /^Actors/ })
    const names = () => actors.locator("tbody tr td:first-child").allInnerTexts()
    const given = await names()
    expect(given).toHaveLength(48)
    const header = actors.getByRole("columnheader", { name: "Name" })
    await header.getByRole("button").click()
    expect(await header.getAttribute("aria-sort")).toBe("ascending")
    const collator = new Intl.Collator("en", { numeric: true })
    const sorted = given.toSorted((a, b) => collator.compare(a, b))
    expect((await names()).map((name) => name.trim())).toEqual(sorted.map((name) => name.trim()))
    await header.getByRole("button").click()
    expect(await header.getAttribute("aria-sort")).toBe("descending")
    await header.getByRole("button").click()
    expect(await header.getAttribute("aria-sort")).toBeNull()
    expect(await names()).toEqual(given)

    const relations = page.getByRole("table", { name: /^Relations/ })
    await relations.getByRole("columnheader", { name: "Count" }).getByRole("button").click()
    const counts = (await relations.locator("tbody tr td:last-child").allInnerTexts()).map(Number)
    expect(counts).toEqual(counts.toSorted((a, b) => b - a))
    expect(faults).toEqual([])
  })

  it("shows the columns that the reader wants", async () => {
    const { page, faults } = await explorer.open("/?list=yes")
    await page.getByLabel("Choose columns").last().click()
    await page.getByRole("checkbox", { name: "Part of" }).uncheck()
    const table = page.getByRole("table", { name: /^Actors/ })
    expect(await table.getByRole("columnheader").allInnerTexts()).toEqual(["Name", "Kind", "Relations"])
    expect(await table.locator("tbody tr").first().locator("td").count()).toBe(3)
    expect(faults).toEqual([])
  })
})
