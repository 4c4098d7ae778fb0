import { mkdtemp, readdir, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, onTestFinished, test, vi } from "vitest"
import { pythonWith } from "./python.ts"

test("says in one line what is missing, fails where nothing may be, and leaves nothing half made", async () => {
  const cache = await mkdtemp(join(tmpdir(), "entente-python-"))
  const log = vi.spyOn(console, "log").mockImplementation(() => {})
  onTestFinished(() => log.mockRestore())
  onTestFinished(() => rm(cache, { recursive: true, force: true }))
  const machine = { cache, command: "there-is-no-such-python" }
  expect(await pythonWith("networkx==3.6.1", { ...machine, env: {} })).toBeNull()
  expect(log.mock.calls).toEqual([[expect.stringMatching(/^Left out: .*python3 with venv, and networkx==3.6.1/)]])
  await expect(pythonWith("networkx==3.6.1", { ...machine, env: { CI: "true" } })).rejects.toThrow(/apt-get install python3-venv/)
  expect(await readdir(cache)).toEqual([])
})
