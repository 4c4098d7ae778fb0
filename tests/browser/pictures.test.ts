import { mkdirSync, writeFileSync } from "node:fs"
import type { BrowserContextOptions, Page } from "playwright-core"
import { expect, it } from "vitest"
import { filled, runs } from "../support/console.ts"
import { clickLine, drawn, exploring, SAID, settled } from "../support/explorer.ts"

const folder = new URL("pictures/", import.meta.url)
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

const WHO_HITS_WHOM =
  "// Who helps or hits whom, and who says so\nMATCH (a:Actor)-[r:SUPPORTED|ATTACKED]->(b:Actor)\nWHERE r.end >= $from\nMATCH (e:Evidence)-[:SHOWS]->(:Event {id: r.event})\nWHERE e.id IN r.evidence\nOPTIONAL MATCH (e)-[:SAID_BY]->(s:Actor)\nWITH a, r, b, e, s ORDER BY s.id\nRETURN a, r, b, e AS sentence, collect(s) AS saidBy\nORDER BY a.id, b.id"

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
    name: "console",
    path: filled(WHO_HITS_WHOM, { from: ["date", "2016-09-01"] }),
    act: async (page) => {
      await page.getByText("// Who helps or hits whom, and who says so").waitFor()
      await runs(page)
      await page.getByRole("button", { name: "Show only this" }).click()
      await page.getByText("Result as picture").waitFor()
    },
  },
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
