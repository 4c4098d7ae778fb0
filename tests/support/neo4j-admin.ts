import { execFile } from "node:child_process"
import { chmod, mkdir, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { promisify } from "node:util"
import { findJava } from "./java.ts"
import { neo4jFlags } from "./neo4j-settings.ts"
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
  // As the tool's own launcher would, which is a Java of its own and takes as long as all the rest of a small import.
  const flags = neo4jFlags(version, false).filter((flag) => flag.startsWith("-") && !flag.startsWith("-Xm"))
  const kept = [`-XX:SharedArchiveFile=${classesFile(lib, command)}`, "-Xlog:cds=off", "-Xlog:cds+dynamic=off"]
  const java = [command, ...flags, ...kept, "-cp", join(lib, "*"), "org.neo4j.cli.AdminTool"]
  await writeFile(tool, `#!/bin/sh\nexec ${java.map(quoted).join(" ")} "$@"\n`)
  await chmod(tool, 0o755)
  const env = { ...process.env, NEO4J_ADMIN: tool, NEO4J_HOME: home, NEO4J_CONF: join(home, "conf") }
  const { stdout, stderr } = await promisify(execFile)(script, options, { env, maxBuffer: 50_000_000 })
  return stdout + stderr
}
