import AxeBuilder from "@axe-core/playwright"
import type { Page } from "playwright-core"

/** What axe finds on the page as it is now, in the light and in the dark, each as its rule and the elements. */
export async function whatAxeFinds(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme })
    // A page without frames needs no second page to put the results together.
    const axe = new AxeBuilder({ page }).setLegacyMode()
    // In the dark nothing is other than the colours.
    const { violations } = await (colorScheme === "dark" ? axe.withRules(["color-contrast"]) : axe).analyze()
    found.push(...violations.map((one) => `${colorScheme} ${one.id}: ${one.nodes.map((node) => node.html).join(" ")}`))
  }
  return found
}
