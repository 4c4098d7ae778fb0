import { expect, it } from "vitest"
import { exploringOn, settled } from "../support/explorer.ts"

exploringOn("the map of the whole picture", (explorer) => {
  for (const viewport of [
    { width: 1280, height: 800 },
    { width: 390, height: 844 },
  ])
    it(`stands while the reader is near, and a click goes there: ${viewport.width}`, async () => {
      const { page, faults } = await explorer.open("/?lang=en", { viewport })
      const map = page.locator("#picture ~ canvas")
      expect(await map.count()).toBe(0)
      for (let step = 0; step < 3; step++) await page.keyboard.press("+")
      await map.waitFor()
      const left = (await settled(page)).glyphs.find(({ id }) => id === "C_RUS")!
      const box = (await map.boundingBox())!
      // The right side of the picture comes into sight, and what was left of the middle leaves it.
      await page.mouse.click(box.x + box.width - 14, box.y + box.height / 2)
      await expect.poll(async () => (await settled(page)).glyphs.find(({ id }) => id === "C_RUS")!.x).toBeLessThan(left.x - 200)
      const usa = (await settled(page)).glyphs.find(({ id }) => id === "C_USA")!
      expect(usa.x).toBeGreaterThan(0)
      expect(usa.x).toBeLessThan(viewport.width)
      // Its frame is drawn: pixels of ink.
      const ink = await map.evaluate((canvas: HTMLCanvasElement) => {
        const { data } = canvas.getContext("2d")!.getImageData(0, 0, canvas.width, canvas.height)
        return data.filter((value, at) => at % 4 === 3 && value > 0).length
      })
      expect(ink).toBeGreaterThan(100)
      await page.keyboard.press("0")
      await map.waitFor({ state: "detached" })
      expect(faults).toEqual([])
    })
})
