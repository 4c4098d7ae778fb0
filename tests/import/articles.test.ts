import { execFile } from "node:child_process"
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, test } from "vitest"
import { checkFolder, listDossiers, readDossier } from "../../server/import/articles.ts"
import { Problem } from "../../server/problems.ts"
import { SCHEMA_FILE, schemaText } from "../../scripts/articles-schema.ts"

const BROKEN = "tests/fixtures/dossiers/faulty/2016-10-broken"
const room = await mkdtemp(join(tmpdir(), "entente-articles-"))
afterAll(() => rm(room, { recursive: true }))

async function folder(name: string, files: Record<string, string | Buffer>): Promise<string> {
  const path = join(room, name)
  await mkdir(path, { recursive: true })
  for (const [file, content] of Object.entries(files)) await writeFile(join(path, file), content)
  return path
}

async function problemOf(work: Promise<unknown>): Promise<Problem> {
  const error = await work.then(() => null).catch((reason: unknown) => reason)
  if (!(error instanceof Problem)) throw new Error(`expected a Problem, got ${String(error)}`)
  return error
}

describe("reading a folder", () => {
  test("lists articles by name and leaves other things alone", async () => {
    expect(await listDossiers("articles")).toContain(join("articles", "2016-10-lausanne"))
    const root = await folder("list", { "dossier.schema.json": "{}" })
    await folder("list/b", {})
    await folder("list/a", {})
    await folder("list/.hidden", {})
    expect(await listDossiers(root)).toEqual([join(root, "a"), join(root, "b")])
  })

  test("says which folder is not there", async () => {
    const problem = await problemOf(listDossiers(join(room, "nowhere")))
    expect(problem.code).toBe("invalid-dossier")
    expect(problem.message).toContain("nowhere")
  })

  test.each<[string, Record<string, string | Buffer>, RegExp]>([
    ["no dossier", { "article.txt": "x" }, /dossier\.json is missing/],
    ["no JSON", { "dossier.json": "{ nothing" }, /dossier\.json is not JSON/],
    ["another encoding", { "dossier.json": "{}", "article.txt": Buffer.from([0x66, 0xfc, 0x72]) }, /article\.txt is not UTF-8/],
  ])("says what is wrong with %s", async (name, files, says) => {
    const problem = await problemOf(checkFolder(await folder(name, files)))
    expect(problem.code).toBe("invalid-dossier")
    expect(problem.message).toMatch(says)
  })

  test("takes a text inside the dossier, and no byte order mark into account", async () => {
    const dossier = { article: { id: "a", title: "A", language: "en", published: null, publishedPrecision: "none" }, actors: [] }
    const inside = await readDossier(
      await folder("inside", { "dossier.json": JSON.stringify({ ...dossier, article: { ...dossier.article, text: "A." } }) }),
    )
    const beside = await readDossier(
      await folder("beside", { "dossier.json": `\uFEFF${JSON.stringify(dossier)}`, "article.txt": "\uFEFFA." }),
    )
    expect(beside.plan).toEqual(inside.plan)
  })

  test("a fault is a Problem that names file, path and every fault", async () => {
    const problem = await problemOf(readDossier(BROKEN))
    expect(problem.code).toBe("invalid-dossier")
    expect(problem.message).toContain(join(BROKEN, "dossier.json"))
    expect(problem.errors.map((fault) => fault.path)).toEqual([
      "article.published",
      "article.author",
      "actors[1].kind",
      "actors[0].spellings[0].starts[1]",
      "actors[2].spellings[0].text",
      "events[0].participants[1].actor",
      "events[0].participants[1].role",
      "events[0].evidence[0].quote",
      "events[0].evidence[0].saidBy[0]",
      "events[0].status",
    ])
    expect(problem.message).toContain("article.published is no date we can read")
  })

  test("the dossiers for tests are faultless", async () => {
    const folders = await listDossiers("tests/fixtures/dossiers/good")
    expect(folders.length).toBeGreaterThan(0)
    for (const one of folders) expect(await readDossier(one)).toMatchObject({ ok: true })
  })
})

test("the JSON Schema is the one that the model gives now", async () => {
  expect(await readFile(SCHEMA_FILE, "utf8"), "run npm run articles:check -- --write").toBe(schemaText())
})

test("the dossier names its schema, so that editors complete it", async () => {
  const dossier = JSON.parse(await readFile("articles/2016-10-lausanne/dossier.json", "utf8")) as { $schema: string }
  expect(join("articles/2016-10-lausanne", dossier.$schema)).toBe(join("articles", "dossier.schema.json"))
})

const run = (...options: string[]) =>
  new Promise<{ code: number; out: string; err: string }>((resolve) => {
    execFile(process.execPath, ["--import", "tsx", "scripts/articles-check.ts", ...options], (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    )
  })

describe("npm run articles:check", () => {
  test("prints each article with its counts", async () => {
    const { code, out, err } = await run()
    expect([code, err]).toEqual([0, ""])
    expect(out).toContain("2016-10-lausanne – 48 actors, 13 places, 10 events, 23 quotes, 30 relations and 28 derived ones")
  })

  test("prints faults with file, path and what to do, and goes on to the next article", async () => {
    const root = join(room, "mixed")
    await cp(BROKEN, join(root, "broken"), { recursive: true })
    await cp("tests/fixtures/dossiers/good/2016-10-geneva", join(root, "geneva"), { recursive: true })
    await folder("mixed/json", { "dossier.json": "{" })
    const { code, out, err } = await run(root)
    expect(code).toBe(1)
    expect(err).toMatch(/broken\/dossier\.json:events\[0\]\.evidence\[0\]\.quote – does not stand in the article: .*; copy it from there/)
    expect(err).toMatch(/json\/dossier\.json is not JSON/)
    expect(out).toContain("2016-10-geneva – ")
  })
})
