import { afterAll, beforeAll, describe, expect, inject, test } from "vitest"
import { icews } from "../../server/import/formats/icews.ts"
import { importRows } from "../../server/import/run.ts"
import type { Engine, Transaction } from "../../server/store/engine.ts"
import { graphStore } from "../../server/store/graph.ts"
import { refuseForeign } from "../../server/store/load.ts"
import { openEngine } from "../../server/store/open.ts"
import { load } from "../../server/store/queries/load.ts"
import { pieces } from "../support/coded.ts"
import { contentLines } from "../support/fingerprint.ts"
import { lentNeo4j } from "../support/lending.ts"

/** Rows of three actors, some of one meeting from both sides: whoever writes one reads and writes the same ties, spellings and events. */
const ROWS = Array.from({ length: 160 }, (_, number) => {
  const [source, target] = [
    ["Iran", "Iraq"],
    ["Iraq", "Iran"],
    ["Syria", "Iran"],
  ][number % 3]!
  const day = `2014-02-${String(1 + Math.floor(number / 8)).padStart(2, "0")}`
  return `${number}\t${day}\t${source}\t${["040", "190", "036", "0333"][number % 4]}\t${target}`
})

// The embedded store has one owner; a Neo4j may have as many servers before it as one likes.
describe.skipIf(!inject("neo4j"))("two servers on one database", () => {
  let servers: [Engine, Engine]
  beforeAll(async () => {
    const neo4j = { ...(await lentNeo4j("neo4j")), database: null }
    servers = [await openEngine({ neo4j, data: "" }), await openEngine({ neo4j, data: "" })]
  })
  afterAll(() => Promise.all(servers.map((server) => server.close())))

  const take = (engine: Engine, rows: string[]) =>
    importRows(graphStore(engine, { adopt: false }), icews, pieces(["id\tdate\tsource\tcameo\ttarget", ...rows].join("\n")), {}, 16)

  test("that import at once leave what one leaves that does it all", async () => {
    const [one, other] = servers
    const clear = () => one.write((tx) => tx.run("MATCH (n) DETACH DELETE n", {}))
    await clear()
    await take(one, ROWS)
    const whole = await contentLines(one)
    await clear()
    const half = (of: number) => ROWS.filter((_, number) => Math.floor(number / 16) % 2 === of)
    await Promise.all([take(one, half(0)), take(other, half(1))])
    expect(await contentLines(one)).toEqual(whole)
  })

  test("do not take each other for somebody else in a database that was empty", async () => {
    const [one, other] = servers
    await one.write((tx) => tx.run("MATCH (n) DETACH DELETE n", {}))
    let between: (() => Promise<unknown>) | null = () => take(other, ROWS.slice(0, 16))
    await one.write((tx) => {
      const run: Transaction["run"] = async (text, params) => {
        // It has seen that there is no mark.
        if (text === load.foreign.text) await between?.()
        between = text === load.foreign.text ? null : between
        return tx.run(text, params)
      }
      return refuseForeign({ run, send: (text, params) => tx.send(text, params), given: () => tx.given() }, false)
    })
    expect(between).toBeNull()
  })
})
