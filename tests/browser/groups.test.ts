import { expect, it } from "vitest"
import { clickActor, exploringOn, measure, onActor, onLine, settled } from "../support/explorer.ts"

const idsOf = async (page: Parameters<typeof measure>[0]) => (await settled(page)).glyphs.map(({ id }) => id)

exploringOn("groups", (explorer) => {
  it("draw minister and state as one with the sums of their ties, open what they stand for, and go again", async () => {
    const { page, faults } = await explorer.open()
    const each = await idsOf(page)
    await page.getByRole("button", { name: "Layout" }).click()
    await page.getByRole("button", { name: "By whole: minister and state" }).click()
    await page.keyboard.press("Escape")
    await expect.poll(async () => (await idsOf(page)).length).toBeLessThan(each.length)
    expect(await idsOf(page)).not.toContain("P_LAVROV")
    await page.getByText(/\d+ groups/).waitFor()
    await expect.poll(() => page.url()).toContain("group=whole")

    await clickActor(page, "group.C_RUS")
    const panel = page.getByRole("complementary", { name: "Russia" })
    await panel.getByText(/\d+ actors, to others \d+ relations/).waitFor()
    await panel.getByRole("link", { name: "Sergey Lavrov" }).waitFor()

    // A line that sums several opens them, and each of them its sentence.
    const lines = (await settled(page)).lines.map(({ line }) => line)
    const sum = lines.find(({ tie, family }) => family === "negotiated" && tie.includes("group.C_RUS") && tie.includes("group.C_USA"))!
    const at = await onLine(page, sum)
    await page.mouse.click(at.x, at.y)
    await page
      .getByRole("complementary", { name: /negotiated/ })
      .getByRole("button", { name: /Lavrov.*Kerry|Kerry.*Lavrov/ })
      .first()
      .click()
    await page.locator("[data-current]").first().waitFor()
    await expect.poll(() => page.url()).toMatch(/tie=P_KERRY~P_LAVROV|tie=P_LAVROV~P_KERRY/)

    // The address reopens it; undo draws each again.
    await page.reload()
    await expect.poll(() => idsOf(page)).toContain("group.C_RUS")
    await page.getByRole("button", { name: "Do not group" }).click()
    await expect.poll(() => idsOf(page)).toEqual(each)
    await page.keyboard.press("Control+z")
    await expect.poll(() => idsOf(page)).toContain("group.C_RUS")
    expect(faults).toEqual([])
  })

  it("mean their members: what is done to a group is done to them, and search goes to the group", async () => {
    const { page, faults } = await explorer.open("/?lang=en&group=whole&actor=group.C_RUS")
    await page.getByRole("complementary", { name: "Russia" }).waitFor()
    await page.locator("#picture").focus()
    await page.keyboard.press("Delete")
    await expect.poll(() => idsOf(page)).not.toContain("group.C_RUS")
    expect(new URL(page.url()).searchParams.get("hidden")?.split(",")).toContain("P_LAVROV")
    await page.keyboard.press("Control+z")
    await expect.poll(() => idsOf(page)).toContain("group.C_RUS")
    await page.keyboard.press("/")
    await page.keyboard.type("Kerry")
    await page.getByRole("option").first().waitFor()
    await page.keyboard.press("Enter")
    await page.getByRole("heading", { name: "John Kerry" }).waitFor()
    const { width, height, glyphs } = await settled(page)
    const usa = glyphs.find(({ id }) => id === "group.C_USA")!
    expect(usa.x > 0 && usa.x < width && usa.y > 0 && usa.y < height).toBe(true)
    expect(faults).toEqual([])
  })

  it("have the acts of actors in their menu", async () => {
    const { page, faults } = await explorer.open("/?lang=en&group=whole")
    const { x, y } = await onActor(page, "group.C_RUS")
    await page.mouse.click(x, y, { button: "right" })
    await page.getByRole("menuitem", { name: "Pin here" }).click()
    await expect.poll(() => new URL(page.url()).searchParams.get("moved")).toContain("group.C_RUS:")
    await page.mouse.click(x, y, { button: "right" })
    await page.getByRole("menuitem", { name: /Hide/ }).click()
    await expect.poll(() => idsOf(page)).not.toContain("group.C_RUS")
    expect(faults).toEqual([])
  })

  it("open one by one, and leave the others", async () => {
    const { page, faults } = await explorer.open("/?group=country&actor=group.RUS")
    await page.getByRole("button", { name: "Open this group" }).click()
    await expect.poll(() => idsOf(page)).toContain("P_LAVROV")
    expect((await idsOf(page)).filter((id) => id.startsWith("group.")).length).toBeGreaterThan(0)
    expect(faults).toEqual([])
  })
})
