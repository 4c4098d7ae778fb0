import { execFile } from "node:child_process"
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { gunzipSync } from "node:zlib"
import { afterAll, beforeAll, expect, test } from "vitest"
import { compiled } from "../support/compiled.ts"

const root = fileURLToPath(new URL("../../", import.meta.url))
const run = promisify(execFile)
let folder: string
let script: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "entente-import-"))
  script = await compiled(new URL("../../scripts/import.ts", import.meta.url), join(folder, "script"))
  const text = gunzipSync(await readFile(join(root, "demonstration/ucdp-ged-syria-2016-2019.csv.gz"))).toString("utf8")
  const rows = text.split("\n").slice(0, 40)
  await writeFile(join(folder, "some.csv"), [...rows, rows[1]!.replace("2016-01-01", "2016-13-01")].join("\n"))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const imported = (...args: string[]) =>
  run(process.execPath, [script, ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ENTENTE_DATA: join(folder, "data"), ENTENTE_ARTICLES: join(root, "articles") },
  })

test("a file is imported with a report, and again without a change", async () => {
  const first = await imported("some.csv", "--format", "ucdp")
  expect(first.stdout).toMatch(
    /^some\.csv: 40 rows: 39 new events, \d+ new relations, 0 rows changed, 0 here already\n {2}actors: \d+ new, 2 matched with those of other articles and data sets\n {2}left out: 1 date\n$/,
  )
  expect(first.stderr).toContain("some.csv.rejects.tsv")
  expect(await readFile(join(folder, "some.csv.rejects.tsv"), "utf8")).toMatch(/^41\tdate\tdate_start is "2016-13-01", no day/)
  const again = await imported("some.csv", "--format", "ucdp")
  expect(again.stdout).toContain("0 new events, 0 new relations, 0 rows changed, 39 here already\n  actors: 0 new, 2 matched")
})

test.each<[string[], string]>([
  [["some.csv"], "npm run import -- FILE… --format gdelt|"],
  [["--format", "ucdp"], "npm run import -- FILE… --format gdelt|"],
  [["some.csv", "--format", "cvs"], "npm run import -- FILE… --format gdelt|"],
  [["some.csv", "--map", "none.yaml"], "none.yaml cannot be read"],
  [["--fromat", "ucdp"], "--fromat"],
  [["some.csv", "--format", "ucdp", "--to", "neo4j-admin"], "--to neo4j-admin DIR"],
  [["some.csv", "--format", "dossiers", "--to", "neo4j-admin", "out"], "import dossiers into the database when it runs"],
  [["none.csv", "--format", "ucdp"], "none.csv cannot be read"],
])("%j is one line that says what is wrong", async (args, said) => {
  const failed = (await imported(...args).catch((error: unknown) => error)) as { code: number; stderr: string }
  expect(failed.code).toBe(1)
  expect(failed.stderr).toContain(said)
  expect(failed.stderr.trimEnd().split("\n")).toHaveLength(1)
})

test("--to neo4j-admin writes files and says what to do with them", async () => {
  const { stdout } = await imported("some.csv", "--format", "ucdp", "--to", "neo4j-admin", "out")
  expect(stdout).toMatch(/^some\.csv: 40 rows, \d+ new actors\n {2}left out: 1 date\nout holds \d+ actors, 39 events, \d+ relations; /)
  expect(stdout).toContain("  sh out/import.sh\n")
  expect((await stat(join(folder, "out", "import.sh"))).mode & 0o111).not.toBe(0)
})

test("--dry-run shows the first rows as they would be read, and writes nothing", async () => {
  await writeFile(join(folder, "my.yaml"), MAPPING)
  await writeFile(
    join(folder, "my.csv"),
    "who,whom,what,when,text\nRussia,Syria,helps,2016-10,Moscow sends aid.\nRussia,,helps,2016,\nRussia,Syria,waves,2016,\n",
  )
  const { stdout } = await imported("my.csv", "--map", "my.yaml", "--dry-run")
  expect(stdout.split("\n").slice(0, 4)).toEqual([
    "line 2: Russia → Syria | supported | occurred | 2016-10 | “Moscow sends aid.”",
    "line 3: left out, missing: whom is empty",
    'line 4: left out, code: what is "waves", which families does not have',
    "Nothing was written. Without --dry-run the whole of my.csv is imported.",
  ])
})

const MAPPING = `
dataset: { id: mine, title: My table, publisher: Me }
columns: { source: who, target: whom, family: what, date: when, sentence: text }
families: { helps: supported }
`
