import { readFileSync } from "node:fs"
import { mkdtemp, readdir, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { gunzipSync } from "node:zlib"
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest"
import { Bulk, type BulkReport } from "../../server/import/bulk/bulk.ts"
import { gdelt2 } from "../../server/import/formats/gdelt2.ts"
import type { Row, RowFormat } from "../../server/import/formats/format.ts"
import { icews } from "../../server/import/formats/icews.ts"
import { polecat } from "../../server/import/formats/polecat.ts"
import { ucdp } from "../../server/import/formats/ucdp.ts"
import { mapped } from "../../server/import/mapped.ts"
import { readMapping } from "../../server/import/mapping.ts"
import { importRows } from "../../server/import/run.ts"
import type { Engine } from "../../server/store/engine.ts"
import { graphStore } from "../../server/store/graph.ts"
import { openEngine } from "../../server/store/open.ts"
import { pieces } from "../support/coded.ts"
import { contentLines } from "../support/fingerprint.ts"
import { lentNeo4j } from "../support/lending.ts"
import { runAdminScript } from "../support/neo4j-admin.ts"
import { startNeo4j, type Neo4jServer } from "../support/neo4j.ts"
import { lausannePlan } from "../support/plans.ts"
import { wipe } from "../support/stores.ts"

/** The first lines of a packed file. */
const head = (path: string, lines: number) =>
  pieces(
    gunzipSync(readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url))))
      .toString("utf8")
      .split("\n")
      .slice(0, lines)
      .join("\n"),
  )

const MAPPING = mapped(
  readMapping(
    `dataset: { id: made, title: "Made; \\"by hand\\"", publisher: Nobody }
columns: { id: id, source: who, target: whom, date: when, family: what, sentence: text, url: link, place: where, latitude: north, longitude: east }
families: { helps: supported, talks: negotiated }
`,
    "made.yaml",
  ),
)
const MADE = `id,who,whom,what,when,text,link,where,north,east
1,"Café ""Zoë""; A,B",Russia,helps,2016-10,"He said: ""No,
never; not	again"".",https://example.org/?a=1&b=x,Homs,34.5,36
2,李明 😀 Ａ,"Café ""Zoë""; A,B",talks,,,,Homs,34.5,36
3,back\\slash and\u2028more\u001fstill, Syria ,helps,,"One
two\r\nthree",,,,
4,Syria,李明 😀 Ａ,helps,2016-10/2016-12,,,-,-1,0.1
`
const ICEWS = (rows: string[]) => ["id\tdate\tsource\tcameo\ttarget", ...rows].join("\n")
const FIRST = ["I1\t2014-01-01\tIran\t040\tIraq", "I2\t2014-01-02\tIran\t190\tIraq", "I3\t2014-01-05\tIran\t0333\tSyria"]
const SECOND = ["I4\t2014-01-01\tIraq\t040\tIran", "I5\t2014-01-03\tIran\t042\tIraq", "I6\t2014-01-03\tIraq\t043\tIran"]
const POLECAT = `Event ID\tEvent Date\tEvent Type\tEvent Mode\tContexts\tActor Name\tActor Country\tRecipient Name\tRecipient Country
P1\t2020-01-01\tCONSULT\tmeet\teconomic;military\tIran; Syria\tIRN;SYR\tIraq; "Guild; of Bakers\tIRQ;IRQ`

/** Several data sets as one, so that one run of the tool has everything in it; the first signs of a file tell what it is. */
const mixed: RowFormat = {
  id: "mixed",
  dataset: MAPPING.dataset,
  async *rows(input): AsyncGenerator<Row> {
    const chunks: Uint8Array[] = []
    for await (const chunk of input) chunks.push(chunk)
    const text = Buffer.concat(chunks)
    const begins = (signs: string) => text.subarray(0, signs.length).toString() === signs
    const format = begins("id\t") ? icews : begins("Event ID") ? polecat : begins("id,who") ? MAPPING : begins("id,") ? ucdp : gdelt2
    yield* format.rows(pieces(text, 50_000))
  },
}

const FILES: (() => AsyncIterable<Uint8Array>)[] = [
  () => head("demonstration/ucdp-ged-syria-2016-2019.csv.gz", 60),
  () => head("tests/fixtures/gdelt/20191024143000.export.CSV.gz", 100),
  () => pieces(ICEWS(FIRST)),
  () => pieces(MADE),
  () => pieces(ICEWS(SECOND)),
  () => pieces(POLECAT),
  // Said otherwise later, and said again.
  () => pieces(MADE.split("\n").slice(0, 4).join("\n").replace(",helps,2016-10,", ",helps,2016-11,")),
  () => pieces(ICEWS(FIRST.slice(2))),
]

/** Short where whole graphs are not. */
const differences = (here: string[], there: string[]) => ({
  more: here.filter((line) => !there.includes(line)),
  less: there.filter((line) => !here.includes(line)),
})

describe.skipIf(!inject("neo4j"))("files for neo4j-admin", () => {
  let folder: string
  let engine: Engine
  let server: Neo4jServer
  let report: BulkReport
  let online: string[]
  const indexes = (of: Engine) =>
    of.read((tx) => tx.run("SHOW INDEXES YIELD name, type, entityType, labelsOrTypes, properties ORDER BY name", {}))

  beforeAll(async () => {
    const article = await lausannePlan()
    engine = await openEngine({ neo4j: { ...(await lentNeo4j("neo4j")), database: null }, data: "" })
    await wipe(engine)
    const store = graphStore(engine, { adopt: false })
    await store.load(article)
    for (const file of FILES) await importRows(store, mixed, file())
    online = await contentLines(engine)

    folder = await mkdtemp(join(tmpdir(), "entente-bulk-"))
    const bulk = await Bulk.begin(join(folder, "files"), mixed, article.actors)
    for (const file of FILES) await bulk.read(file())
    report = await bulk.finish()
    const home = join(folder, "home")
    await runAdminScript(join(folder, "files", "import.sh"), home)
    server = await startNeo4j({ home })
  })
  afterAll(async () => {
    await engine?.close()
    await server?.stop()
    await rm(folder, { recursive: true, force: true })
  })

  test("hold what the rows say", async () => {
    expect(report).toMatchObject({ changed: 1, unchanged: 2 })
    expect((await readdir(join(folder, "files"))).filter((name) => !name.endsWith(".csv"))).toEqual(["import.report", "import.sh"])
  })

  test("become the same graph, with its constraints and indexes, when the server has started", async () => {
    const bulk = await openEngine({ neo4j: { ...server, database: null }, data: "" })
    try {
      const store = graphStore(bulk, { adopt: false })
      await store.ready()
      await store.load(await lausannePlan())
      expect(differences(await contentLines(bulk), online)).toEqual({ more: [], less: [] })
      expect(await indexes(bulk)).toEqual(await indexes(engine))
    } finally {
      await bulk.close()
    }
  }, 180_000)
})
