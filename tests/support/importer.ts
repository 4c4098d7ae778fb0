import { createReadStream } from "node:fs"
import { icews } from "../../server/import/formats/icews.ts"
import { importRows } from "../../server/import/run.ts"
import { graphStore } from "../../server/store/graph.ts"
import type { Neo4jOptions } from "../../server/store/neo4j.ts"
import { openEngine } from "../../server/store/open.ts"

// A process of its own that imports a file in small parts until it is done, or somebody ends it.
const { neo4j, data, file, part } = JSON.parse(process.argv[2] ?? "") as {
  neo4j: Neo4jOptions | null
  data: string
  file: string
  part: number
}
const engine = await openEngine({ neo4j, data })
const store = graphStore(engine, { adopt: false })
await store.ready()
process.stdout.write("begins\n")
await importRows(store, icews, createReadStream(file), {}, part)
await engine.close()
process.exit(0)
