import { setTimeout as sleep } from "node:timers/promises"
import { launch, visit } from "../support/browser.ts"
import { findChromium } from "../support/chromium.ts"
import { MANY_ACTORS, MANY_TIES } from "./canvas/graph.ts"
import { withDrawings } from "./canvas/serve.ts"
import { figuresOf, median, type Figure } from "./figure.ts"

const PAGES = ["ours", "sigma"] as const
const TURNS = 3
const MOVES = 2
/** Longer than any wait for rest. */
const SETTLED_MS = 2500
const PATIENCE_MS = 120_000

type Name = (typeof PAGES)[number]
interface Turn {
  draw: number
  pan: number
}

/** A big graph from memory, as the API gives it, until its first frame is painted, and moving: ours against plain Sigma, by turns in one run. */
export async function bench(): Promise<Figure[]> {
  const chromium = findChromium()
  if (!chromium) throw new Error("npm run bench -- graph needs a Chromium: apt-get install chromium, or CHROMIUM=/path/to/it")
  console.error(`${MANY_ACTORS} actors, ${MANY_TIES} ties; frames of 1280 × 800 that are painted by the processor`)
  const turns: Record<Name, Turn[]> = { ours: [], sigma: [] }
  await withDrawings(async (url) => {
    for (let turn = 0; turn < TURNS; turn++) {
      for (const name of turn % 2 === 0 ? PAGES : PAGES.toReversed()) {
        const browser = await launch(chromium)
        try {
          const { page, faults } = await visit(browser, `${url}#${name}-many`, { reducedMotion: "no-preference" })
          page.setDefaultTimeout(PATIENCE_MS)
          await page.waitForFunction(() => window.bench !== undefined)
          const draw = await page.evaluate(() => window.bench!.first)
          await sleep(SETTLED_MS)
          const moving = await page.evaluate((count) => window.bench!.drag(count + 1).slice(1), MOVES)
          if (faults.length > 0) throw new Error(`${name} complained: ${faults.join("; ")}`)
          const pan = median(moving.map(({ whole }) => whole))
          turns[name].push({ draw, pan })
          console.error(`${name}: drawn after ${draw.toFixed(0)} ms, moving ${pan.toFixed(0)} ms a frame`)
        } finally {
          await browser.close()
        }
      }
    }
  })
  const ratio = (of: keyof Turn) => median(turns.ours.map((ours, turn) => ours[of] / turns.sigma[turn]![of]))
  const figure = figuresOf("graph")
  return [
    figure("draw-vs-sigma", ratio("draw"), 1.2),
    figure("draw-ms", median(turns.ours.map(({ draw }) => draw)), null),
    figure("pan-vs-sigma", ratio("pan"), 0.1),
    figure("pan-ms", median(turns.ours.map(({ pan }) => pan)), null),
  ]
}
