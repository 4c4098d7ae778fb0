import { expect, it } from "vitest"
import { exploring } from "../support/explorer.ts"

exploring("without a mouse", (explorer) => {
  it("walks the picture by arrows, hears where it is, opens and closes", async () => {
    const { page, faults } = await explorer.open()
    await page.locator("#picture").focus()
    await page.keyboard.press("ArrowRight")
    const voice = page.locator("[role=status]").filter({ hasText: /\S/ }).first()
    await voice.waitFor({ state: "attached" })
    const first = await voice.textContent()
    await page.keyboard.press("ArrowRight")
    await expect.poll(() => voice.textContent()).not.toBe(first)
    await page.keyboard.press("Enter")
    await expect.poll(() => page.url()).toMatch(/actor=|tie=/)
    await page.keyboard.press("Escape")
    await expect.poll(() => page.url()).not.toMatch(/actor=|tie=/)
    expect(faults).toEqual([])
  })

  it("reaches every control by Tab and shows where it is", async () => {
    const { page, faults } = await explorer.open()
    const seen = new Set<string>()
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press("Tab")
      const focused = await page.evaluate(() => {
        const one = document.activeElement
        if (!one || one === document.body) return null
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one)
        return {
          name: one.id || one.getAttribute("aria-label") || one.textContent || "",
          ring: outlineStyle !== "none" || parseFloat(outlineWidth) > 0 || boxShadow !== "none",
        }
      })
      if (!focused) break
      seen.add(focused.name)
      if (focused.name !== "picture") expect(focused.ring, `${focused.name} shows its focus`).toBe(true)
    }
    const names = [...seen].join("|")
    for (const wanted of ["search", "picture", "Negotiated", "Occurred", "Person", "List", "Dark look"]) expect(names).toContain(wanted)
    expect(faults).toEqual([])
  })

  it("has a list that mirrors the picture", async () => {
    const { page, faults } = await explorer.open()
    await page.keyboard.press("l")
    const list = page.getByRole("heading", { name: "List of actors and relations" })
    await list.waitFor()
    await page.getByText("Relations 30").first().waitFor()
    await page.getByText("Actors 48").first().waitFor()
    await page.keyboard.press("Escape")
    await list.waitFor({ state: "hidden" })
    expect(faults).toEqual([])
  })

  it("says its keys", async () => {
    const { page, faults } = await explorer.open()
    await page.keyboard.press("?")
    await page.getByRole("dialog").waitFor()
    await page.keyboard.press("Escape")
    await page.getByRole("dialog").waitFor({ state: "hidden" })
    expect(faults).toEqual([])
  })
})
