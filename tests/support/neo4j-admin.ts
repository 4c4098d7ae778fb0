import { execFile } from "node:child_process"
import { chmod, mkdir, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { promisify } from "node:util"
import { findJava } from "./java.ts"
import { classesFile, javaNeeded, neo4jJars, neo4jVersions } from "./neo4j-jars.ts"

const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`

/** Runs a script that calls `neo4j-admin` with the real tool on the home of a Neo4j that is not running; resolves to what it printed. */
export async function runAdminScript(
  script: string,
  home: string,
  { options = [], version = neo4jVersions.reference }: { options?: string[]; version?: string } = {},
): Promise<string> {
  const lib = await neo4jJars(version)
  const { command } = findJava(javaNeeded(version))!
  for (const folder of ["conf", "data", "logs"]) await mkdir(join(home, folder), { recursive: true })
  const tool = join(home, "neo4j-admin")
  const flags = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", `-XX:SharedArchiveFile=${classesFile(lib, command)}`, "-Xlog:cds=off"]
  const java = [command, ...flags, "-Xlog:cds+dynamic=off", "-cp", join(lib, "*"), "org.neo4j.cli.AdminTool"]
  await writeFile(tool, `#!/bin/sh\nexec ${java.map(quoted).join(" ")} "$@"\n`)
  await chmod(tool, 0o755)
  const env = { ...process.env, NEO4J_ADMIN: tool, NEO4J_HOME: home, NEO4J_CONF: join(home, "conf") }
  const { stdout, stderr } = await promisify(execFile)(script, options, { env, maxBuffer: 50_000_000 })
  return stdout + stderr
}
