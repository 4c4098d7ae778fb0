import { execFile } from "node:child_process"
import { existsSync } from "node:fs"
import { mkdir, mkdtemp, rename, rm } from "node:fs/promises"
import { homedir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"

const run = promisify(execFile)
const sharedCache = join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "entente")
const binary = process.platform === "win32" ? join("Scripts", "python.exe") : join("bin", "python")

/**
 * The Python of an environment of its own that has this package, `name==version`; made once and kept outside the project.
 * Where it cannot be made this says so in one line and resolves to null; with CI=true it fails.
 */
export async function pythonWith(
  requirement: string,
  { cache = sharedCache, command = "python3", env = process.env } = {},
): Promise<string | null> {
  const folder = join(cache, `python-${requirement.replace("==", "-")}`)
  const python = join(folder, binary)
  if (existsSync(python)) return python
  try {
    await mkdir(cache, { recursive: true })
    const unfinished = await mkdtemp(`${folder}.part-`)
    try {
      await run(command, ["-m", "venv", unfinished])
      await run(join(unfinished, binary), ["-m", "pip", "install", "--quiet", requirement])
      await rename(unfinished, folder)
    } catch (error) {
      // Two runs may make it at once; the one that comes second uses what the first one put there.
      if (!existsSync(python)) throw error
    } finally {
      await rm(unfinished, { recursive: true, force: true })
    }
    return python
  } catch (cause) {
    const lack = `Tests that open exports in Python need python3 with venv, and ${requirement} from PyPI (Debian: apt-get install python3-venv).`
    if (env.CI === "true") throw new Error(lack, { cause })
    console.log(`Left out: ${lack}`)
    return null
  }
}
