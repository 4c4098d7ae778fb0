import { setTimeout as sleep } from "node:timers/promises"
import type { Browser, Page } from "playwright-core"
import { launch, visit } from "../support/browser.ts"
import { findChromium } from "../support/chromium.ts"
import { figuresOf, median, type Figure } from "./figure.ts"
import { ACTORS, TIES } from "./canvas/graph.ts"
import { withDrawings } from "./canvas/serve.ts"
import type { FrameTime } from "./canvas/page.ts"

const PAGES = ["ours", "sigma", "cytoscape"] as const
const TURNS = 3
const STILL = 3
const MOVES = 6
const LOOKS = 9
/** Longer than any change of appearance and any wait for rest. */
const SETTLED_MS = 2500
const PATIENCE_MS = 120_000

type Name = (typeof PAGES)[number]
interface Turn {
  still: number
  moving: number
  script: number
  heap: number
  filter: number
  hover: number
  longest: number
}

const say = (line: string) => console.error(line)

/** Our canvas against plain Sigma and Cytoscape with the same graph, in headless Chromium, by turns in one run. */
export async function bench(): Promise<Figure[]> {
  const chromium = findChromium()
  if (!chromium) throw new Error("npm run bench -- canvas needs a Chromium: apt-get install chromium, or CHROMIUM=/path/to/it")
  say(`${ACTORS} actors, ${TIES} ties; frames of 1280 × 800 that are painted by the processor`)
  const turns: Record<Name, Turn[]> = { ours: [], sigma: [], cytoscape: [] }
  await withDrawings(async (url) => {
    for (let turn = 0; turn < TURNS; turn++) {
      // By turns the other way round, because whatever else the machine does then hits all.
      for (const name of turn % 2 === 0 ? PAGES : PAGES.toReversed()) {
        const browser = await launch(chromium)
        try {
          turns[name].push(await measured(browser, `${url}#${name}`))
          const { still, moving, script, heap, filter, hover, longest } = turns[name].at(-1)!
          say(
            `${name}: still ${still.toFixed(0)} ms, moving ${moving.toFixed(0)} ms, script ${script.toFixed(1)} ms, ` +
              `heap ${(heap / 1e6).toFixed(0)} MB, filter ${filter.toFixed(1)} ms, hover ${hover.toFixed(1)} ms, longest ${longest.toFixed(0)} ms`,
          )
        } finally {
          await browser.close()
        }
      }
    }
  })
  const ratio = (of: keyof Turn, other: Name) => median(turns.ours.map((ours, turn) => ours[of] / turns[other][turn]![of]))
  const ours = (of: keyof Turn) => median(turns.ours.map((turn) => turn[of]))
  const figure = figuresOf("canvas")
  return [
    figure("still-frame-vs-sigma", ratio("still", "sigma"), 0.5),
    figure("moving-frame-vs-sigma", ratio("moving", "sigma"), 0.25),
    figure("script-vs-sigma", ratio("script", "sigma"), null),
    figure("rate-vs-cytoscape", 1 / ratio("moving", "cytoscape"), 5, true),
    figure("heap-vs-sigma", ratio("heap", "sigma"), 1.5),
    figure("filter-main-thread-ms", ours("filter"), 16),
    figure("hover-main-thread-ms", ours("hover"), null),
    figure("longest-task-ms", ours("longest"), 200),
  ]
}

async function measured(browser: Browser, url: string): Promise<Turn> {
  const { page, faults } = await visit(browser, url, { reducedMotion: "no-preference" })
  page.setDefaultTimeout(PATIENCE_MS)
  await page.waitForFunction(() => window.bench !== undefined)
  await sleep(SETTLED_MS)
  const heap = await heapOf(page)
  // What it took to come up does not count.
  await page.evaluate(() => window.bench!.longest())
  const still: FrameTime[] = await page.evaluate((count) => {
    const bench = window.bench!
    bench.redraw()
    bench.frame()
    return Array.from({ length: count }, () => {
      bench.redraw()
      return bench.frame()
    })
  }, STILL)
  const moving = await page.evaluate((count) => window.bench!.drag(count + 1).slice(1), MOVES)
  await sleep(SETTLED_MS)
  const filters = await page.evaluate((count) => {
    const { filter, frame } = window.bench!
    if (!filter) return [0]
    return Array.from({ length: count }, (_, at) => {
      const start = performance.now()
      filter([0, 1, 2, 3, null][at % 5]!)
      return performance.now() - start + frame().script
    })
  }, LOOKS)
  await sleep(SETTLED_MS)
  const hovers = await page.evaluate((count) => window.bench!.hover(count), LOOKS)
  await sleep(SETTLED_MS)
  const longest = await page.evaluate(() => window.bench!.longest())
  if (faults.length > 0) throw new Error(`${url} complained: ${faults.join("; ")}`)
  return {
    still: median(still.map(({ whole }) => whole)),
    moving: median(moving.map(({ whole }) => whole)),
    script: median(still.map(({ script }) => script)),
    heap,
    filter: median(filters),
    hover: median(hovers),
    longest,
  }
}

/** Bytes that the page's script holds after a collection, with its buffers. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send("HeapProfiler.collectGarbage")
  const { usedSize, backingStorageSize = 0 } = (await session.send("Runtime.getHeapUsage")) as {
    usedSize: number
    backingStorageSize?: number
  }
  await session.detach()
  return usedSize + backingStorageSize
}
