import { mkdirSync, writeFileSync } from "node:fs"
import type { BrowserContextOptions, Page } from "playwright-core"
import { expect, it } from "vitest"
import { clickLine, drawn, exploring, SAID, settled } from "../support/explorer.ts"

const folder = new URL("pictures/", import.meta.url)
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

const PICTURES: { name: string; path: string; options?: BrowserContextOptions; act?: (page: Page) => Promise<void> }[] = [
  { name: "first-picture", path: "/" },
  { name: "first-picture-dark", path: "/?lang=de", options: { colorScheme: "dark" } },
  {
    name: "line",
    path: "/",
    act: async (page) => {
      await clickLine(page, SAID)
      await page.locator("[data-current]").first().waitFor()
      await page.mouse.move(700, 20)
    },
  },
  { name: "actor", path: "/?actor=P_LAVROV", options: { colorScheme: "dark" }, act: (page) => page.getByText("Wikidata Q58217").waitFor() },
  {
    name: "phone",
    path: "/?lang=de&tie=M_RUS_AF~V_ALEPPO_DEAD&line=attacked.occurred",
    options: phone,
    act: (page) => page.locator("[data-current]").first().waitFor(),
  },
]

/** The pictures of the README. They are written only with PICTURES=yes, so that a run of the tests leaves the tree as it was. */
exploring("pictures", (explorer) => {
  it.each(PICTURES)("$name", async ({ name, path, options, act }) => {
    const { page, faults } = await explorer.open(path, options)
    await act?.(page)
    await drawn(page)
    await settled(page)
    const png = await page.screenshot()
    expect(png.length).toBeGreaterThan(20_000)
    expect(png.length).toBeLessThan(400_000)
    if (process.env.PICTURES === "yes") {
      mkdirSync(folder, { recursive: true })
      writeFileSync(new URL(`${name}.png`, folder), png)
    }
    expect(faults).toEqual([])
  })
})
