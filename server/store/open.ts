import type { Engine } from "./engine.ts"
import { graphStore } from "./graph.ts"
import type { Neo4jOptions } from "./neo4j.ts"
import type { Store } from "./store.ts"

export interface StoreConfig {
  /** null: the embedded store serves. */
  neo4j: Neo4jOptions | null
  /** Folder of the embedded store, or `:memory:`. */
  data: string
  /** Write into a database that holds something else. */
  adopt: boolean
}

/** Opens the store. A Neo4j that is down opens too and says so when asked. */
export async function openStore(config: StoreConfig): Promise<Store> {
  return graphStore(await openEngine(config), { adopt: config.adopt })
}

/** The only place that knows there are two. A process reads the one it uses: the driver of Neo4j alone is a seventh of its start. */
export async function openEngine({ neo4j, data }: Pick<StoreConfig, "neo4j" | "data">): Promise<Engine> {
  if (neo4j) return (await import("./neo4j.ts")).neo4jEngine(neo4j)
  return (await import("./embedded/engine.ts")).openEmbedded({ path: data })
}
