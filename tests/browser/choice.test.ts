import type { Page } from "playwright-core"
import { expect, it } from "vitest"
import { clickActor, exploringOn, measure, onActor, settled } from "../support/explorer.ts"

const chosen = (page: Page) => new URL(page.url()).searchParams.get("chosen")?.split(",").toSorted() ?? []
const placeOf = async (page: Page, id: string) => (await settled(page)).glyphs.find((glyph) => glyph.id === id)!

exploringOn("picking several", (explorer) => {
  it("tells why two are linked: every relation in order of time, then the shortest paths with their sentences", async () => {
    const { page, faults } = await explorer.open()
    await clickActor(page, "M_RUS_AF")
    // Its panel takes a part of the width: the picture moves once more.
    await page.getByRole("heading", { name: "Russian Air Force" }).waitFor()
    const { x, y } = await onActor(page, "T_IS")
    await page.keyboard.down("Shift")
    await page.mouse.click(x, y)
    await page.keyboard.up("Shift")
    await expect.poll(() => chosen(page)).toEqual(["M_RUS_AF", "T_IS"])
    await page.getByRole("toolbar", { name: "2 actors picked" }).getByRole("button", { name: "Why are these two linked?" }).click()
    const panel = page.getByRole("complementary", { name: "Why are these two linked?" })
    await panel.getByText("No sentence links them directly.").waitFor()
    const path = panel.getByRole("button", { name: /^Russian Air Force › .* › Islamic State$/ }).first()
    await path.click()
    await panel.getByRole("heading", { level: 4 }).first().waitFor()
    expect(await panel.locator("blockquote").count()).toBeGreaterThan(1)
    // The answer is the API's.
    const { items } = (await (await fetch(`${explorer.url}/api/paths?source=M_RUS_AF&target=T_IS&k=3`)).json()) as {
      items: { length: number }[]
    }
    expect(await panel.getByRole("button", { name: /›/ }).count()).toBe(items.length)
    await expect.poll(() => page.url()).toContain("panel=linked")
    await page.reload()
    await panel.getByText("No sentence links them directly.").waitFor()
    await page.keyboard.press("Escape")
    await expect.poll(() => page.url()).not.toContain("panel=")
    expect(faults).toEqual([])
  })

  it("draws a line around actors, picks the neighbours of those, keeps only them, and takes it back", async () => {
    const { page, faults } = await explorer.open()
    const all = (await measure(page)).lines.length
    const at = await onActor(page, "T_IS")
    await page.keyboard.down("Shift")
    await page.mouse.move(at.x - 60, at.y - 30)
    await page.mouse.down()
    for (const [dx, dy] of [
      [60, -30],
      [60, 26],
      [-60, 26],
      [-60, -30],
    ] as const)
      await page.mouse.move(at.x + dx, at.y + dy, { steps: 4 })
    await page.mouse.up()
    await page.keyboard.up("Shift")
    await expect.poll(() => chosen(page)).toEqual(["T_IS"])
    await page.getByRole("button", { name: "Pick the neighbours too" }).click()
    await expect.poll(() => chosen(page).length).toBeGreaterThan(1)
    const picked = chosen(page).length
    await page.getByRole("button", { name: "Show only these" }).click()
    await expect.poll(async () => (await measure(page)).glyphs.length).toBe(picked)
    await page.keyboard.press("Control+z")
    await expect.poll(async () => (await measure(page)).lines.length).toBe(all)
    expect(faults).toEqual([])
  })

  it("drags an actor where it stays, over a reload, and back by undo", async () => {
    const { page, faults } = await explorer.open()
    const before = await placeOf(page, "T_IS")
    const from = await onActor(page, "T_IS")
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(from.x + 40, from.y - 60, { steps: 5 })
    await page.mouse.move(from.x + 80, from.y - 120, { steps: 5 })
    await page.mouse.up()
    const after = await placeOf(page, "T_IS")
    expect([after.x - before.x, after.y - before.y].map(Math.round)).toEqual([80, -120])
    await expect.poll(() => page.url()).toContain("moved=T_IS:")
    // A drag is no click.
    expect(page.url()).not.toContain("actor=")
    await page.reload()
    await expect.poll(async () => (await measure(page)).glyphs.length).toBeGreaterThan(10)
    const again = await placeOf(page, "T_IS")
    const still = await placeOf(page, "P_KERRY")
    expect(Math.hypot(again.x - after.x, again.y - after.y)).toBeLessThan(30)
    await page
      .getByRole("button", { name: "Commands" })
      .or(page.getByRole("button", { name: "Everything one can do" }))
      .click()
    await page.getByRole("combobox", { name: "Find a command" }).fill("moved actors back")
    await page.keyboard.press("Enter")
    await expect.poll(async () => Math.round((await placeOf(page, "T_IS")).y)).toBeGreaterThan(Math.round(again.y) + 60)
    expect(Math.abs((await placeOf(page, "P_KERRY")).x - still.x)).toBeLessThan(30)
    expect(faults).toEqual([])
  })

  it("is placed anew by a layout of the list, which the address keeps and undo takes back", async () => {
    const { page, faults } = await explorer.open()
    const before = await placeOf(page, "P_LAVROV")
    for (const [name, id] of [
      ["In a circle, by kind", "circle"],
      ["By forces", "force"],
    ] as const) {
      await page.getByRole("button", { name: "Layout", exact: true }).click()
      await page.getByRole("button", { name }).click()
      await page.keyboard.press("Escape")
      await expect.poll(() => page.url()).toContain(`layout=${id}`)
      await expect.poll(() => page.getByRole("progressbar").count()).toBe(0)
      const glyphs = (await settled(page)).glyphs
      expect(glyphs.every(({ x, y }) => x > 0 && y > 0 && x < 1280 && y < 800)).toBe(true)
      expect(Math.hypot(glyphs.find((one) => one.id === "P_LAVROV")!.x - before.x)).toBeGreaterThan(5)
    }
    await page.locator("#picture").focus()
    await page.keyboard.press("Control+z")
    await page.keyboard.press("Control+z")
    await expect.poll(async () => Math.round((await placeOf(page, "P_LAVROV")).x)).toBe(Math.round(before.x))
    expect(faults).toEqual([])
  })

  it("has a menu where the other button was pressed", async () => {
    const { page, faults } = await explorer.open()
    const { x, y } = await onActor(page, "C_TUR")
    await page.mouse.click(x, y, { button: "right" })
    await page.getByRole("menuitem", { name: /Only what surrounds/ }).click()
    await expect.poll(() => page.url()).toContain("focus=C_TUR")
    expect(faults).toEqual([])
  })
})

