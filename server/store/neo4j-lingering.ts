import { setTimeout as sleep } from "node:timers/promises"
import type { Neo4jDoor } from "./neo4j-door.ts"

const RUNNING = "SHOW TRANSACTIONS YIELD metaData WHERE metaData.statement = $mark RETURN count(*) AS running"
const SLOWEST_MS = 2000

/**
 * Resolves when the database runs no transaction with that mark any more, or cannot be asked. It ends a statement between two rows,
 * and the making of one value may outlive its connection by far.
 */
export async function untilGone(door: Neo4jDoor, mark: string): Promise<void> {
  for (let waitMs = 25; ; waitMs = Math.min(2 * waitMs, SLOWEST_MS)) {
    await sleep(waitMs, undefined, { ref: false })
    const session = door.session("READ")
    try {
      const { records } = await door.watch(session.run(RUNNING, { mark }))
      if (records[0]?.get("running") === 0) return
    } catch {
      return
    } finally {
      await session.close().catch(() => {})
    }
  }
}
