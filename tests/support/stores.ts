import { afterAll, beforeAll, describe, inject } from "vitest"
import type { Engine } from "../../server/store/engine.ts"
import { graphStore } from "../../server/store/graph.ts"
import { openEngine } from "../../server/store/open.ts"
import type { Store } from "../../server/store/store.ts"
import { giveBack, lentNeo4j } from "./lending.ts"

export interface TestStore {
  name: string
  kind: Engine["kind"]
  /** Open from the first hook of the suite to its last. */
  readonly engine: Engine
  /** The port over `engine`, new each time. */
  store(options?: { adopt?: boolean }): Store
  /** Takes every node away and leaves the schema: without it each statement would be planned anew. */
  clear(): Promise<void>
  /** Takes everything away, schema too. */
  wipe(): Promise<void>
}

interface Kind {
  name: string
  kind: Engine["kind"]
  open: (() => Promise<Engine>) | null
  lacks?: string
  /** After the suite. */
  end?: () => Promise<void>
}

const STORES: Kind[] = [
  server("neo4j 5.26", "neo4j"),
  server("neo4j current", "neo4jCurrent"),
  { name: "embedded", kind: "embedded", open: () => openEngine({ neo4j: null, data: ":memory:" }) },
]

function server(name: string, which: "neo4j" | "neo4jCurrent") {
  const open = inject(which) ? async () => openEngine({ neo4j: { ...(await lentNeo4j(which)), database: null }, data: "" }) : null
  const lacks = "this machine cannot run it; the first lines of the test run say what is missing"
  return { name, kind: "neo4j" as const, open, lacks, end: () => giveBack(which) }
}

/** What a store cannot do, with the reason: shown as the name of what is skipped. */
export interface Exception {
  kind: Engine["kind"]
  reason: string
}

/** One suite over every store of this machine, emptied before it; what a store cannot do is skipped by its reason. */
export function eachStore(name: string, suite: (store: TestStore) => void, except: Exception[] = []): void {
  over(STORES, name, suite, except)
}

/** The same over one store of each kind: above the port nothing knows the version of a Neo4j. */
export function eachKind(name: string, suite: (store: TestStore) => void): void {
  over(
    STORES.filter((store) => store.name !== "neo4j current"),
    name,
    suite,
    [],
  )
}

function over(stores: typeof STORES, name: string, suite: (store: TestStore) => void, except: Exception[]): void {
  for (const { name: storeName, kind, open, lacks, end } of stores) {
    const reason = except.find((one) => one.kind === kind)?.reason ?? (open ? null : lacks)
    if (reason || !open) {
      describe.skip(`${name} · ${storeName}: ${reason}`, () => suite({ name: storeName, kind } as TestStore)) // Named by its reason: this machine or this store cannot.
      continue
    }
    describe(`${name} · ${storeName}`, () => {
      let engine: Engine
      beforeAll(async () => {
        engine = await open()
        // The schema stays: without it Neo4j would plan every statement anew.
        await clear(engine)
      })
      afterAll(async () => {
        await engine?.close()
        await end?.()
      })
      suite({
        name: storeName,
        kind,
        get engine() {
          return engine
        },
        store: ({ adopt = false } = {}) => graphStore(engine, { adopt }),
        clear: () => clear(engine),
        wipe: () => wipe(engine),
      })
    })
  }
}

async function clear(engine: Engine): Promise<void> {
  await engine.write((tx) => tx.run("MATCH (n) DETACH DELETE n", {}))
}

/** Takes every node away, and on Neo4j, which tells what it has, every constraint and index. */
export async function wipe(engine: Engine): Promise<void> {
  await clear(engine)
  if (engine.kind !== "neo4j") return
  for (const [what, drop] of [
    ["SHOW CONSTRAINTS YIELD name", "DROP CONSTRAINT"],
    ["SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'", "DROP INDEX"],
  ] as const) {
    const found = await engine.read((tx) => tx.run(what, {}))
    for (const { name } of found) await engine.write((tx) => tx.run(`${drop} ${String(name)} IF EXISTS`, {}))
  }
}