exploringOn("events as nodes", (explorer) => {
  it("fold many pairs into one node and back by one key; everybody keeps their place", async () => {
    const { page, faults } = await explorer.open()
    const before = await settled(page)
    await page.locator("#picture").focus()
    await page.keyboard.press("o")
    await expect.poll(async () => (await measure(page)).lines.some(({ line }) => line.tie.includes("lausanne.E1"))).toBe(true)
    const folded = await settled(page)
    const E1 = "2016-10-lausanne.E1"
    expect(folded.lines.filter(({ line }) => line.tie.endsWith(`~${E1}`))).toHaveLength(10)
    expect(folded.lines.length).toBeLessThan(before.lines.length + 10)
    for (const glyph of before.glyphs) {
      const now = folded.glyphs.find(({ id }) => id === glyph.id)!
      expect(Math.hypot(now.x - glyph.x, now.y - glyph.y), glyph.id).toBeLessThan(3)
    }
    await clickActor(page, E1)
    const panel = page.getByRole("complementary").filter({ has: page.getByRole("heading", { name: "mediator" }) })
    await panel.getByRole("link", { name: "Staffan de Mistura" }).waitFor()
    expect(await panel.locator("blockquote").count()).toBeGreaterThan(0)
    await expect.poll(() => page.url()).toContain("events=yes")
    await page.reload()
    await panel.getByRole("link", { name: "Staffan de Mistura" }).waitFor()
    await page.keyboard.press("Escape")
    await page.keyboard.press("o")
    await expect.poll(async () => (await measure(page)).lines.length).toBe(before.lines.length)
    expect(faults).toEqual([])
  })
})
