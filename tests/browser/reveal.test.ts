import { expect, it } from "vitest"
import { exploring, measure, settled } from "../support/explorer.ts"

exploring("revealing", (explorer) => {
  it("adds every relation between those who are shown, says how many, and is undone", async () => {
    const { page, faults } = await explorer.open("/?lang=en&only=P_LAVROV,P_KERRY,C_TUR,T_IS", {}, false)
    await page.waitForFunction(() => {
      const host = document.querySelector("#picture") as (HTMLElement & { canvas?: { measure(): { glyphs: unknown[] } } }) | null
      return (host?.canvas?.measure().glyphs.length ?? 0) === 4
    })
    expect((await measure(page)).lines).toEqual([])
    await page.locator("#picture").focus()
    await page.keyboard.press("a")
    // What the API has between the four.
    const ids = ["P_LAVROV", "P_KERRY", "C_TUR", "T_IS"]
    const { ties } = (await (await fetch(`${explorer.url}/api/graph?${ids.map((id) => `actor=${id}`).join("&")}`)).json()) as {
      ties: { source: string; target: string; lines: { count: number }[] }[]
    }
    const lines = ties.filter(({ source, target }) => ids.includes(source) && ids.includes(target)).flatMap((tie) => tie.lines)
    expect(lines.length).toBeGreaterThan(2)
    const n = lines.reduce((sum, line) => sum + line.count, 0)
    await page.getByText(`${n} relations between those shown were added.`).first().waitFor()
    await expect.poll(async () => (await settled(page)).lines.length).toBe(lines.length)
    expect((await measure(page)).glyphs).toHaveLength(4)
    await page.keyboard.press("Control+z")
    await expect.poll(async () => (await measure(page)).lines.length).toBe(0)
    expect(faults).toEqual([])
  })
})
