import { expect, it } from "vitest"
import { coloursAlong } from "../support/colours.ts"
import { BRIEFING, clickActor, exploringOn, measure, onActor, SAID, settled } from "../support/explorer.ts"

exploringOn("rules for what the picture says", (explorer) => {
  it("give actors the size of what was chosen, and the legend follows", async () => {
    const { page, faults } = await explorer.open("/?lang=en")
    const radius = async (id: string) => (await settled(page)).glyphs.find((glyph) => glyph.id === id)!.radius
    const before = await radius("P_LAVROV")
    const key = page.getByRole("img", { name: /^Sizes from one to / })
    const most = await key.getAttribute("aria-label")
    await page.getByLabel("Size of actors").selectOption({ label: "Attacks by it" })
    await expect.poll(() => page.url()).toContain("size=attacking")
    expect(await radius("P_LAVROV")).toBeLessThan(before)
    expect(await radius("M_RUS_AF")).toBeGreaterThan(await radius("P_LAVROV"))
    expect(await key.getAttribute("aria-label")).not.toBe(most)
    await page.keyboard.press("Control+z")
    await expect.poll(() => radius("P_LAVROV")).toBe(before)
    expect(faults).toEqual([])
  })

  it("leave only the names of the strong, or of who is picked, and an address keeps it", async () => {
    const { page, faults } = await explorer.open("/?lang=en")
    const names = async () => (await settled(page)).labels.map(({ id }) => id)
    const all = await names()
    await page.getByLabel("Names", { exact: true }).selectOption({ label: "from 4 relations on" })
    await expect.poll(async () => (await names()).length).toBeLessThan(all.length / 2)
    expect(await names()).toContain("P_LAVROV")
    await page.goto(`${explorer.url}/?lang=en&names=picked`)
    await expect.poll(async () => (await measure(page)).lines.length).toBeGreaterThan(20)
    expect((await names()).filter((id) => !id.startsWith("place|"))).toEqual([])
    await clickActor(page, "P_LAVROV")
    await expect.poll(names).toContain("P_LAVROV")
    expect(await onActor(page, "P_LAVROV")).toBeDefined()
    expect(faults).toEqual([])
  })

  it("call actors as the article prints them, in any interface", async () => {
    const { page, faults } = await explorer.open("/?lang=en")
    const names = async () => (await settled(page)).labels.map(({ text }) => text)
    expect(await names()).toContain("Islamic State")
    await page.getByLabel("Spelling").selectOption({ label: "as printed" })
    await expect.poll(names).toContain("Sergej Lawrow")
    expect(await names()).not.toContain("Islamic State")
    await page.getByText("Who says so").first().waitFor()
    await page.getByRole("button", { name: "List", exact: true }).click()
    await page
      .getByRole("table", { name: /^Actors/ })
      .getByRole("button", { name: "Sergej Lawrow" })
      .click()
    await page.getByRole("heading", { name: "Sergej Lawrow" }).waitFor()
    await expect.poll(() => page.url()).toContain("naming=printed")
    expect(faults).toEqual([])
  })

  it("colour lines by status: what is planned is not what happened", async () => {
    const { page, faults } = await explorer.open("/?lang=en")
    const hue = async (line: typeof SAID) => (await coloursAlong(page, line, 0.2, 0.7, 40)).map(String)
    const said = await hue(SAID)
    await page.getByLabel("Hue of lines").selectOption({ label: "Status" })
    await expect.poll(() => page.url()).toContain("colour=status")
    await settled(page)
    expect(await hue(SAID)).not.toEqual(said)
    const shared = new Set(await hue(SAID))
    expect((await hue(BRIEFING)).some((one) => !shared.has(one))).toBe(true)
    const swatch = (name: RegExp) =>
      page
        .getByRole("button", { name })
        .locator("svg")
        .first()
        .evaluate((svg) => getComputedStyle(svg).getPropertyValue("--hue"))
    expect(await swatch(/^planned/i)).not.toBe(await swatch(/^occurred|^happened/i))
    expect(faults).toEqual([])
  })
})
