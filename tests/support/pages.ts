import type { Browser } from "playwright-core"
import { faultsOf, MEDIA, visit, type Visit, type VisitOptions } from "./browser.ts"

/** Pages that wait to be used again; each is a process of a hundred megabytes. */
const KEPT = 3
/** With an icon of its own, for which the browser asks nobody. */
const REST = {
  contentType: "text/html",
  body: '<!doctype html><link rel="icon" href="data:,">',
  // As our pages say it: to one that says otherwise the browser goes in another process.
  headers: { "cross-origin-opener-policy": "same-origin", "origin-agent-cluster": "?1" },
}
const EVENTS = ["console", "pageerror", "request", "requestfailed", "requestfinished", "response", "dialog", "download"] as const

/**
 * Pages of one browser that are used again, as if they were fresh: a fresh one is a process that reads the whole program anew and takes
 * twice the processor's time of one that goes to the next address.
 */
export class Pages {
  readonly #browser: Browser
  #waiting: { kind: string; visited: Visit }[] = []
  readonly #kinds = new WeakMap<Visit, string>()

  constructor(browser: Browser) {
    this.#browser = browser
  }

  /** Opens the address in a page that nobody has used as far as it can tell. */
  async open(url: string, options: VisitOptions): Promise<Visit> {
    const kind = JSON.stringify(options)
    const found = this.#waiting.findLast((one) => one.kind === kind)
    this.#waiting = this.#waiting.filter((one) => one !== found)
    const visited = found ? await again(found.visited, url) : await visit(this.#browser, url, options)
    this.#kinds.set(visited, kind)
    return visited
  }

  /** Takes a page back for the next one: of what it kept nothing is left, and what it showed takes no more of the processor. */
  async takeBack(visited: Visit): Promise<void> {
    const { colorScheme, reducedMotion } = { ...MEDIA, ...(JSON.parse(this.#kinds.get(visited)!) as VisitOptions) }
    const { page, context } = visited
    for (const event of EVENTS) page.removeAllListeners(event)
    await page.unrouteAll({ behavior: "ignoreErrors" })
    await Promise.all(context.pages().map((one) => one !== page && one.close()))
    await context.clearPermissions()
    // Another site would be another process.
    const rest = new URL("/rest", page.url()).href
    await page.route(rest, (route) => route.fulfill(REST))
    await page.goto(rest)
    await page.unroute(rest)
    await page.evaluate(() => {
      localStorage.clear()
      sessionStorage.clear()
    })
    await page.emulateMedia({ ...MEDIA, colorScheme, reducedMotion })
    await page.mouse.move(-1, -1)
    this.#waiting.push({ kind: this.#kinds.get(visited)!, visited })
    await Promise.all(this.#waiting.splice(0, this.#waiting.length - KEPT).map((one) => one.visited.context.close()))
  }

  /** Closes all pages of the browser but those that wait. */
  async closeOthers(): Promise<void> {
    const kept = new Set(this.#waiting.map(({ visited }) => visited.context))
    await Promise.all(this.#browser.contexts().map((context) => !kept.has(context) && context.close()))
  }
}

async function again({ page, context }: Visit, url: string): Promise<Visit> {
  const faults = faultsOf(page)
  await page.goto(url)
  return { page, context, faults }
}
