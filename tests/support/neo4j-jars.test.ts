import { existsSync } from "node:fs"
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { expect, inject, onTestFinished, test } from "vitest"
import { neo4jJars, neo4jVersions, whatNeo4jLacks } from "./neo4j-jars.ts"

const version = neo4jVersions.reference

test.skipIf(!inject("neo4j"))(
  "a fetch that was interrupted leaves nothing that counts, and the next one is whole",
  { timeout: 120_000 },
  async () => {
    const cache = await mkdtemp(join(tmpdir(), "entente-jars-"))
    onTestFinished(() => rm(cache, { recursive: true, force: true }))
    const interrupt = new AbortController()
    const failed = neo4jJars(version, { cache, signal: interrupt.signal }).catch((error: unknown) => error)
    // Half a fetch: some jars are there, and not all of them.
    while (!(await readdir(cache, { recursive: true })).some((name) => name.endsWith(".jar"))) await sleep(5)
    interrupt.abort()
    expect(await failed).toMatchObject({ name: "AbortError" })
    expect(existsSync(join(cache, `neo4j-${version}`))).toBe(false)

    const lib = await neo4jJars(version, { cache })
    expect(await readdir(lib)).toContain(`neo4j-${version}.jar`)
    expect(await readdir(cache)).toEqual([`neo4j-${version}`])
  },
)

test("says what is missing and how to get it", async () => {
  const bare = { env: { PATH: "" }, folders: [] }
  expect(whatNeo4jLacks(version, tmpdir(), bare)).toMatch(/^Neo4j 5\.26\.31 needs Java 17 or newer: install .*openjdk-17/)
  const java = await mkdtemp(join(tmpdir(), "entente-java-"))
  onTestFinished(() => rm(java, { recursive: true, force: true }))
  await mkdir(join(java, "bin"))
  await writeFile(join(java, "bin", "java"), "")
  await writeFile(join(java, "release"), 'JAVA_VERSION="17.0.15"\n')
  const withJava = { env: { PATH: "", JAVA_HOME: java }, folders: [] }
  expect(whatNeo4jLacks(version, tmpdir(), withJava)).toMatch(/there is no mvn: install it .*apt-get install maven/)
})
