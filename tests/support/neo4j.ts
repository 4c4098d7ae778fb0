import { spawn, type ChildProcess } from "node:child_process"
import { createHash, randomBytes } from "node:crypto"
import { once } from "node:events"
import { existsSync } from "node:fs"
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import neo4j from "neo4j-driver"
import { freePort } from "./free-port.ts"
import { findJava } from "./java.ts"
import { classesFile, javaNeeded, neo4jJars, neo4jVersions, whatNeo4jLacks } from "./neo4j-jars.ts"
import { neo4jFlags, neo4jSettings } from "./neo4j-settings.ts"

export interface Neo4jAddress {
  uri: string
  username: string
  password: string
}

export interface Neo4jServer extends Neo4jAddress {
  home: string
  /** The process of the server; another one after each restart. */
  readonly pid: number
  /** Resolves when the process has ended; the data stays for `restart`. */
  kill(signal?: NodeJS.Signals): Promise<void>
  /** Ends the server if it runs and starts it again on the same data, port and password. */
  restart(): Promise<void>
  /** Ends the server for good and removes its home unless it is kept. */
  stop(): Promise<void>
  /** What the server has printed so far. */
  log(): string
}

export interface Neo4jOptions {
  version?: string
  /** A folder whose data and password are used again; without it a fresh one that goes when the server stops. */
  home?: string
  keep?: boolean
  /** Taken when it is free. */
  port?: number
  /** True for a server that is used or measured for long: it starts slower and answers faster. */
  lasting?: boolean
  /** Writes the classes that it reads to this file when it ends in order. */
  recording?: string
}

/** Starts a real Neo4j of its own on loopback and resolves when it answers; it ends with this process, however that ends. */
export async function startNeo4j(options: Neo4jOptions = {}): Promise<Neo4jServer> {
  const { version = neo4jVersions.reference, keep = options.home !== undefined, lasting = false } = options
  const lacks = whatNeo4jLacks(version)
  const java = findJava(javaNeeded(version))
  if (lacks || !java) throw new Error(lacks ?? `No Java for Neo4j ${version}.`)
  const lib = await neo4jJars(version)
  const home = options.home ?? (await mkdtemp(join(tmpdir(), "entente-neo4j-")))
  const port = await freePort(options.port)
  const forget = async () => void (keep || (await rm(home, { recursive: true, force: true })))
  const password = await prepareHome(home, port, lasting).catch(async (error: unknown) => {
    await forget()
    throw error
  })
  const address = { uri: `bolt://127.0.0.1:${port}`, username: "neo4j", password }
  const folders = [`--home-dir=${home}`, `--config-dir=${join(home, "conf")}`, "--console-mode"]
  const kept = options.recording
    ? `-XX:ArchiveClassesAtExit=${options.recording}`
    : `-XX:SharedArchiveFile=${classesFile(lib, java.command)}`
  // Java says nothing of a file that is not there or not its own.
  const flags = [kept, "-Xlog:cds=off", "-Xlog:cds+dynamic=off", "-cp", join(lib, "*"), ...neo4jFlags(version, lasting), ...folders]

  let printed = ""
  let server: ChildProcess
  let guard: ChildProcess

  async function start(): Promise<void> {
    server = spawn(java!.command, flags, { stdio: ["ignore", "pipe", "pipe"] })
    for (const stream of [server.stdout, server.stderr])
      stream?.on("data", (chunk: Buffer) => (printed = (printed + chunk).slice(-100_000)))
    guard = guardOf(server, keep ? null : home)
    await answers(address, server, () => printed)
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    if (server.exitCode === null && server.signalCode === null) {
      const ended = once(server, "exit")
      server.kill(signal)
      await ended
    }
    guard.kill("SIGKILL")
  }

  try {
    await start()
  } catch (error) {
    await end("SIGKILL")
    await forget()
    throw error
  }
  return {
    ...address,
    home,
    get pid() {
      return server.pid!
    },
    kill: (signal = "SIGKILL") => end(signal),
    async restart() {
      await end("SIGTERM")
      printed = ""
      await start()
    },
    async stop() {
      // Data that is thrown away need not be written out first.
      await end(keep ? "SIGTERM" : "SIGKILL")
      await forget()
    },
    log: () => printed,
  }
}

/** Makes the home ready for a server at that port and resolves to its password. */
async function prepareHome(home: string, port: number, lasting: boolean): Promise<string> {
  for (const folder of ["conf", "data", "logs", "plugins", "import", "run"]) await mkdir(join(home, folder), { recursive: true })
  await writeFile(join(home, "conf", "neo4j.conf"), neo4jSettings(port, lasting))
  const kept = join(home, "password")
  if (existsSync(kept)) return (await readFile(kept, "utf8")).trim()
  const password = randomBytes(18).toString("base64url")
  await mkdir(join(home, "data", "dbms"), { recursive: true })
  await writeFile(join(home, "data", "dbms", "auth.ini"), `neo4j:${credential(password)}:\n`, { mode: 0o600 })
  await writeFile(kept, `${password}\n`, { mode: 0o600 })
  return password
}

/**
 * The password as `neo4j-admin dbms set-initial-password` writes it: Shiro's SHA-256 of 1024 rounds with its salt.
 * That command is a Java of its own and would take two seconds for each server.
 */
function credential(password: string): string {
  const salt = randomBytes(32)
  const sha = (...parts: (Buffer | string)[]) => parts.reduce((hash, part) => hash.update(part), createHash("sha256")).digest()
  let hash = sha(salt, password)
  for (let round = 1; round < 1024; round += 1) hash = sha(hash)
  return `SHA-256,${hash.toString("hex")},${salt.toString("hex")},1024`
}

/** A small process that holds a pipe from ours: when the pipe breaks we are gone, and it ends the server and clears up. */
function guardOf(server: ChildProcess, home: string | null): ChildProcess {
  const script = 'cat >/dev/null; kill -9 "$1" 2>/dev/null; if [ -n "$2" ]; then sleep 1; rm -rf "$2"; fi'
  const guard = spawn("/bin/sh", ["-c", script, "guard", String(server.pid), home ?? ""], {
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  })
  server.once("exit", () => guard.kill("SIGKILL"))
  return guard
}

/** Resolves when the server lets us in; throws with its own last words when it ends instead. */
async function answers(address: Neo4jAddress, server: ChildProcess, printed: () => string): Promise<void> {
  const deadline = Date.now() + 120_000
  for (;;) {
    if (server.exitCode !== null || server.signalCode !== null) throw new Error(`Neo4j ended while it started:\n${printed().slice(-2000)}`)
    if (Date.now() > deadline) throw new Error(`Neo4j did not answer within two minutes:\n${printed().slice(-2000)}`)
    await sleep(100)
    if (!printed().includes("Started.")) continue
    const driver = neo4j.driver(address.uri, neo4j.auth.basic(address.username, address.password), { connectionTimeout: 2000 })
    const failed = await driver.verifyConnectivity().then(
      () => null,
      (error: unknown) => error,
    )
    await driver.close()
    if (!failed) return
    if ((failed as { code?: string }).code === "Neo.ClientError.Security.Unauthorized") throw failed
  }
}
