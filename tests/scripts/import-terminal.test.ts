import { execFile } from "node:child_process"
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { gunzipSync } from "node:zlib"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { barOf, type Now } from "../../scripts/import/bar.ts"

describe("the line of an import", () => {
  const now: Now = { file: "a.csv", read: 500, size: 1000, rows: 3000, rejected: 0, seconds: 2, state: "running" }
  test("says how far it is, how fast, what was left out and what is left", () => {
    expect(barOf(now)).toBe("a.csv ██████████░░░░░░░░░░ 50 % · 3,000 rows · 1,500 a second · 2 s left · p pauses, c cancels")
    expect(barOf({ ...now, rejected: 12, read: 100, seconds: 600, state: "paused" })).toBe(
      "a.csv ██░░░░░░░░░░░░░░░░░░ 10 % · 3,000 rows · 5 a second · 12 left out · 1.5 h left · paused: p goes on, c cancels",
    )
    expect(barOf({ ...now, read: 0, rows: 0, seconds: 0, size: 0 })).toBe("a.csv ████████████████████ 100 % · 0 rows · p pauses, c cancels")
  })
})

const root = fileURLToPath(new URL("../../", import.meta.url))
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "entente-terminal-"))
  const text = gunzipSync(await readFile(join(root, "demonstration/ucdp-ged-syria-2016-2019.csv.gz"))).toString("utf8")
  await writeFile(join(folder, "some.csv"), text.split("\n").slice(0, 7000).join("\n"))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** What a command prints in a terminal in which somebody types keys as soon as a text stands there, and how it ended. */
function typed(steps: [string, string][]): Promise<{ code: number; text: string }> {
  const command = [
    process.execPath,
    "--import",
    join(root, "node_modules/tsx/dist/loader.mjs"),
    join(root, "scripts/import.ts"),
    "some.csv",
    "--format",
    "ucdp",
  ]
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, ENTENTE_DATA: join(folder, "data"), ENTENTE_ARTICLES: "none" }
  return new Promise((resolve) => {
    const script = join(root, "tests/support/in_terminal.py")
    execFile("python3", [script, JSON.stringify(steps), ...command], { cwd: folder, env }, (error, text) =>
      resolve({ code: error ? Number(error.code) : 0, text }),
    )
  })
}

test(
  "in a terminal an import is held, goes on, is cancelled with what it wrote kept, and goes on where it ended",
  { timeout: 120_000 },
  async () => {
    const { code, text } = await typed([
      ["p pauses", "p"],
      ["paused: p goes on", "p"],
      ["[1-9],[0-9]+ rows", "\x03"],
    ])
    expect(text).toContain("ends after this part")
    expect(text).toContain("some.csv was cancelled. What was written stays; the same command goes on where it ended.")
    const [, kept] = /some\.csv: [\d,]+ rows: ([\d,]+) new events/.exec(text) ?? []
    expect(["2,000", "4,000", "6,000"]).toContain(kept)
    expect(code).toBe(130)
    const again = await typed([])
    expect(again.code).toBe(0)
    expect(again.text).toMatch(/ rows · [\d,]+ a second/)
    expect(again.text).toContain(`${kept} here already`)
  },
)
