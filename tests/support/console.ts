import type { Locator, Page } from "playwright-core"
import { beforeAll, expect } from "vitest"
import type { Visit, VisitOptions } from "./browser.ts"
import { goTo, type Explorer } from "./explorer.ts"

export interface Asking extends Visit {
  editor: Locator
}

/** The address that fills the console; `params` have their type and what was typed. */
export function filled(statement: string, params: Record<string, [type: string, raw: string]> = {}, more = ""): string {
  const search = new URLSearchParams({ statement })
  if (Object.keys(params).length > 0) search.set("params", JSON.stringify(params))
  return `/?console=yes${more}&${search.toString()}`
}

export type Ask = (path: string, options?: VisitOptions) => Promise<Asking>

/**
 * What opens the console and waits until it is filled. Its language is six megabytes of script, so that one page goes from statement to
 * statement; with options it is a fresh one, where nothing was asked before.
 */
export function consoleIn(explorer: Explorer): Ask {
  let kept: Visit
  beforeAll(async () => {
    kept = await explorer.open("/?lang=en")
  })
  return async (path, options) => {
    const visited = options ? await explorer.open(path, options, false) : kept
    const editor = visited.page.locator(".cm-content")
    if (!options) {
      visited.faults.splice(0)
      await goTo(visited.page, "/?lang=en")
      await editor.waitFor({ state: "detached" })
      await goTo(visited.page, path)
    }
    await editor.waitFor()
    const first = new URL(path, explorer.url).searchParams.get("statement")?.split("\n")[0]
    if (first) await editor.locator(".cm-line").first().filter({ hasText: first }).waitFor()
    return { ...visited, editor }
  }
}

/** Runs what is in the editor and waits until all rows have come. */
export async function runs(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^(Run|Ausführen)/ }).click()
  await page.getByText(/, (complete|vollständig)/).waitFor()
}

/** The texts of a column of the table. */
export async function columnTexts(page: Page, column: number): Promise<string[]> {
  return page.locator(`[role=table] [role=rowgroup]:last-child [role=row] > :nth-child(${column + 1})`).allInnerTexts()
}

/** Faults of a page, but for the answers that a test provokes. */
export function unprovoked(faults: readonly string[], status: number): string[] {
  expect(
    faults.some((fault) => fault.startsWith(`${status}: `)),
    `an answer ${status} came`,
  ).toBe(true)
  return faults.filter((fault) => !fault.includes(String(status)))
}
