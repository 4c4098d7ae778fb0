import type { Browser, Page } from "playwright-core"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject } from "vitest"
import type { LineRef, Measured } from "../../client/canvas/port.ts"
import { launch, type Visit, type VisitOptions } from "./browser.ts"
import { Pages } from "./pages.ts"
import { startServer, type RunningServer } from "./server.ts"

type Host = HTMLElement & { canvas?: { measure(): Measured } }

export interface Explorer {
  /** Opens the page, or that of another server, and waits for its first picture; `faults` must be empty at the end of a test. Without `lines` it waits for nothing. */
  open(path?: string, options?: VisitOptions, lines?: boolean): Promise<Visit>
  readonly url: string
  readonly browser: Browser
}

/** A suite in the real page: built app, real server over the embedded store, real Chromium. */
export const exploring = (name: string, suite: (explorer: Explorer) => void): void => explore(name, suite, false)

/** The same for tests that go on in one page by its address, each as if it were fresh; one for each kind of reader. */
export const exploringOn = (name: string, suite: (explorer: Explorer) => void): void => explore(name, suite, true)

function explore(name: string, suite: (explorer: Explorer) => void, onePage: boolean): void {
  const chromium = inject("chromium")
  describe.skipIf(!chromium)(chromium ? name : `${name}: no Chromium on this machine`, () => {
    let server: RunningServer
    let browser: Browser
    let pages: Pages
    beforeAll(async () => {
      ;({ server, browser, pages } = await house(chromium!))
    })
    // A page that nobody looks at any more still takes its share of the processor.
    const opened: Visit[] = []
    const kept = new Map<string, Visit>()
    beforeEach(() => void opened.splice(0))
    afterEach(async ({ task }) => {
      // Where a test broke off, a key may still be pressed.
      const good = task.result?.state !== "fail"
      for (const visited of opened) await (good ? pages.takeBack(visited) : visited.context.close())
      if (!good) kept.clear()
    })
    afterAll(() => pages.closeOthers())
    suite({
      get url() {
        return server.url
      },
      get browser() {
        return browser
      },
      async open(path = "/", options = {}, lines = true) {
        const kind = JSON.stringify(options)
        const before = kept.get(kind)
        const visited = before ?? (await pages.open(new URL(path, server.url).href, options))
        if (before) await goOn(before, path)
        else if (onePage) kept.set(kind, visited)
        else opened.push(visited)
        if (lines) await drawn(visited.page)
        return visited
      },
    })
  })
}

interface House {
  server: RunningServer
  browser: Browser
  pages: Pages
}

let kept: Promise<House> | null = null

/** The server and the browser that all files of this worker use, one after the other; they end with it. */
async function house(chromium: string): Promise<House> {
  const found = await kept
  if (found && found.browser.isConnected() && found.server.process.exitCode === null) return found
  found?.server.process.kill()
  await found?.browser.close()
  kept = Promise.all([startServer(), launch(chromium)]).then(([server, browser]) => {
    process.once("SIGTERM", () => {
      server.process.kill()
      process.exit()
    })
    return { server, browser, pages: new Pages(browser) }
  })
  return kept
}

/** Goes on in a page as if it were fresh. */
async function goOn({ page, faults }: Visit, path: string): Promise<void> {
  faults.splice(0)
  await page.mouse.move(-1, -1)
  await page.keyboard.press("Escape")
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await goTo(page, path)
}

/** Goes to an address as going back would: reading the whole page anew takes a second. */
export async function goTo(page: Page, search: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, "", to)
    dispatchEvent(new PopStateEvent("popstate"))
  }, search)
}

/** Waits until the canvas shows lines. */
export async function drawn(page: Page, timeout = 30_000): Promise<void> {
  const lines = () => (document.querySelector("#picture") as Host | null)?.canvas?.measure().lines.length ?? 0
  await page.waitForFunction(lines, undefined, { timeout })
  await page.evaluate(() => document.fonts.ready)
  await still(page)
}

/** Waits until the picture stands still, and measures it. */
export async function settled(page: Page): Promise<Measured> {
  await still(page)
  return measure(page)
}

/** Waits until the picture stands still: the same measures in two looks. */
export function still(page: Page): Promise<void> {
  // In the page, because the measures of a big graph are a megabyte.
  return page.evaluate(async () => {
    const { canvas } = document.querySelector("#picture") as Host
    let before = ""
    for (let look = 0; look < 50; look += 1) {
      const text = JSON.stringify(canvas!.measure())
      if (text === before) return
      before = text
      await new Promise((resolve) => setTimeout(resolve, 60))
    }
    throw new Error("The picture does not come to rest.")
  })
}

/** What is drawn, in pixels of the canvas. */
export function measure(page: Page): Promise<Measured> {
  return page.evaluate(() => (document.querySelector("#picture") as Host).canvas!.measure())
}

/** What a function makes of the measures, inside of the page: those of a big graph are a megabyte. */
export function ofMeasures<T>(page: Page, read: (measured: Measured) => T): Promise<T> {
  return page.evaluate(`(${read.toString()})(document.querySelector("#picture").canvas.measure())`)
}

async function at(page: Page, x: number, y: number): Promise<{ x: number; y: number }> {
  const box = await page.locator("#picture").boundingBox()
  if (!box) throw new Error("There is no picture on the page.")
  return { x: box.x + x, y: box.y + y }
}

/** Where a line is on the page: the point at this share of its length. */
export async function onLine(page: Page, line: LineRef, share = 0.4, measured?: Measured): Promise<{ x: number; y: number }> {
  const found = (measured ?? (await settled(page))).lines.find(
    (one) => one.line.tie === line.tie && one.line.family === line.family && one.line.status === line.status,
  )
  const { points } = found ?? { points: [] }
  expect(points.length, `${line.tie} is drawn`).toBeGreaterThan(1)
  const place = share * (points.length - 1)
  const [from, to] = [points[Math.floor(place)]!, points[Math.min(points.length - 1, Math.floor(place) + 1)]!]
  const rest = place - Math.floor(place)
  return at(page, from[0] + (to[0] - from[0]) * rest, from[1] + (to[1] - from[1]) * rest)
}

/** Where an actor is on the page. */
export async function onActor(page: Page, id: string): Promise<{ x: number; y: number }> {
  const found = (await settled(page)).glyphs.find((glyph) => glyph.id === id)
  if (!found) throw new Error(`${id} is not drawn.`)
  return at(page, found.x, found.y)
}

export async function clickLine(page: Page, line: LineRef): Promise<void> {
  const { x, y } = await onLine(page, line)
  await page.mouse.click(x, y)
}

export async function clickActor(page: Page, id: string): Promise<void> {
  const { x, y } = await onActor(page, id)
  await page.mouse.click(x, y)
}

export const SAID: LineRef = { tie: "M_RUS_AF~V_ALEPPO_DEAD", family: "attacked", status: "occurred" }
export const TALKS: LineRef = { tie: "P_KERRY~P_LAVROV", family: "negotiated", status: "occurred" }
export const BRIEFING: LineRef = { tie: "P_KERRY~F_GBR", family: "informed", status: "planned" }
