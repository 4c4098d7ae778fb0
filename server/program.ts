import { readdirSync, statSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"

const BUILT = fileURLToPath(new URL("../dist/server", import.meta.url))
const SOURCES = fileURLToPath(new URL(".", import.meta.url))

const timeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0

let current: boolean | null = null

/** Whether nothing of the server was changed since it was built. */
function isCurrent(): boolean {
  const built = timeOf(join(BUILT, "main.mjs"))
  return built > 0 && readdirSync(SOURCES, { recursive: true }).every((name) => timeOf(join(SOURCES, String(name))) <= built)
}

/**
 * How node runs one of our programs in a process of its own: as it was built, which starts in a third of the time, or its TypeScript when
 * that is newer.
 */
export function program(name: "host" | "place", source: URL): { path: string; execArgv: string[] } {
  if ((current ??= isCurrent())) return { path: join(BUILT, `${name}.mjs`), execArgv: [] }
  // Absolute, because the working directory may be anywhere.
  return { path: fileURLToPath(source), execArgv: ["--import", pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href] }
}
