import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, onTestFinished, test } from "vitest"
import { findJava } from "./java.ts"

test("takes the oldest Java that is new enough, wherever it stands", async () => {
  const folder = await mkdtemp(join(tmpdir(), "entente-java-"))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  for (const version of ["1.8.0_402", "998.0.1", "999.0.1"]) {
    await mkdir(join(folder, version, "bin"), { recursive: true })
    await writeFile(join(folder, version, "bin", "java"), "")
    await writeFile(join(folder, version, "release"), `IMPLEMENTOR="Somebody"\nJAVA_VERSION="${version}"\n`)
  }
  const env = { PATH: "", JAVA_HOME: join(folder, "1.8.0_402"), JAVA_HOME_999_X64: join(folder, "999.0.1") }
  expect(findJava(500, env)).toEqual({ command: join(folder, "999.0.1", "bin", "java"), major: 999 })
  expect(findJava(500, env, [folder])).toEqual({ command: join(folder, "998.0.1", "bin", "java"), major: 998 })
  expect(findJava(1000, env, [folder])).toBeNull()
})
