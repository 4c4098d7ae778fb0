import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import { expect, onTestFinished, test } from "vitest"

const root = fileURLToPath(new URL("..", import.meta.url))

test("a program is run as it was built, and as its TypeScript where nothing is built or a file is newer", async () => {
  const folder = mkdtempSync(join(tmpdir(), "entente-program-"))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const path of ["server/store/embedded", "dist/server"]) mkdirSync(join(folder, path), { recursive: true })
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "dir")
  const source = join(folder, "server/store/embedded/host.ts")
  writeFileSync(source, "")
  const program = async (name: string) => {
    // Each start looks once.
    const path = join(folder, `server/${name}.ts`)
    cpSync(join(root, "server/program.ts"), path, { preserveTimestamps: true })
    const { program } = (await import(pathToFileURL(path).href)) as typeof import("../server/program.ts")
    return program("host", pathToFileURL(source))
  }
  const typescript = { path: source, execArgv: ["--import", expect.stringMatching(/tsx.*loader\.mjs$/)] }

  expect(await program("first")).toEqual(typescript)
  for (const name of ["main", "host"]) writeFileSync(join(folder, `dist/server/${name}.mjs`), "")
  const [before, later] = [new Date(Date.now() + 60_000), new Date(Date.now() + 120_000)]
  utimesSync(join(folder, "dist/server/main.mjs"), before, before)
  expect(await program("second")).toEqual({ path: join(folder, "dist/server/host.mjs"), execArgv: [] })
  utimesSync(source, later, later)
  expect(await program("third")).toEqual(typescript)
})
