import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Engine } from "../../server/store/engine.ts"
import { graphStore } from "../../server/store/graph.ts"
import { openEngine } from "../../server/store/open.ts"
import { cutLoad, expectWhole, prepare, type CutLoad } from "../support/cut-load.ts"
import { startNeo4j, type Neo4jServer } from "../support/neo4j.ts"
import { neo4jVersions, whatNeo4jLacks } from "../support/neo4j-jars.ts"
import { stoppingAt } from "../support/stopping.ts"

// In between and in the commit: after each, Java and every plan are cold. kill.test.ts has the moments of our own end.
const MOMENTS = [4, 9]

describe.skipIf(whatNeo4jLacks(neo4jVersions.reference) !== null)("Neo4j is killed in the middle of a load", () => {
  let server: Neo4jServer
  let engine: Engine
  let cut: CutLoad
  beforeAll(async () => {
    cut = await cutLoad()
    server = await startNeo4j()
    engine = await openEngine({ neo4j: { ...server, database: null }, data: "" })
  })
  afterAll(async () => {
    await engine?.close()
    await server?.stop()
  })

  test.each(MOMENTS)(
    "at moment %i",
    async (moment) => {
      expect(await prepare(engine)).toBe(cut.before)
      let killed: Promise<void> | null = null
      const stopping = stoppingAt(engine, cut.statementAt(moment), () => (killed ??= server.kill("SIGKILL")))
      await graphStore(stopping, { adopt: false })
        .load(cut.plan)
        .catch((error: unknown) => expect(error).toMatchObject({ name: "Problem", code: "store-unavailable" }))
      expect(killed).not.toBeNull()
      await killed
      await server.restart()
      await expectWhole(engine, cut)
    },
    180_000,
  )
})
