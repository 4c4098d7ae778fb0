import { expect, it } from "vitest"
import { clickActor, exploringOn, measure, settled } from "../support/explorer.ts"

exploringOn("an actor", (explorer) => {
  it("shows names, spellings, what it is part of, and its relations, the most certain first", async () => {
    const { page, faults } = await explorer.open()
    await clickActor(page, "P_LAVROV")
    const panel = page.getByRole("complementary")
    await panel.getByRole("heading", { name: "Sergey Lavrov" }).waitFor()
    const said = async () => (await panel.innerText()).replace(/\s+/g, " ")
    for (const part of ["Sergej Lawrow", "Russlands Außenminister Sergej Lawrow", "Russia", "Negotiated with", "11 relations"]) {
      await expect.poll(said).toContain(part)
    }
    expect((await said()).indexOf("Occurred")).toBeLessThan((await said()).indexOf("Planned"))
    expect(faults).toEqual([])
  })

  it("is hidden and comes back", async () => {
    const { page, faults } = await explorer.open()
    await clickActor(page, "T_IS")
    await page.getByRole("button", { name: /hide/i }).first().click()
    await expect.poll(async () => (await measure(page)).glyphs.some((glyph) => glyph.id === "T_IS")).toBe(false)
    await expect.poll(() => page.url()).toContain("hidden=T_IS")
    await page.getByRole("button", { name: "Show again" }).click()
    await expect.poll(async () => (await measure(page)).glyphs.some((glyph) => glyph.id === "T_IS")).toBe(true)
    expect(faults).toEqual([])
  })

  it("is looked at alone with what surrounds it", async () => {
    const { page, faults } = await explorer.open("/?focus=T_IS")
    const { lines } = await settled(page)
    expect(lines.map((one) => one.line.tie).toSorted()).toEqual(["C_TUR~R_SYR_REBELS", "C_TUR~T_IS", "R_SYR_REBELS~T_IS"])
    expect(faults).toEqual([])
  })
})
