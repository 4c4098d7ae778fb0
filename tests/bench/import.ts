import { createReadStream, existsSync } from "node:fs"
import { mkdir, mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import neo4j, { type Driver } from "neo4j-driver"
import { icews } from "../../server/import/formats/icews.ts"
import { ucdp } from "../../server/import/formats/ucdp.ts"
import type { RowFormat } from "../../server/import/formats/format.ts"
import { importRows } from "../../server/import/run.ts"
import { unpacked } from "../../server/import/unpack.ts"
import { growSlowly } from "../../scripts/import/heap.ts"
import { openStore } from "../../server/store/open.ts"
import type { Store } from "../../server/store/store.ts"
import { startNeo4j } from "../support/neo4j.ts"
import { figuresOf, type Figure } from "./figure.ts"
import { batchesOf, byHand, inBulk, inside } from "./loaders.ts"

const SHARED = new URL("../../../shared/data/icews/", import.meta.url)
const OURS = new URL("../../demonstration/ucdp-ged-syria-2016-2019.csv.gz", import.meta.url)

const say = (line: string) => console.error(line)

/** ICEWS where it lies beside the project, or the demonstration; ROWS=… takes only so many rows. */
export function source(): { format: RowFormat; files: string[]; most: number } {
  const files = ["events_ICEWS14.tsv.gz", "events_ICEWS18.tsv.gz"].map((name) => fileURLToPath(new URL(name, SHARED)))
  const most = Number(process.env.ROWS ?? Infinity)
  return existsSync(files[0]!) ? { format: icews, files, most } : { format: ucdp, files: [fileURLToPath(OURS)], most }
}

/** The same format, ending after so many rows over all files. */
export function upTo(format: RowFormat, left: { rows: number }): RowFormat {
  return {
    ...format,
    async *rows(input) {
      for await (const row of format.rows(input)) {
        if (left.rows <= 0) return
        left.rows -= 1
        yield row
      }
    },
  }
}

/** `WITHOUT=embedded,undo` leaves the parts out that take longest, and what was kept of them stays. */
const measured = (part: "embedded" | "undo") => !process.env.WITHOUT?.split(",").includes(part)

interface Part {
  rows: number
  at: number
  memory: number
}

/** Imports the rows into a store; what it holds after each part. */
async function imported(store: Store): Promise<{ rows: number; ms: number; parts: Part[] }> {
  const { format, files, most } = source()
  const left = { rows: most }
  const parts: Part[] = []
  let rows = 0
  const began = performance.now()
  for (const file of files) {
    const before = rows
    const done = await importRows(store, upTo(format, left), unpacked(createReadStream(file)), {
      progress: (so) => parts.push({ rows: before + so.rows, at: performance.now() - began, memory: process.memoryUsage().rss / 1e6 }),
    })
    rows += done.rows
  }
  return { rows, ms: performance.now() - began, parts }
}

/** Takes the data set away again; events a second as a whole, and at the end against the beginning. */
async function undone(store: Store): Promise<{ rate: number; steadiness: number }> {
  const { format } = source()
  const calls: { events: number; ms: number }[] = []
  for (let done = false; !done;) {
    const began = performance.now()
    const part = await store.remove(format.dataset.id, 1000)
    done = part.done
    // The last call takes away what the data set named, and no events.
    if (part.events > 0) calls.push({ events: part.events, ms: performance.now() - began })
  }
  const rate = (some: typeof calls) => (some.reduce((sum, one) => sum + one.events, 0) / some.reduce((sum, one) => sum + one.ms, 0)) * 1000
  const third = Math.ceil(calls.length / 3)
  return { rate: rate(calls), steadiness: rate(calls.slice(-third)) / rate(calls.slice(0, third)) }
}

/**
 * Imports into a fresh Neo4j and a fresh embedded store, and writes the same graph by loaders that were made for it alone; how memory and
 * the cost of a row grow, and how fast all of it is taken away again.
 */
export async function bench(): Promise<Figure[]> {
  const figure = figuresOf("import")
  // As `npm run import` does.
  growSlowly()
  const folder = await mkdtemp(join(tmpdir(), "entente-bench-"))
  const ours = await startNeo4j({ lasting: true })
  const theirs = await startNeo4j({ lasting: true })
  const drivers = [ours, theirs].map(({ uri, username, password }) => neo4j.driver(uri, neo4j.auth.basic(username, password))) as [
    Driver,
    Driver,
  ]
  try {
    const { uri, username, password } = ours
    const store = await openStore({ neo4j: { uri, username, password, database: null }, data: ":memory:", adopt: false })
    const { rows, ms, parts } = await imported(store)
    say(`${rows} rows into Neo4j: ${Math.round(ms / 1000)} s, ${Math.round((rows / ms) * 1000)} rows a second`)

    const again = await imported(store)
    say(`the same file again: ${Math.round(again.ms / 1000)} s`)

    const hand = await byHand(drivers[1])
    for await (const batch of batchesOf(drivers[0])) await hand.write(batch)
    say(`the same graph by hand: ${Math.round(hand.ms / 1000)} s`)

    const cost = (from: number, to: number) => {
      const [a, b] = [from, to].map((share) => parts[Math.min(parts.length - 1, Math.floor(share * parts.length))]!) as [Part, Part]
      return (b.at - a.at) / (b.rows - a.rows)
    }
    const at = (wanted: number) => parts.find((part) => part.rows >= wanted)?.memory ?? parts.at(-1)!.memory
    const memory = Math.max(...parts.map((part) => part.memory))
    const figures = [
      figure("neo4j-vs-unwind-speed", hand.ms / ms, 0.8, true),
      figure("rows-per-s", (rows / ms) * 1000, null),
      figure("again-vs-import", again.ms / ms, null),
      figure("memory-mb", memory, 300),
      figure("memory-growth", memory / at(10_000), 1.3),
      figure("row-cost-growth", cost(0.8, 1) / cost(0.1, 0.3), 1.3),
    ]
    if (measured("embedded")) figures.push(...(await embeddedFigures(folder, drivers[0])))
    if (measured("undo")) {
      const { rate, steadiness } = await undone(store)
      figures.push(figure("undo-events-per-s", rate, null), figure("undo-steadiness", steadiness, 0.5, true))
    }
    await store.close()
    return figures
  } finally {
    await Promise.all(drivers.map((driver) => driver.close()))
    await Promise.all([ours.stop(), theirs.stop()])
    await rm(folder, { recursive: true, force: true })
  }
}

/** The same import into a fresh embedded store, and the graph that the driver's database has by now by two loaders made for it alone. */
async function embeddedFigures(folder: string, driver: Driver): Promise<Figure[]> {
  const figure = figuresOf("import")
  const store = await openStore({ neo4j: null, data: join(folder, "ours"), adopt: false })
  const { rows, ms } = await imported(store)
  await store.close()
  say(`into the embedded store: ${(ms / 1000).toFixed(1)} s`)
  for (const name of ["bulk", "cypher"]) await mkdir(join(folder, name))
  const bulk = inBulk(join(folder, "bulk"))
  const cypher = await inside(join(folder, "cypher"))
  for await (const batch of batchesOf(driver)) {
    await bulk.write(batch)
    await cypher.write(batch)
  }
  bulk.close()
  cypher.close()
  say(`there by the bulk API: ${(bulk.ms / 1000).toFixed(1)} s, by UNWIND ${(cypher.ms / 1000).toFixed(1)} s`)
  return [
    figure("embedded-vs-bulk", ms / bulk.ms, 1.5),
    figure("embedded-vs-unwind", ms / cypher.ms, null),
    figure("embedded-rows-per-s", (rows / ms) * 1000, null),
  ]
}
