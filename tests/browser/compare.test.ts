import { expect, it } from "vitest"
import { whatAxeFinds } from "../support/axe.ts"
import { exploringOn } from "../support/explorer.ts"

const count = async (url: string, window: string) => {
  const answer = await fetch(`${url}/api/graph?strands=yes&${window}`)
  const { ties } = (await answer.json()) as { ties: { lines: unknown[] }[] }
  return ties.flatMap((tie) => tie.lines).length
}

exploringOn("two times compared", (explorer) => {
  it("say what came, went and changed, as the API has them, and open the sentence", async () => {
    const { page, faults } = await explorer.open("/?lang=en&panel=compare&compare=2016-09-01..2016-09-30,2016-10-01..2016-10-31")
    const panel = page.getByRole("complementary", { name: "Two times compared" })
    await panel.getByText(/lines? stayed the same/).waitFor()
    const n = async (words: RegExp) => Number.parseInt((await panel.getByText(words).first().textContent())!, 10)
    const [came, went, changed, same] = [await n(/lines? came$/), await n(/lines? went$/), await n(/lines? changed$/), await n(/stayed/)]
    expect(came).toBeGreaterThan(5)
    // Lines of each window, counted by the API.
    expect(went + changed + same).toBe(await count(explorer.url, "from=2016-09-01&to=2016-09-30"))
    expect(came + changed + same).toBe(await count(explorer.url, "from=2016-10-01&to=2016-10-31"))
    expect(await whatAxeFinds(page)).toEqual([])

    await panel.getByRole("button", { name: /lines came$/ }).click()
    expect(await panel.getByRole("button", { name: /lines came$/ }).getAttribute("aria-pressed")).toBe("true")
    await panel.getByLabel("Then: from").fill("2016-10-15")
    await expect.poll(() => page.url()).toContain("compare=2016-09-01..2016-09-30,2016-10-15..2016-10-31")
    await panel.getByRole("listitem").first().getByRole("button").click()
    await page.locator("[data-current]").first().waitFor()
    expect(faults).toEqual([])
  })

  it("begins with the chosen window and as long before it", async () => {
    const { page, faults } = await explorer.open("/?lang=en&from=2016-10-01&to=2016-10-10", {}, false)
    await page.locator("#picture").focus()
    await page.getByText("October 2016").first().waitFor()
    await page.keyboard.press("z")
    const panel = page.getByRole("complementary", { name: "Two times compared" })
    await panel.waitFor()
    expect(await panel.getByLabel("First: from").inputValue()).toBe("2016-09-21")
    expect(await panel.getByLabel("Then: to").inputValue()).toBe("2016-10-10")
    expect(faults).toEqual([])
  })
})
