import type { Locator, Page } from "playwright-core"
import { expect } from "vitest"
import type { Visit, VisitOptions } from "./browser.ts"
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

/** Opens the page with its console and waits until it is filled. */
export async function asking(explorer: Explorer, path: string, options?: VisitOptions): Promise<Asking> {
  const visited = await explorer.open(path, options, false)
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
