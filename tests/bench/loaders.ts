import { join } from "node:path"
import grafeo, { type GrafeoDB } from "@grafeo-db/js"
import neo4j, { type Driver } from "neo4j-driver"
import { timed } from "./figure.ts"

/** Rows of one UNWIND and of one call of the bulk API. */
const BATCH = 5000
/** Reading waits for those who write. */
const READ_MS = 3_600_000

type Props = Record<string, unknown>
type Found = { key: string; props: Props } | { a: string; b: string; props: Props }

/** Nodes with the same labels or relationships of one type, many at a time. */
export type Batch =
  | { labels: string[]; rows: { key: string; props: Props }[] }
  | { type: string; rows: { a: string; b: string; props: Props }[] }

/** A whole graph as a loader that knows it all would write it, nodes first; never all of it in memory. */
export async function* batchesOf(driver: Driver): AsyncGenerator<Batch> {
  const names = async (text: string) => (await driver.executeQuery(text)).records.map((record) => record.get("name") as unknown)
  for (const labels of (await names("MATCH (n) WHERE NOT n:Entente RETURN DISTINCT labels(n) AS name")) as string[][])
    for await (const rows of pages<{ key: string; props: Props }>(
      driver,
      "MATCH (n) WHERE labels(n) = $labels RETURN elementId(n) AS key, properties(n) AS props",
      { labels },
    ))
      yield { labels, rows }
  for (const type of (await names("MATCH ()-[r]->() RETURN DISTINCT type(r) AS name")) as string[])
    for await (const rows of pages<{ a: string; b: string; props: Props }>(
      driver,
      `MATCH (a)-[r:${type}]->(b) RETURN elementId(a) AS a, elementId(b) AS b, properties(r) AS props`,
      {},
    ))
      yield { type, rows }
}

async function* pages<T extends Found>(driver: Driver, text: string, params: Props): AsyncGenerator<T[]> {
  const session = driver.session({ defaultAccessMode: neo4j.session.READ, fetchSize: BATCH })
  try {
    let rows: T[] = []
    for await (const record of session.run(text, params, { timeout: READ_MS })) {
      rows.push(record.toObject() as T)
      if (rows.length < BATCH) continue
      yield rows
      rows = []
    }
    if (rows.length > 0) yield rows
  } finally {
    await session.close()
  }
}

/** Writes batches and knows how long that took, without what reading them takes. */
export interface Loader {
  ms: number
  write(batch: Batch): Promise<void>
}

const unwind = (batch: Batch): string =>
  "labels" in batch
    ? `UNWIND $rows AS row CREATE (n:Loaded:${batch.labels.join(":")}) SET n = row.props, n.key = row.key`
    : `UNWIND $rows AS row MATCH (a:Loaded {key: row.a}) MATCH (b:Loaded {key: row.b}) CREATE (a)-[r:${batch.type}]->(b) SET r = row.props`

/** Writes by UNWIND, each batch in a transaction: what somebody would write by hand for this graph alone. */
export async function byHand(driver: Driver): Promise<Loader> {
  await driver.executeQuery("CREATE CONSTRAINT bykey IF NOT EXISTS FOR (n:Loaded) REQUIRE n.key IS UNIQUE")
  const loader: Loader = {
    ms: 0,
    async write(batch) {
      loader.ms += await timed(() => driver.executeQuery(unwind(batch), { rows: batch.rows }))
    },
  }
  return loader
}

/** Writes by the bulk API of the embedded engine into a file in the folder, in this process and without an index. */
export function inBulk(folder: string): Loader & { close(): void } {
  // CommonJS whose names Node cannot see: all are on the default.
  const db: GrafeoDB = grafeo.GrafeoDB.create(join(folder, "graph.grafeo"))
  const numbers = new Map<string, number>()
  const loader: Loader = {
    ms: 0,
    async write(batch) {
      if ("labels" in batch) {
        const props = batch.rows.map((row) => plain(row.props))
        let made: number[] = []
        loader.ms += await timed(async () => void (made = await db.batchCreateNodesWithProps(batch.labels, props)))
        for (const [at, row] of batch.rows.entries()) numbers.set(row.key, made[at]!)
        return
      }
      const edges = batch.rows.map(({ a, b, props }) => ({
        src: numbers.get(a)!,
        dst: numbers.get(b)!,
        type: batch.type,
        properties: plain(props),
      }))
      loader.ms += await timed(() => db.batchCreateEdges(edges))
    },
  }
  return Object.assign(loader, { close: () => db.close() })
}

/** Writes by UNWIND into the embedded engine, in this process, by one index and each batch in a transaction. */
export async function inside(folder: string): Promise<Loader & { close(): void }> {
  const db: GrafeoDB = grafeo.GrafeoDB.create(join(folder, "graph.grafeo"))
  await db.executeCypher("CREATE INDEX bykey IF NOT EXISTS FOR (n:Loaded) ON (n.key)")
  const loader: Loader = {
    ms: 0,
    async write(batch) {
      const rows = batch.rows.map((row) => ({ ...row, props: plain(row.props) }))
      loader.ms += await timed(async () => {
        const transaction = db.beginTransaction()
        await transaction.executeCypher(unwind(batch), { rows })
        transaction.commit()
      })
    },
  }
  return Object.assign(loader, { close: () => db.close() })
}

/** Without the driver's own whole numbers, alone or in lists. */
function plain(value: Props): Props {
  const number = (one: unknown): unknown => (neo4j.isInt(one) ? one.toNumber() : Array.isArray(one) ? one.map(number) : one)
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, number(one)]))
}
