import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { expect, onTestFinished, test } from "vitest"

const root = fileURLToPath(new URL("../../", import.meta.url))

test("the closing line counts a broken file and a broken hook as failures", () => {
  const folder = mkdtempSync(join(tmpdir(), "entente-reporter-"))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "dir")
  const head = 'import { beforeAll, describe, expect, test } from "vitest"\n'
  // The skipped one belongs to the file that is counted, not to this suite.
  writeFileSync(join(folder, "mixed.test.ts"), `${head}test("a", () => {}); test("b", () => expect(1).toBe(2)); test.skip("c", () => {})`) // One that is left out, to be counted.
  writeFileSync(
    join(folder, "hook.test.ts"),
    `${head}describe("d", () => { beforeAll(() => { throw new Error("no") }); test("e", () => {}) })`,
  )
  writeFileSync(join(folder, "broken.test.ts"), 'throw new Error("no")')
  const args = ["run", "--root", folder, "--reporter", join(root, "tests/support/reporter.ts")]
  const { stdout, status } = spawnSync(join(root, "node_modules/.bin/vitest"), args, { cwd: folder, encoding: "utf8" })
  expect(stdout.trimEnd().split("\n").at(-1)).toBe("1 passed, 3 failed, 2 skipped")
  expect(status).toBe(1)
})
