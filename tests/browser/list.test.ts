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

  it("has the pairs that only sat at one table when they are drawn, and says what they are", async () => {
    const { page, faults } = await explorer.open("/?list=yes&lang=en")
    const relations = page.getByRole("table", { name: /^Relations/ })
    const before = await relations.locator("tbody tr").count()
    expect(await relations.getByText("same table, no sentence").count()).toBe(0)
    await page.getByRole("button", { name: "Draw them" }).click()
    await expect.poll(() => relations.getByText("same table, no sentence").count()).toBe(28)
    expect(await relations.locator("tbody tr").count()).toBe(before + 28)
    const row = relations.locator("tbody tr").filter({ hasText: "same table, no sentence" }).first()
    await row.getByRole("button").nth(1).click()
    await expect.poll(() => page.url()).toContain("tie=")
    expect(faults).toEqual([])
  })

  it("has the groups when groups are drawn", async () => {
    const { page, faults } = await explorer.open("/?list=yes&lang=en&group=whole")
    const actors = page.getByRole("table", { name: /^Actors/ })
    const names = (await actors.locator("tbody tr td:first-child").allInnerTexts()).map((name) => name.trim())
    expect(names).toContain("Russia")
    expect(names).not.toContain("Sergey Lavrov")
    await actors.getByRole("button", { name: "Russia", exact: true }).click()
    await page.getByRole("complementary", { name: "Russia" }).waitFor()
    expect(faults).toEqual([])
  })

  it("marks what is selected in the picture", async () => {
    const { page, faults } = await explorer.open("/?list=yes&lang=en&actor=P_LAVROV")
    const marked = page.locator("tr[data-selected]")
    await expect.poll(() => marked.allInnerTexts()).toHaveLength(1)
    expect(await marked.innerText()).toContain("Sergey Lavrov")
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
