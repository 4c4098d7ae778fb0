import { existsSync } from "node:fs"
import { rename, rm } from "node:fs/promises"
import neo4j from "neo4j-driver"
import { findJava } from "./java.ts"
import { classesFile, javaNeeded, neo4jJars } from "./neo4j-jars.ts"
import { startNeo4j } from "./neo4j.ts"

/** What a suite asks of a server in its first seconds. */
const STATEMENTS = ["CREATE (a:Actor {id: 'A'})-[:ATTACKED {edtf: '2016'}]->(b:Actor {id: 'B'}) RETURN a", "MATCH (n) DETACH DELETE n"]

/**
 * Keeps the classes of that Neo4j as Java has read and checked them, unless they are kept already: a start with them takes half of the
 * processor's time. A machine on which that fails starts as slowly as before.
 */
export async function keepClasses(version: string): Promise<void> {
  const java = findJava(javaNeeded(version))
  if (!java) return
  const file = classesFile(await neo4jJars(version), java.command)
  if (existsSync(file)) return
  const unfinished = `${file}.part-${process.pid}`
  try {
    const server = await startNeo4j({ version, recording: unfinished })
    try {
      const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.username, server.password))
      for (const statement of STATEMENTS) await driver.executeQuery(statement)
      await driver.close()
      // Java writes the file when it ends by itself.
      await server.kill("SIGTERM")
    } finally {
      await server.stop()
    }
    await rename(unfinished, file)
  } catch (error) {
    console.log(`Neo4j ${version} starts slowly: its classes could not be kept (${String(error)}).`)
  } finally {
    await rm(unfinished, { force: true })
  }
}
