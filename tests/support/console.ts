import type { BrowserContextOptions, Locator, Page } from "playwright-core"
import { expect } from "vitest"
import { visit, type Visit } from "./browser.ts"
import type { Explorer } from "./explorer.ts"

export interface Asking extends Visit {
  editor: Locator
}

/** The address that fills the console; `params` have their type and what was typed. */
export function filled(statement: string, params: Record<string, [type: string, raw: string]> = {}, more = ""): string {
  const search = new URLSearchParams({ statement })
  if (Object.keys(params).length > 0) search.set("params", JSON.stringify(params))
  return `/?console=yes${more}&${search.toString()}`
}

/** One page for all that need no screen of their own: a fresh one would parse the language support again. */
const shared = new WeakMap<Explorer, Visit>()

async function opened(explorer: Explorer, path: string, options?: BrowserContextOptions): Promise<Visit> {
  const before = options ? undefined : shared.get(explorer)
  if (!before) {
    const visited = await visit(explorer.browser, explorer.url + path, options)
    if (!options) shared.set(explorer, visited)
    return visited
  }
  await before.page.evaluate(() => localStorage.clear())
  // A page that is left writes nothing more: what it kept is gone.
  await before.page.goto("about:blank")
  before.faults.length = 0
  await before.page.goto(explorer.url + path)
  return before
}

/** Opens the page with its console and waits until it is filled. */
export async function asking(explorer: Explorer, path: string, options?: BrowserContextOptions): Promise<Asking> {
  const visited = await opened(explorer, path, options)
  const editor = visited.page.locator(".cm-content")
  await editor.waitFor()
  const first = new URL(path, explorer.url).searchParams.get("statement")?.split("\n")[0]
  if (first) await editor.locator(".cm-line").first().filter({ hasText: first }).waitFor()
  return { ...visited, editor }
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
