import { execFile } from "node:child_process"
import { createServer, request } from "node:http"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"
import type { Page } from "playwright-core"
import { afterAll, beforeAll, expect, it, vi } from "vitest"
import type { Canvas, Moved } from "../../client/canvas/port.ts"
import { randomOf } from "../bench/random.ts"
import { whatAxeFinds } from "../support/axe.ts"
import { drawn, exploring, ofMeasures, still } from "../support/explorer.ts"
import { startServer, type RunningServer } from "../support/server.ts"

const ACTORS = 1400
const ROWS = 2800
const CODES = ["190", "046", "070", "010"]

/** Rows of ICEWS: everybody acts once, and the first of them most often. */
function rows(): string {
  const random = randomOf(3)
  const pair = (at: number) => [Math.floor(random() ** 3 * ACTORS), at < ACTORS ? at : Math.floor(random() ** 2 * ACTORS)] as const
  const lines = Array.from({ length: ROWS }, (_, at) => {
    const [source, target] = pair(at)
    const day = new Date(Date.UTC(2014, 0, 1 + (at % 360))).toISOString().slice(0, 10)
    return source === target ? [] : [[at + 1, day, `Party ${source}`, CODES[at % CODES.length], `Party ${target}`].join("\t")]
  })
  return ["id\tdate\tsource\tcameo\ttarget", ...lines.flat()].join("\n")
}

const SOON = { timeout: 15_000 }
const numberOf = (text: string): number => Number(text.replace(/\D/g, ""))

exploring("the overview of a big graph", (explorer) => {
  let folder: string
  let server: RunningServer
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "entente-overview-"))
    await writeFile(join(folder, "rows.tsv"), rows())
    const script = ["--import", "tsx", "scripts/import.ts", join(folder, "rows.tsv"), "--format", "icews"]
    await promisify(execFile)(process.execPath, script, { env: { ...process.env, ENTENTE_DATA: join(folder, "data") } })
    server = await startServer({ ENTENTE_DATA: join(folder, "data"), ENTENTE_ARTICLES: "none" })
    await vi.waitUntil(async () => (await standing(server.url)) === "current", { timeout: 60_000, interval: 300 })
  }, 120_000)
  afterAll(async () => {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  })

  const open = (path = "/?lang=en", options = {}, url = server.url) => explorer.open(url + path, options)
  const note = (page: Page) => page.getByText(/^[\d,.]+ (of|von) [\d,.]+ (actors|Akteuren), /)
  const ids = async (page: Page) => {
    await still(page)
    return new Set(await ofMeasures(page, ({ glyphs }) => glyphs.map(({ id }) => id)))
  }
  const actors = (page: Page) => ofMeasures(page, ({ glyphs }) => glyphs.length)
  const lines = (page: Page) => ofMeasures(page, (measured) => measured.lines.length)

  it("opens with the busiest, says so, shows more, and takes it back", async () => {
    const { page, faults } = await open()
    await expect.poll(() => note(page).innerText(), SOON).toMatch(/^300 of 1,\d{3} actors, by number of relations$/)
    expect(await actors(page)).toBeGreaterThan(280)
    expect(await whatAxeFinds(page)).toEqual([])
    await page
      .getByText(/^[\d,]+ of [\d,]+ in the picture$/)
      .first()
      .waitFor()

    await page.locator("#picture").focus()
    await page.keyboard.press(".")
    await expect.poll(() => note(page).innerText(), SOON).toMatch(/^600 of 1,\d{3} actors, by number of relations$/)
    await page.getByText(/^Now 600 of 1,\d{3} actors$/).waitFor({ state: "attached" })
    await expect.poll(() => page.url()).toContain("most=600")
    await expect.poll(() => actors(page)).toBeGreaterThan(560)
    await page.getByRole("button", { name: "Show more", exact: true }).click()
    await expect.poll(() => note(page).innerText(), SOON).toMatch(/^1,200 of/)
    await page.getByRole("button", { name: "Undo: Show 1200 actors" }).click()
    await expect.poll(() => note(page).innerText(), SOON).toMatch(/^600 of/)
    expect(faults).toEqual([])
  })

  it("brings more where the reader looks closer, moves nobody, and takes them away again", { timeout: 120_000 }, async () => {
    const { page, faults } = await open()
    const before = await ids(page)
    const stood = await places(page, before)
    for (const _ of "12") await page.getByRole("button", { name: "Zoom in" }).click()
    await expect.poll(() => note(page).innerText(), SOON).toMatch(/^300 of .*, \d+ fetched beside$/)
    // Each step of the zoom may have brought some.
    const beside = async () => (await ids(page)).size - before.size - numberOf((await note(page).innerText()).split("relations")[1]!)
    await expect.poll(beside, SOON).toBe(0)
    expect(await places(page, before)).toEqual(stood)
    const closer = [...(await ids(page))].sort()

    // The address leads there again; how far "all" reaches, by which the zoom is told, may differ by a hair.
    await expect.poll(() => page.url()).toContain("camera=")
    await page.reload()
    await drawn(page)
    await note(page).getByText("fetched beside").waitFor()
    const again = async () => {
      const there = await ids(page)
      return closer.filter((id) => there.has(id)).length / closer.length
    }
    await expect.poll(again, SOON).toBeGreaterThan(0.9)

    await page.getByRole("button", { name: "Show it all" }).click()
    await expect.poll(() => note(page).innerText(), SOON).toMatch(/relations$/)
    expect(await ids(page)).toEqual(before)

    await page.getByRole("button", { name: "More on zooming in" }).click()
    await expect.poll(() => page.url()).toContain("nearer=no")
    const asked: string[] = []
    page.on("request", (one) => void (one.url().includes("box=") && asked.push(one.url())))
    for (const _ of "12") await page.getByRole("button", { name: "Zoom in" }).click()
    await still(page)
    expect(asked).toEqual([])
    expect(faults).toEqual([])
  })

  it("finds who is not in the picture, and Enter fetches and flies there", async () => {
    const { page, faults } = await open()
    await page.keyboard.press("/")
    await page.keyboard.type("Party 1300")
    await page.getByRole("option", { name: /Party 1300.*not in the picture yet/ }).waitFor()
    await page.keyboard.press("Enter")
    await page.getByRole("heading", { name: "Party 1300" }).waitFor()
    await expect.poll(async () => [...(await ids(page))].some((id) => id.includes("Party-1300."))).toBe(true)
    expect(page.url()).toMatch(/actor=ICEWS\.Party-1300\./)
    const with1300 = await ids(page)
    await page.reload()
    await drawn(page)
    await page.getByRole("heading", { name: "Party 1300" }).waitFor()
    expect(await ids(page)).toEqual(with1300)
    expect(faults).toEqual([])
  })

  it("counts what filters let through of the picture", async () => {
    const { page, faults } = await open("/?lang=en&family=attacked")
    const families = await ofMeasures(page, (measured) => measured.lines.map(({ line }) => line.family))
    expect(new Set(families)).toEqual(new Set(["attacked"]))
    const said = numberOf((await page.getByRole("button", { name: /^Attacked/ }).innerText()).replace(/\D/g, ""))
    expect(said).toBeGreaterThanOrEqual(families.length)
    expect(faults).toEqual([])
  })

  it("fits on a phone, in German", async () => {
    const { page, faults } = await open("/?lang=de&most=600", { viewport: { width: 390, height: 844 }, hasTouch: true })
    await expect.poll(() => note(page).innerText(), SOON).toMatch(/^600 von 1\.\d{3} Akteuren, nach Zahl der Beziehungen$/)
    const box = (await page.getByRole("button", { name: "Mehr zeigen", exact: true }).boundingBox())!
    expect(box.x + box.width).toBeLessThanOrEqual(390)
    const top = (await page.locator("#picture").boundingBox())!.y
    expect(box.y + box.height).toBeLessThanOrEqual(top)
    expect(faults).toEqual([])
  })

  it("draws the first lines before the last bytes are here", async () => {
    const slow = await slowed(server.url)
    try {
      const { page, faults } = await open("/?lang=en&most=1300", {}, slow.url)
      await page.getByRole("progressbar", { name: /^Fetching: [1-9]/ }).waitFor()
      // More than the first picture has, and not yet all.
      await expect.poll(() => lines(page), SOON).toBeGreaterThan(1000)
      const early = await lines(page)
      slow.go()
      await expect.poll(() => lines(page), SOON).toBeGreaterThan(early)
      expect(faults).toEqual([])
    } finally {
      await slow.close()
    }
  })
})

