import { execFileSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import type { TestProject } from "vitest/node"
import { findShell, whatChromiumLacks } from "./chromium.ts"
import { Lending } from "./lending.ts"
import { neo4jJars, neo4jVersions, whatNeo4jLacks } from "./neo4j-jars.ts"

declare module "vitest" {
  interface ProvidedContext {
    /** Where `lentNeo4j` asks for the Neo4j this project is made for; null when this machine cannot run it. */
    neo4j: string | null
    /** The same for a current Neo4j; null without a Java that is new enough. */
    neo4jCurrent: string | null
    /** The path of the browser; null when there is none. */
    chromium: string | null
  }
}

const lending = new Lending()

/** Prepares what the tests need and tells in one line what this machine lacks; with CI=true a lack is a failure. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const chromium = findShell() ?? missing(whatChromiumLacks)
  execFileSync(process.execPath, [fileURLToPath(new URL("../../scripts/prepare.mjs", import.meta.url)), "--build"], { stdio: "inherit" })
  const [reference, current] = await Promise.all([desk(neo4jVersions.reference), desk(neo4jVersions.current)])
  project.provide("chromium", chromium)
  project.provide("neo4j", reference)
  project.provide("neo4jCurrent", current)
  return () => lending.close()
}

async function desk(version: string): Promise<string | null> {
  const lacks = whatNeo4jLacks(version)
  // The current version needs a Java that Debian does not have yet: it is never demanded.
  if (lacks && version === neo4jVersions.current) return leftOut(lacks)
  if (lacks) return missing(lacks)
  // Fetched now and not while a test waits.
  await neo4jJars(version)
  return lending.desk(version)
}

function missing(sentence: string): null {
  if (process.env.CI === "true") throw new Error(sentence)
  return leftOut(sentence)
}

function leftOut(sentence: string): null {
  console.log(`Left out: ${sentence}`)
  return null
}
