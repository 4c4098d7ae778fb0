import { spawnSync } from "node:child_process"
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { expect, test } from "vitest"

const root = fileURLToPath(new URL("../../", import.meta.url))

const REFUSED = [
  ["client/panels/Reader.tsx", 'import "../../server/store/store.ts"'],
  ["client/panels/Reader.tsx", 'import type { Handler } from "../../server/api/handler.ts"'],
  ["client/panels/Reader.tsx", 'export const late = import("../../server/import/run.ts")'],
  ["client/api.ts", 'import "../server/config.ts"'],
  ["client/api.ts", 'import "node:fs"'],
  ["client/panels/Legend.tsx", 'import "graphology"'],
  ["client/canvas/scene.ts", 'import "react"'],
  ["client/state/view.ts", 'import "react"'],
  ["server/model/ids.ts", 'import "../store/store.ts"'],
  ["server/model/families/family.ts", 'import "../../problems.ts"'],
  ["server/model/ids.ts", 'import "node:crypto"'],
  ["server/model/ids.ts", 'import "express"'],
  ["server/store/open.ts", 'import "../api/handler.ts"'],
  ["server/store/embedded/host.ts", 'import "../../import/run.ts"'],
  ["server/import/run.ts", 'import "../api/contract.ts"'],
  ["server/api/contract.ts", 'import "../store/store.ts"'],
  ["server/api/contract.ts", 'import "express"'],
  ["server/api/view-routes.ts", 'import "../store/store.ts"'],
  ["server/api/handlers/graph.ts", 'import "../../main.ts"'],
  ["server/app.ts", 'import "./main.ts"'],
  ["server/app.ts", 'import "../client/api.ts"'],
  ["tests/api/graph.test.ts", 'import "../../server/main.ts"'],
] as const

const ALLOWED = [
  ["client/panels/Reader.tsx", 'import "../../server/model/index.ts"; import "react"; import "../app/store.ts"'],
  ["client/api.ts", 'import "../server/api/contract.ts"; import "../server/model/families/index.ts"; import "../server/problems.ts"'],
  ["client/canvas/scene.ts", 'import "graphology"; import "sigma/types"; import "../../server/model/index.ts"'],
  ["server/model/families/family.ts", 'import "zod"; import "../shapes.ts"; import "./index.ts"'],
  ["server/api/contract.ts", 'import "zod"; import "../model/filters.ts"; import "./view-routes.ts"; import "./route.ts"'],
  [
    "server/api/handlers/graph.ts",
    'import "../../store/store.ts"; import "../../import/run.ts"; import "../contract.ts"; import "express"',
  ],
  ["server/import/run.ts", 'import "../store/store.ts"; import "../model/index.ts"; import "node:fs"'],
  ["server/store/embedded/host.ts", 'import "../store.ts"; import "../../model/index.ts"; import "../../problems.ts"'],
  ["server/app.ts", 'import "./api/mount.ts"; import "./store/open.ts"; import "./config.ts"'],
  ["tests/api/graph.test.ts", 'import "../../server/app.ts"; import "../../client/state/view.ts"'],
] as const

/** Lays each file into a project of its own with our rules, runs the real linter once, and gives back whose import it refused. */
function refused(cases: readonly (readonly [path: string, text: string])[]): boolean[] {
  const folder = mkdtempSync(join(tmpdir(), "entente-lint-"))
  try {
    cases.forEach(([path, text], index) => {
      const own = join(folder, String(index))
      mkdirSync(dirname(join(own, path)), { recursive: true })
      cpSync(join(root, ".oxlintrc.json"), join(own, ".oxlintrc.json"))
      writeFileSync(join(own, path), `${text}\n`)
    })
    const { stdout } = spawnSync(join(root, "node_modules/.bin/oxlint"), ["--format=json"], { cwd: folder, encoding: "utf8" })
    const { diagnostics, number_of_files } = JSON.parse(stdout) as {
      diagnostics: { code: string; filename: string }[]
      number_of_files: number
    }
    expect(number_of_files).toBe(cases.length)
    const hits = diagnostics.filter(({ code }) => code === "eslint(no-restricted-imports)")
    return cases.map((_, index) => hits.some(({ filename }) => filename.startsWith(`${index}/`)))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

test("the linter refuses what the house forbids", () => {
  const answers = refused(REFUSED)
  expect(REFUSED.filter((_, index) => !answers[index])).toEqual([])
})

test("and lets pass what the house allows", () => {
  const answers = refused(ALLOWED)
  expect(ALLOWED.filter((_, index) => answers[index])).toEqual([])
})