/** Where actors stand, in layout units. */
const places = (page: Page, ids: Iterable<string>): Promise<Moved> =>
  page.evaluate((all) => (document.querySelector("#picture") as HTMLElement & { canvas: Canvas }).canvas.places(all), [...ids])

/** Whether the server knows where actors stand. */
async function standing(url: string): Promise<string | null> {
  const answer = (await (await fetch(`${url}/api/graph?level=tie&most=1`)).json()) as { positions: { state: string } | null }
  return answer.positions?.state ?? null
}

/** The same server behind one that holds back the end of a graph until it is told to go on. */
async function slowed(target: string) {
  let held: (() => void) | null = null
  let free = false
  const proxy = createServer((asked, reply) => {
    const graph = asked.url!.startsWith("/api/graph") && asked.url!.includes("most=1300")
    const { origin: _, ...own } = asked.headers
    const headers = { ...own, host: new URL(target).host, ...(graph && { "accept-encoding": "identity" }) }
    // More than one block of ties.
    const upstream = request(target + asked.url + (graph ? "&limit=4000" : ""), { method: asked.method, headers }, (answer) => {
      reply.writeHead(answer.statusCode!, answer.headers)
      if (!graph || free) return void answer.pipe(reply)
      // Whole lines only: the head, the actors, and the first ties.
      let text = ""
      answer.setEncoding("utf8")
      answer.on("data", (chunk: string) => (text += chunk))
      answer.on("end", () => {
        const lines = text.split("\n")
        const first = lines.findIndex((line) => line.startsWith('{"ties"')) + 1
        reply.write(`${lines.slice(0, first).join("\n")}\n`)
        held = () => reply.end(lines.slice(first).join("\n"))
      })
    })
    asked.pipe(upstream)
  }).listen(0, "127.0.0.1")
  await new Promise((resolve) => proxy.once("listening", resolve))
  return {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    go() {
      free = true
      held?.()
    },
    close: () => new Promise((resolve) => proxy.close(resolve)),
  }
}
