import { cp, mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, it } from "vitest"
import { whatAxeFinds } from "../support/axe.ts"
import { strokesAcross } from "../support/colours.ts"
import { exploring, measure } from "../support/explorer.ts"
import { startServer } from "../support/server.ts"

const DOSSIERS = [
  "articles/2016-10-lausanne",
  "tests/fixtures/dossiers/good/2016-10-geneva",
  "tests/fixtures/dossiers/good/2016-10-accounts",
]

exploring("contradictions", (explorer) => {
  it(
    "are side by side with their speakers, about status, number, date and outcome, and lead to the line",
    { timeout: 90_000 },
    async () => {
      const folder = await mkdtemp(join(tmpdir(), "entente-disputed-"))
      for (const one of DOSSIERS) await cp(one, join(folder, one.split("/").at(-1)!), { recursive: true })
      const server = await startServer({ ENTENTE_ARTICLES: folder })
      try {
        const { page, faults } = await explorer.open(`${server.url}/?lang=en`)
        await page.keyboard.press("v")
        const panel = page.getByRole("complementary", { name: "Contradictions" })
        await panel.getByText("3 events about which the sentences do not agree.").waitFor()

        const strikes = panel.locator("section").filter({ hasText: "Air strikes on east Aleppo" })
        await strikes.getByText("How many?").waitFor()
        expect(await strikes.getByRole("heading", { level: 4 }).allInnerTexts()).toEqual([
          "22 September 2016",
          "24 September 2016",
          "40 dead",
          "at least 371 dead",
        ])
        const said = (heading: string) =>
          strikes
            .locator("div", { has: page.getByRole("heading", { name: heading }) })
            .last()
            .innerText()
        expect(await said("40 dead")).toMatch(/Damascus spoke of 40 dead[^]*Damascus/)
        expect(await said("at least 371 dead")).toMatch(/At least 371 people were killed[^]*Observatory/)

        const talks = panel.locator("section").filter({ hasText: "Talks in Geneva" })
        expect(await talks.getByRole("heading", { level: 4 }).allInnerTexts()).toEqual(["occurred", "denied", "agreement", "no result"])
        await talks.getByText("one side denies it").waitFor()
        // A contested line is two beside each other.
        const line = (tie: string, family: "attacked" | "negotiated") => ({ tie, family, status: "occurred" as const })
        expect(await strokesAcross(page, line("ACC_MOSCOW~ACC_REBELS", "negotiated"))).toBe(2)
        expect(await strokesAcross(page, line("ACC_DAMASCUS~ACC_DEAD", "attacked"))).toBe(1)
        expect(await whatAxeFinds(page)).toEqual([])

        // Of the whole event nobody denies anything; of the pair, somebody does: its line is contested, and opens both sentences.
        const { lines } = await measure(page)
        expect(lines.some(({ line }) => line.tie === "ACC_MOSCOW~ACC_REBELS")).toBe(true)
        await talks.getByRole("button", { name: "Open in the picture" }).first().click()
        await page.getByText("Moscow had met the rebels").first().waitFor()
        await expect.poll(() => page.url()).toContain("tie=ACC_MOSCOW~ACC_REBELS")
        expect(faults).toEqual([])
      } finally {
        await server.stop()
        await rm(folder, { recursive: true })
      }
    },
  )
})
