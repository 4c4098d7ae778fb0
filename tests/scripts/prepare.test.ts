import { spawnSync } from "node:child_process"
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { expect, onTestFinished, test } from "vitest"

const root = fileURLToPath(new URL("../../", import.meta.url))

/** A fresh clone of a small project with the real script in it. */
function clone(files: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), "entente-prepare-"))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  for (const [path, text] of Object.entries(files)) write(path, text)
  mkdirSync(join(folder, "scripts"), { recursive: true })
  cpSync(join(root, "scripts/prepare.mjs"), join(folder, "scripts/prepare.mjs"))
  const npm = (...args: string[]) => spawnSync("npm", [...args, "--offline"], { cwd: folder, shell: process.platform === "win32" })
  const prepare = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/prepare.mjs", ...args], { cwd: folder, encoding: "utf8" })
    return { status, said: stdout + stderr }
  }
  return { folder, write, npm, prepare }
}

const thing = (version: string) => JSON.stringify({ name: "thing", version })

test("installs what the lock names, and again only when that changed or was interrupted", { timeout: 60_000 }, () => {
  const { folder, write, npm, prepare } = clone({ "thing/package.json": thing("1.0.0"), "package.json": "{}" })
  npm("pack", "./thing")
  npm("install", "./thing-1.0.0.tgz", "--package-lock-only")
  const installed = () => JSON.parse(readFileSync(join(folder, "node_modules/thing/package.json"), "utf8")).version

  expect(prepare()).toMatchObject({ status: 0, said: expect.stringMatching(/^Installing packages \.* ?done in \d+ s\n$/) })
  expect(installed()).toBe("1.0.0")
  expect(prepare()).toEqual({ status: 0, said: "" })

  write("thing/package.json", thing("1.1.0"))
  npm("pack", "./thing")
  for (const path of ["package.json", "package-lock.json"]) {
    const now = readFileSync(join(folder, path), "utf8").replaceAll("1.0.0", "1.1.0")
    write(path, now.replace(/,\s*"integrity": "[^"]*"/, ""))
  }
  expect(prepare().said).toContain("Installing packages")
  expect(installed()).toBe("1.1.0")

  rmSync(join(folder, "node_modules/.package-lock.json"))
  expect(prepare().said).toContain("Installing packages")
  expect(prepare().said).toBe("")
})

test("shows all of npm's own words when an install fails", () => {
  const lock = {
    lockfileVersion: 3,
    packages: { "": { dependencies: { gone: "file:gone.tgz" } }, "node_modules/gone": { version: "1.0.0", resolved: "file:gone.tgz" } },
  }
  const { prepare } = clone({
    "package.json": '{ "dependencies": { "gone": "file:gone.tgz" } }',
    "package-lock.json": JSON.stringify(lock),
  })
  expect(prepare()).toMatchObject({ status: 1, said: expect.stringMatching(/failed\n[^]*ENOENT[^]*gone\.tgz/) })
})

test(
  "builds the pages and the server when something they are made of is newer, and keeps the old ones when that fails",
  { timeout: 60_000 },
  () => {
    const { folder, write, prepare } = clone({
      "package.json": "{}",
      "package-lock.json": readFileSync(join(root, "package-lock.json"), "utf8"),
      "client/index.html": '<script type="module" src="main.ts"></script>',
      "client/main.ts": 'import { word } from "../server/model/word.ts"; document.title = word',
      "server/model/word.ts": 'export const word = "Article"',
      "server/main.ts": 'import { word } from "./model/word.ts"; console.log(word, "is served")',
      "server/vite.config.ts": 'export default { build: { ssr: "main.ts", rolldownOptions: { output: { entryFileNames: "main.mjs" } } } }',
      "server/api/contract.ts": "",
      "server/store/guard/words.ts": "",
      "scripts/calls.ts": "",
    })
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "dir")
    const built = join(folder, "dist/client/index.html")

    expect(prepare()).toEqual({ status: 0, said: "" })
    expect(existsSync(built)).toBe(false)
    expect(prepare("--build")).toMatchObject({ status: 0, said: expect.stringMatching(/Building the pages[^]*Building the server/) })
    expect(existsSync(built)).toBe(true)
    expect(spawnSync(process.execPath, [join(folder, "dist/server/main.mjs")], { encoding: "utf8" }).stdout).toBe("Article is served\n")
    expect(prepare("--build")).toEqual({ status: 0, said: "" })

    const later = new Date(Date.now() + 5000)
    utimesSync(join(folder, "server/model/word.ts"), later, later)
    expect(prepare("--build").said).toMatch(/Building the pages[^]*Building the server/)

    write("client/main.ts", 'import "./gone.ts"')
    utimesSync(join(folder, "client/main.ts"), later, later)
    expect(prepare("--build")).toMatchObject({ status: 1, said: expect.stringMatching(/failed\n[^]*gone\.ts/) })
    expect(existsSync(built)).toBe(true)
  },
)
