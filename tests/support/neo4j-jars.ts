import { execFile, execFileSync } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, realpathSync, statSync } from "node:fs"
import { mkdir, mkdtemp, rename, rm } from "node:fs/promises"
import { homedir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { findJava } from "./java.ts"

/** The Neo4j this project is made for, and a current one that the same suite is run against where a newer Java is found. */
export const neo4jVersions = { reference: "5.26.31", current: "2026.09.0" }

const pom = fileURLToPath(new URL("pom.xml", import.meta.url))
const sharedCache = join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "entente")

/** The first Java that a version of Neo4j runs on. */
export function javaNeeded(version: string): number {
  return version.startsWith("5.") ? 17 : 21
}

/** One sentence on what this machine lacks to run that Neo4j and how to get it, or null when nothing is missing. */
export function whatNeo4jLacks(
  version: string,
  cache = sharedCache,
  machine: { env?: NodeJS.ProcessEnv; folders?: string[] } = {},
): string | null {
  const java = javaNeeded(version)
  if (!findJava(java, machine.env, machine.folders))
    return `Neo4j ${version} needs Java ${java} or newer: install a JDK (Debian: apt-get install openjdk-17-jre-headless maven; or adoptium.net) or set JAVA_HOME.`
  if (!existsSync(jarsOf(version, cache)) && !hasMaven(machine.env))
    return `Neo4j ${version} is fetched by Maven, and there is no mvn: install it (Debian: apt-get install maven; macOS: brew install maven).`
  return null
}

/** Resolves to the folder with the jars of that Neo4j; the first time Maven fetches them, about 150 MB. */
export async function neo4jJars(
  version: string,
  { cache = sharedCache, signal }: { cache?: string; signal?: AbortSignal } = {},
): Promise<string> {
  const lib = jarsOf(version, cache)
  if (existsSync(lib)) return lib
  const folder = join(cache, `neo4j-${version}`)
  await mkdir(cache, { recursive: true })
  const unfinished = await mkdtemp(`${folder}.part-`)
  try {
    const goal = ["-q", "-B", "-f", pom, "dependency:copy-dependencies", "-DincludeScope=runtime"]
    const fetching = promisify(execFile)("mvn", [...goal, `-Dneo4j.version=${version}`, `-DoutputDirectory=${join(unfinished, "lib")}`], {
      signal,
    })
    // An interrupted one still writes until it has ended.
    await Promise.allSettled([new Promise((resolve) => fetching.child.once("close", resolve)), fetching])
    await fetching
    await rename(unfinished, folder)
  } catch (error) {
    // Two runs may fetch at once; the one that comes second uses what the first one put there.
    if (!existsSync(lib)) throw error
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
  return lib
}

/** The file for the classes of that Neo4j as that Java keeps them between starts; Java passes it over when it is of another one. */
export function classesFile(jars: string, java: string): string {
  const { mtimeMs, size } = existsSync(java) ? statSync(realpathSync(java)) : { mtimeMs: 0, size: 0 }
  const which = createHash("sha256").update(`${java} ${mtimeMs} ${size}`).digest("hex").slice(0, 12)
  return `${dirname(jars)}/classes-${which}.jsa`
}

function jarsOf(version: string, cache: string): string {
  return join(cache, `neo4j-${version}`, "lib")
}

function hasMaven(env = process.env): boolean {
  try {
    execFileSync("mvn", ["-v"], { env, stdio: "ignore" })
    return true
  } catch {
    return false
  }
}
