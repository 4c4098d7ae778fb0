import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import { lives, processName } from "../../server/import/process-name.ts"
import { Spool, type Order } from "../../server/import/spool.ts"
import { pieces } from "../support/coded.ts"

const order = (name: string): Order => ({ kind: "import", name, format: "ucdp", mapping: null, article: "ucdp-ged" })

let data: string
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), "entente-spool-"))
})
afterEach(() => rm(data, { recursive: true, force: true }))

test("a name is that of one process, while it lives", async () => {
  expect(lives(processName(process.pid))).toBe(true)
  const other = spawn(process.execPath, ["-e", "setTimeout(() => {}, 60_000)"])
  const name = processName(other.pid!)
  expect(lives(name)).toBe(true)
  // A later process may have the same number.
  if (process.platform === "linux") expect(lives(`${other.pid}-0badb007-1`)).toBe(false)
  other.kill("SIGKILL")
  await once(other, "exit")
  expect(lives(name)).toBe(false)
  expect(lives("taken-0")).toBe(false)
})

test("the start of a server leaves alone what another one does and what just comes in, and takes over from one that ended", async () => {
  const other = spawn(process.execPath, ["-e", "setTimeout(() => {}, 60_000)"])
  const theirs = join(data, "imports", processName(other.pid!))
  await mkdir(theirs, { recursive: true })
  await writeFile(join(theirs, "a.json"), JSON.stringify(order("theirs")))
  await writeFile(join(theirs, "a.upload"), "rows")
  await writeFile(join(theirs, "b.upload"), "half of an upl")
  const mine = new Spool(data)
  await mine.keep("c", order("mine"), pieces("mine"))
  // What came in since the start is no order of an earlier server.
  expect(await mine.orders()).toEqual([])
  expect((await readdir(theirs)).toSorted()).toEqual(["a.json", "a.upload", "b.upload"])

  other.kill("SIGKILL")
  await once(other, "exit")
  expect((await mine.orders()).map(({ id, order: { name } }) => `${id} ${name}`)).toEqual(["a theirs"])
  expect(await mine.orders()).toEqual([])
  // Half an upload without its order goes, and so does the folder.
  const [own, ...more] = await readdir(join(data, "imports"))
  expect([own, more]).toEqual([processName(process.pid), []])
  expect((await readdir(join(data, "imports", own!))).toSorted()).toEqual(["a.json", "a.upload", "c.json", "c.upload"])
  expect(await mine.size("a")).toBe(4)
})
