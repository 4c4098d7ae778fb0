import type { Page } from "playwright-core"
import { expect, it } from "vitest"
import type { Relation } from "../../server/model/index.ts"
import { exploringOn, measure, settled } from "../support/explorer.ts"

const lines = async (page: Page) => (await measure(page)).lines.map(({ line }) => `${line.tie} ${line.family} ${line.status}`).toSorted()
const windowOf = (page: Page) => {
  const { searchParams } = new URL(page.url())
  return { from: searchParams.get("from"), to: searchParams.get("to") }
}

/** Presses at one share of the width of the lanes and lets go at another. */
async function drag(page: Page, from: number, to: number): Promise<void> {
  const box = (await page.locator("[data-brush]").boundingBox())!
  const y = box.y + box.height / 2
  await page.mouse.move(box.x + box.width * from, y)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * ((from + to) / 2), y, { steps: 4 })
  await page.mouse.move(box.x + box.width * to, y, { steps: 4 })
  await page.mouse.up()
}

exploringOn("time and speakers", (explorer) => {
  /** The lines that the API has under these filters. */
  async function told(query: string): Promise<string[]> {
    const { items } = (await (await fetch(`${explorer.url}/api/relations?limit=1000&${query}`)).json()) as { items: Relation[] }
    return [...new Set(items.map((one) => `${[one.source, one.target].toSorted().join("~")} ${one.family} ${one.status}`))].toSorted()
  }
  const drawnAs = async (page: Page) =>
    (await lines(page)).map((word) => word.replace(/^(\S+)~(\S+)/, (_, a, b) => [a, b].toSorted().join("~")))

  it("follow a window drawn in the timeline, moved by keys, kept by the address", async () => {
    const { page, faults } = await explorer.open()
    const all = await drawnAs(page)
    await drag(page, 0.05, 0.45)
    await page.locator("[data-window]").waitFor()
    await expect.poll(() => windowOf(page).to ?? "").toMatch(/^2016-09-2/)
    await settled(page)
    // The address follows at some distance.
    await page.waitForTimeout(400)
    const { from, to } = windowOf(page)
    const expected = await told(`from=${from}&to=${to}`)
    expect(expected.length).toBeGreaterThan(0)
    expect(expected.length).toBeLessThan(all.length)
    expect((await drawnAs(page)).toSorted()).toEqual(expected)
    expect(await page.getByText("Undated: 0").count()).toBe(1)

    await page.getByRole("slider", { name: "Last day" }).focus()
    await page.keyboard.press("End")
    await expect.poll(() => windowOf(page).to).toBe("2016-10-31")
    const wider = windowOf(page)
    await expect.poll(async () => (await drawnAs(page)).toSorted()).toEqual(await told(`from=${wider.from}&to=${wider.to}`))

    await page.getByRole("button", { name: "certain only" }).click()
    const certain = await told(`from=${wider.from}&to=${wider.to}&dates=certain`)
    await expect.poll(async () => (await drawnAs(page)).toSorted()).toEqual(certain)
    await page.reload()
    await page.locator("[data-window]").waitFor()
    await expect.poll(async () => (await drawnAs(page)).toSorted()).toEqual(certain)
    await page.getByRole("button", { name: "Any time" }).click()
    await expect.poll(async () => (await lines(page)).length).toBe(all.length)
    expect(faults).toEqual([])
  })

  it("play step by step, and stop at the end", async () => {
    const { page, faults } = await explorer.open()
    await page.getByRole("button", { name: "One step on" }).click()
    await expect.poll(() => page.url()).toContain("from=")
    const first = windowOf(page)
    await page.getByRole("button", { name: "One step on" }).click()
    await expect.poll(() => windowOf(page).from! > first.from!).toBe(true)
    await page.getByLabel("Step", { exact: true }).selectOption("month")
    await page.getByLabel("Speed").selectOption("4")
    await page.getByRole("button", { name: "Play" }).click()
    await expect.poll(() => page.getByRole("button", { name: "Play" }).count(), { timeout: 10_000 }).toBe(1)
    await expect.poll(() => windowOf(page)).toEqual({ from: "2016-10-01", to: "2016-10-31" })
    expect(faults).toEqual([])
  })

  it("leave out what only one speaker says, and colour lines by who says it", async () => {
    const { page, faults } = await explorer.open()
    const all = await lines(page)
    await page.getByRole("button", { name: /^Sergey Lavrov/ }).click()
    await expect.poll(async () => (await lines(page)).length).toBe(all.length - 2)
    await expect.poll(() => page.url()).toContain("without=P_LAVROV")
    await page.getByRole("button", { name: /^Sergey Lavrov/ }).click()
    await expect.poll(async () => (await lines(page)).length).toBe(all.length)

    await page.getByRole("switch", { name: "also what only one says" }).click()
    await expect.poll(async () => (await lines(page)).length).toBe(all.length - 4)
    await expect.poll(() => page.url()).toContain("alone=no")
    await page.getByRole("switch", { name: "also what only one says" }).click()

    await page.getByRole("button", { name: "colour lines by it" }).click()
    await page.getByText("several", { exact: true }).waitFor()
    await expect.poll(() => page.url()).toContain("colour=speaker")
    expect((await lines(page)).length).toBe(all.length)
    expect(faults).toEqual([])
  })
})
