import { afterAll, beforeAll, describe, expect, inject, test } from "vitest"
import { openStore } from "../../server/store/open.ts"
import type { Store } from "../../server/store/store.ts"
import { lentNeo4j } from "../support/lending.ts"
import { smallPlan } from "../support/plans.ts"
import { startProxy, type Proxy } from "../support/proxy.ts"
import { RawNeo4j } from "../support/raw-neo4j.ts"

// In a cluster the next reader's server may be behind; a single one shows that it is told of the write, which is all that we can do.
describe.skipIf(!inject("neo4j"))("what was written is read by the next", () => {
  let proxy: Proxy
  let raw: RawNeo4j
  let store: Store
  beforeAll(async () => {
    const { uri, username, password } = await lentNeo4j("neo4j")
    raw = await RawNeo4j.open("neo4j")
    await raw.run("MATCH (n) DETACH DELETE n", {}, "WRITE")
    proxy = await startProxy(uri)
    store = await openStore({ neo4j: { uri: proxy.uri, username, password, database: null }, data: "", adopt: false })
  })
  afterAll(async () => {
    await store?.close()
    await proxy?.down()
    await raw?.close()
  })

  const MARK = /FB:[\w+/=-]+/g
  /** The bookmarks that go to the database while something is done. */
  async function sent(work: () => Promise<unknown>): Promise<string[]> {
    const from = proxy.sent().length
    await work()
    return [...new Set(proxy.sent().slice(from).match(MARK))]
  }

  test.each<[string, () => Promise<unknown>]>([
    ["query of ours", () => store.counts()],
    [
      "reader's statement",
      async () => {
        for await (const _ of store.execute("RETURN 1 AS n", {}, { timeoutMs: 5000, maxRows: 10, maxBytes: 1000 }));
      },
    ],
  ])("%s", async (_, read) => {
    const [before] = await sent(read)
    await store.load(smallPlan((dossier) => (dossier.article.title = `Written before ${_}`)))
    const [after] = await sent(read)
    expect(after).toMatch(/^FB:/)
    expect(after).not.toBe(before)
    // Nothing was written in between.
    expect(await sent(read)).toEqual([after])
  })
})
