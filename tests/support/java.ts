import { execFileSync } from "node:child_process"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"

export interface Java {
  command: string
  major: number
}

const shelves = ["/usr/lib/jvm", "/Library/Java/JavaVirtualMachines"]

/** The oldest Java of this machine that is at least `minimum`, or null; an old one because each Neo4j is tested with the first it supports. */
export function findJava(minimum: number, env: NodeJS.ProcessEnv = process.env, folders = shelves): Java | null {
  const found = [...homes(env, folders).map(ofHome), onPath(env)].filter((java) => java !== null && java.major >= minimum) as Java[]
  return found.toSorted((a, b) => a.major - b.major)[0] ?? null
}

function homes(env: NodeJS.ProcessEnv, folders: string[]): string[] {
  const named = Object.keys(env).filter((name) => name.startsWith("JAVA_HOME"))
  const installed = folders.filter((folder) => existsSync(folder))
  return [
    ...named.map((name) => env[name] ?? ""),
    ...installed.flatMap((folder) => readdirSync(folder).flatMap((name) => [join(folder, name), join(folder, name, "Contents/Home")])),
  ]
}

function ofHome(home: string): Java | null {
  const command = join(home, "bin", "java")
  const release = join(home, "release")
  if (!existsSync(command) || !existsSync(release)) return null
  const version = /^JAVA_VERSION="(\d+)/m.exec(readFileSync(release, "utf8"))
  return version ? { command, major: Number(version[1]) } : null
}

function onPath(env: NodeJS.ProcessEnv): Java | null {
  try {
    const said = execFileSync("java", ["--version"], { env, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] })
    return { command: "java", major: Number(/^\S+ (\d+)/.exec(said)?.[1] ?? 0) }
  } catch {
    // No java on the path is one of the answers.
    return null
  }
}
