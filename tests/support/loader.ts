import { graphStore } from "../../server/store/graph.ts"
import { openEngine } from "../../server/store/open.ts"
import type { Neo4jOptions } from "../../server/store/neo4j.ts"
import { lausannePlan } from "./plans.ts"
import { stoppingAt } from "./stopping.ts"

// A process of its own that loads the article and ends itself with SIGKILL in the middle of it.
const { neo4j, data, at } = JSON.parse(process.argv[2] ?? "") as { neo4j: Neo4jOptions | null; data: string; at: number }
const engine = stoppingAt(await openEngine({ neo4j, data }), at, () => process.kill(process.pid, "SIGKILL"))
await graphStore(engine, { adopt: false }).load(await lausannePlan())
process.exit(3)
