import { execFileSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import type { ProvidedContext } from "vitest"
import type { TestProject } from "vitest/node"
import { findChromium, whatChromiumLacks } from "./chromium.ts"
import { startNeo4j, type Neo4jAddress, type Neo4jServer } from "./neo4j.ts"
import { neo4jVersions, whatNeo4jLacks } from "./neo4j-jars.ts"

declare module "vitest" {
  interface ProvidedContext {
    /** The Neo4j this project is made for; null when this machine cannot run it. */
    neo4j: Neo4jAddress | null
    /** A current Neo4j; null without a Java that is new enough. */
    neo4jCurrent: Neo4jAddress | null
    /** The path of the browser; null when there is none. */
    chromium: string | null
  }
}

// Each project loads this file anew; what lives here is shared by all of them in one run.
const shared = globalThis as { ententeServers?: Map<string, Promise<Neo4jServer>>; ententeLeftOut?: Set<string> }

/** Starts what the tests of a project need and tells in one line what this machine lacks; with CI=true a lack is a failure. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const ofBrowser = project.name === "browser"
  const chromium = ofBrowser ? (findChromium() ?? missing(whatChromiumLacks)) : null
  if (chromium)
    execFileSync(process.execPath, [fileURLToPath(new URL("../../scripts/prepare.mjs", import.meta.url)), "--build"], { stdio: "inherit" })
  const [reference, current] = await Promise.all([address(neo4jVersions.reference), ofBrowser ? null : address(neo4jVersions.current)])
  project.provide("chromium", chromium)
  project.provide("neo4j", reference)
  project.provide("neo4jCurrent", current)
  return stopAll
}

async function address(version: string): Promise<ProvidedContext["neo4j"]> {
  const lacks = whatNeo4jLacks(version)
  // The current version needs a Java that Debian does not have yet: it is never demanded.
  if (lacks && version === neo4jVersions.current) return leftOut(lacks)
  if (lacks) return missing(lacks)
  const servers = (shared.ententeServers ??= new Map())
  if (!servers.has(version)) servers.set(version, startNeo4j({ version }))
  const { uri, username, password } = await servers.get(version)!
  return { uri, username, password }
}

function missing(sentence: string): null {
  if (process.env.CI === "true") throw new Error(sentence)
  return leftOut(sentence)
}

function leftOut(sentence: string): null {
  const said = (shared.ententeLeftOut ??= new Set())
  if (!said.has(sentence)) console.log(`Left out: ${sentence}`)
  said.add(sentence)
  return null
}

async function stopAll(): Promise<void> {
  const servers = [...(shared.ententeServers?.values() ?? [])]
  shared.ententeServers?.clear()
  await Promise.all(servers.map(async (server) => (await server).stop()))
}
