import axe from "axe-core"
import type { Page } from "playwright-core"

/** What axe finds on the page as it is now, in the light and in the dark, each as its rule and the elements. */
export async function whatAxeFinds(page: Page): Promise<string[]> {
  // Read once a page: it is half a megabyte.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source)
  const found: string[] = []
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme })
    // In the dark nothing is other than the colours.
    const only = colorScheme === "dark" ? ["color-contrast"] : null
    found.push(...(await page.evaluate(violations, only)).map((one) => `${colorScheme} ${one}`))
  }
  return found
}

/** Runs in the page. */
async function violations(only: string[] | null): Promise<string[]> {
  const own = (window as unknown as { axe: typeof axe }).axe
  const results = await own.run({ resultTypes: ["violations"], ...(only && { runOnly: only }) })
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`)
}
