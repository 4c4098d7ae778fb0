import { createReadStream } from "node:fs"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Bulk } from "../../server/import/bulk/bulk.ts"
import { unpacked } from "../../server/import/unpack.ts"
import { growSlowly } from "../../scripts/import/heap.ts"
import { openStore } from "../../server/store/open.ts"
import { runAdminScript } from "../support/neo4j-admin.ts"
import { startNeo4j } from "../support/neo4j.ts"
import { figuresOf, timed, type Figure } from "./figure.ts"
import { source, upTo } from "./import.ts"

const say = (line: string) => console.error(line)

/** Writes the files, has the real tool read them and starts the server on what it made; each of the three by itself, and all as rows a second. */
export async function bench(): Promise<Figure[]> {
  const figure = figuresOf("import")
  // As `npm run import` does.
  growSlowly()
  const { format, files, most } = source()
  const folder = await mkdtemp(join(tmpdir(), "entente-admin-"))
  const [out, home] = [join(folder, "files"), join(folder, "home")]
  let [rows, memory, early] = [0, 0, 0]
  const watch = setInterval(() => (memory = Math.max(memory, process.memoryUsage().rss / 1e6)), 100)
  try {
    const bulk = await Bulk.begin(out, upTo(format, { rows: most }), [])
    const ours = await timed(async () => {
      for (const file of files) {
        const done = await bulk.read(unpacked(createReadStream(file)), {
          progress(so) {
            if (rows + so.rows >= 10_000) early ||= Math.max(memory, process.memoryUsage().rss / 1e6)
          },
        })
        rows += done.rows
      }
      say(JSON.stringify(await bulk.finish()))
      memory = Math.max(memory, process.memoryUsage().rss / 1e6)
    })
    clearInterval(watch)
    const tool = await timed(() => runAdminScript(join(out, "import.sh"), home))
    const server = await startNeo4j({ home, lasting: true })
    try {
      const { uri, username, password } = server
      const store = await openStore({ neo4j: { uri, username, password, database: null }, data: ":memory:", adopt: false })
      const first = await timed(() => store.ready())
      await store.close()
      say(
        `${rows} rows: our files ${Math.round(ours / 1000)} s, the tool ${Math.round(tool / 1000)} s, first start ${Math.round(first / 1000)} s`,
      )
      return [
        figure("admin-rows-per-s", (rows / (ours + tool + first)) * 1000, null),
        figure("admin-files-s", ours / 1000, null),
        figure("admin-tool-s", tool / 1000, null),
        figure("admin-first-start-s", first / 1000, null),
        figure("admin-memory-mb", memory, 300),
        figure("admin-memory-growth", memory / early, 1.3),
      ]
    } finally {
      await server.stop()
    }
  } finally {
    clearInterval(watch)
    await rm(folder, { recursive: true, force: true })
  }
}
