import { createReadStream, existsSync } from "node:fs"
import { fileURLToPath } from "node:url"
import neo4j, { type Driver } from "neo4j-driver"
import { icews } from "../../server/import/formats/icews.ts"
import { ucdp } from "../../server/import/formats/ucdp.ts"
import type { RowFormat } from "../../server/import/formats/format.ts"
import { importRows } from "../../server/import/run.ts"
import { unpacked } from "../../server/import/unpack.ts"
import { openStore } from "../../server/store/open.ts"
import { startNeo4j } from "../support/neo4j.ts"
import { figuresOf, timed, type Figure } from "./figure.ts"

const SHARED = new URL("../../../shared/data/icews/", import.meta.url)
const OURS = new URL("../../demonstration/ucdp-ged-syria-2016-2019.csv.gz", import.meta.url)
/** Rows of one UNWIND of the hand-written loader. */
const BATCH = 5000

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

interface Part {
  rows: number
  at: number
  memory: number
}

/** Nodes and relationships of a graph, as a loader that knows them all would write them. */
async function wholeGraph(driver: Driver) {
  const run = async (text: string) => (await driver.executeQuery(text)).records.map((record) => record.toObject())
  const nodes = await run("MATCH (n) WHERE NOT n:Entente RETURN elementId(n) AS key, labels(n) AS labels, properties(n) AS props")
  const edges = await run("MATCH (a)-[r]->(b) RETURN elementId(a) AS a, type(r) AS type, properties(r) AS props, elementId(b) AS b")
  return { nodes, edges }
}

/** Writes a graph by UNWIND, each batch in a transaction: what somebody would write by hand for this file alone. */
async function byHand(driver: Driver, { nodes, edges }: Awaited<ReturnType<typeof wholeGraph>>): Promise<void> {
  await driver.executeQuery("CREATE CONSTRAINT bykey IF NOT EXISTS FOR (n:Loaded) REQUIRE n.key IS UNIQUE")
  const batches = async (text: (group: string) => string, groups: Map<string, unknown[]>) => {
    for (const [group, rows] of groups)
      for (let at = 0; at < rows.length; at += BATCH) await driver.executeQuery(text(group), { rows: rows.slice(at, at + BATCH) })
  }
  const grouped = <T>(list: T[], of: (one: T) => string) => {
    const groups = new Map<string, T[]>()
    for (const one of list) (groups.get(of(one)) ?? groups.set(of(one), []).get(of(one))!).push(one)
    return groups
  }
  const labels = (one: Record<string, unknown>) => (one.labels as string[]).join(":")
  await batches((group) => `UNWIND $rows AS row CREATE (n:Loaded:${group}) SET n = row.props, n.key = row.key`, grouped(nodes, labels))
  await batches(
    (type) =>
      `UNWIND $rows AS row MATCH (a:Loaded {key: row.a}) MATCH (b:Loaded {key: row.b}) CREATE (a)-[r:${type}]->(b) SET r = row.props`,
    grouped(edges, (one) => one.type as string),
  )
}

/** Imports into a fresh Neo4j, and the same graph by a loader that was written for it; how memory and the cost of a row grow. */
export async function bench(): Promise<Figure[]> {
  const figure = figuresOf("import")
  const { format, files, most } = source()
  const parts: Part[] = []
  const ours = await startNeo4j({ lasting: true })
  const theirs = await startNeo4j({ lasting: true })
  const drivers = [ours, theirs].map(({ uri, username, password }) => neo4j.driver(uri, neo4j.auth.basic(username, password))) as [
    Driver,
    Driver,
  ]
  try {
    const { uri, username, password } = ours
    const store = await openStore({ neo4j: { uri, username, password, database: null }, data: ":memory:", adopt: false })
    const left = { rows: most }
    let rows = 0
    const began = performance.now()
    const oursMs = await timed(async () => {
      for (const file of files) {
        const before = rows
        const done = await importRows(store, upTo(format, left), unpacked(createReadStream(file)), {
          progress: (so) => parts.push({ rows: before + so.rows, at: performance.now() - began, memory: process.memoryUsage().rss / 1e6 }),
        })
        rows += done.rows
      }
    })
    await store.close()
    say(`${rows} rows: ours ${Math.round(oursMs / 1000)} s, ${Math.round((rows / oursMs) * 1000)} rows a second`)
    const graph = await wholeGraph(drivers[0])
    const handMs = await timed(() => byHand(drivers[1], graph))
    say(`${graph.nodes.length} nodes and ${graph.edges.length} relationships by hand: ${Math.round(handMs / 1000)} s`)

    const cost = (from: number, to: number) => {
      const [a, b] = [from, to].map((share) => parts[Math.min(parts.length - 1, Math.floor(share * parts.length))]!) as [Part, Part]
      return (b.at - a.at) / (b.rows - a.rows)
    }
    const at = (wanted: number) => parts.find((part) => part.rows >= wanted)?.memory ?? parts.at(-1)!.memory
    const memory = Math.max(...parts.map((part) => part.memory))
    return [
      figure("neo4j-vs-unwind-speed", handMs / oursMs, 0.8, true),
      figure("rows-per-s", (rows / oursMs) * 1000, null),
      figure("memory-mb", memory, 300),
      figure("memory-growth", memory / at(10_000), 1.3),
      figure("row-cost-growth", cost(0.8, 1) / cost(0.1, 0.3), 1.3),
    ]
  } finally {
    await Promise.all(drivers.map((driver) => driver.close()))
    await Promise.all([ours.stop(), theirs.stop()])
  }
}
