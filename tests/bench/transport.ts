import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import type { IncomingMessage, ServerResponse } from "node:http"
import type { Browser } from "playwright-core"
import { build, preview } from "vite"
import { columnsOf } from "../../server/model/index.ts"
import { launch, visit } from "../support/browser.ts"
import { findChromium } from "../support/chromium.ts"
import { figuresOf, median, type Figure } from "./figure.ts"
import { toArrow } from "./transport/arrow.ts"
import type { Fetched } from "./transport/page.ts"
import { subgraphOf } from "./transport/subgraph.ts"

const ACTORS = 50_000
const TIES = 200_000
const TURNS = 5
const WAYS = ["json", "columns", "arrow"] as const
type Way = (typeof WAYS)[number]

const say = (line: string) => console.error(line)

/** The big graph as it can be sent, each packed as our server packs. */
function answers(): Record<Way, { plain: number; packed: Buffer }> {
  const graph = subgraphOf(ACTORS, TIES)
  let lines = ""
  for (const block of columnsOf(graph)) lines += `${JSON.stringify(block)}\n`
  const texts = { json: JSON.stringify(graph), columns: `${lines}{"complete":true}\n`, arrow: toArrow(graph) }
  const packed = (text: string | Uint8Array) => ({ plain: Buffer.byteLength(text), packed: gzipSync(text, { level: 1 }) })
  return { json: packed(texts.json), columns: packed(texts.columns), arrow: packed(texts.arrow) }
}

/** Columns against JSON and Arrow: from asking until the page has the subgraph, from memory, by turns in one run. */
export async function bench(): Promise<Figure[]> {
  const chromium = findChromium()
  if (!chromium) throw new Error("npm run bench -- transport needs a Chromium: apt-get install chromium, or CHROMIUM=/path/to/it")
  const sent = answers()
  for (const way of WAYS) say(`${way}: ${(sent[way].plain / 1e6).toFixed(1)} MB, ${(sent[way].packed.length / 1e6).toFixed(1)} MB packed`)
  const root = join(import.meta.dirname, "transport")
  const outDir = mkdtempSync(join(tmpdir(), "entente-bench-"))
  const serve = (request: IncomingMessage, response: ServerResponse, next: () => void) => {
    const way = WAYS.find((one) => request.url === `/${one}`)
    if (!way) return next()
    response.setHeader("content-encoding", "gzip")
    response.end(sent[way].packed)
  }
  await build({
    root,
    logLevel: "error",
    build: { outDir, target: "es2022", emptyOutDir: true, rolldownOptions: { input: join(root, "page.html") } },
  })
  const plugin = {
    name: "answers",
    // What is returned would be called again.
    configurePreviewServer(server: { middlewares: { use(handler: typeof serve): void } }) {
      server.middlewares.use(serve)
    },
  }
  const server = await preview({ root, logLevel: "error", plugins: [plugin], build: { outDir }, preview: { host: "127.0.0.1", port: 0 } })
  const address = server.httpServer.address()
  const url = typeof address === "object" && address ? `http://127.0.0.1:${address.port}/page.html` : ""
  const turns: Record<Way, Fetched[]> = { json: [], columns: [], arrow: [] }
  try {
    for (let turn = 0; turn < TURNS; turn++) {
      // A browser of its own each, and its first answer: so it is for a reader who opens the page.
      for (const way of turn % 2 === 0 ? WAYS : WAYS.toReversed()) turns[way].push(await fetched(chromium, url, way))
      say(WAYS.map((way) => `${way} ${turns[way].at(-1)!.ready.toFixed(0)} ms`).join(", "))
    }
  } finally {
    await new Promise((resolve) => server.httpServer.close(resolve))
    rmSync(outDir, { recursive: true, force: true })
  }
  const ratio = (other: Way) => median(turns.columns.map(({ ready }, turn) => ready / turns[other][turn]!.ready))
  const figure = figuresOf("transport")
  return [
    figure("columns-vs-json", ratio("json"), 1),
    figure("columns-vs-arrow", ratio("arrow"), 1),
    figure("columns-bytes-vs-json", sent.columns.packed.length / sent.json.packed.length, 1),
    figure("columns-bytes-vs-arrow", sent.columns.packed.length / sent.arrow.packed.length, null),
    figure("first-ties-share", median(turns.columns.map(({ first, ready }) => first / ready)), 0.5),
    figure("columns-ms", median(turns.columns.map(({ ready }) => ready)), null),
  ]
}

async function fetched(chromium: string, url: string, way: Way): Promise<Fetched> {
  const browser: Browser = await launch(chromium)
  try {
    const { page, faults } = await visit(browser, url)
    await page.waitForFunction(() => window.fetched !== undefined)
    const found = await page.evaluate((way) => window.fetched!(way), way)
    if (faults.length > 0 || found.ties !== TIES) throw new Error(`${way} brought ${found.ties} ties: ${faults.join("; ")}`)
    return found
  } finally {
    await browser.close()
  }
}
