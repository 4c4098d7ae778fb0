import AxeBuilder from "@axe-core/playwright"
import type { Page } from "playwright-core"
import { expect, it } from "vitest"
import { exploring } from "../support/explorer.ts"

const STATES: [name: string, path: string, ready: (page: Page) => Promise<void>][] = [
  ["the first picture", "/", async () => undefined],
  ["a line", "/?tie=M_RUS_AF~V_ALEPPO_DEAD&line=attacked.occurred", (page) => page.locator("[data-current]").first().waitFor()],
  ["an actor", "/?actor=P_LAVROV", (page) => page.getByRole("heading", { name: "Sergey Lavrov" }).waitFor()],
  ["an article", "/?article=2016-10-lausanne", (page) => page.locator("[data-opens], [data-evidence]").first().waitFor()],
  [
    "the shortcuts",
    "/",
    async (page) => {
      await page.keyboard.press("?")
      await page.getByRole("dialog").waitFor()
    },
  ],
  ["the list", "/?list=yes", (page) => page.getByRole("heading", { name: "List of actors and relations" }).waitFor()],
]

exploring("axe", (explorer) => {
  it.each(STATES)("finds nothing serious in %s, light and dark", async (_, path, ready) => {
    const { page, context } = await explorer.open(`${path}${path.includes("?") ? "&" : "?"}lang=en`)
    await page.getByText("Negotiated").first().waitFor({ state: "attached" })
    await ready(page)
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme })
      const { violations } = await new AxeBuilder({ page }).analyze()
      const serious = violations.filter((one) => one.impact === "serious" || one.impact === "critical")
      expect(serious.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(" ")}`)).toEqual([])
    }
    await context.close()
  })
})
