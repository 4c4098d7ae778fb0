import { constants } from "node:fs"
import { copyFile, mkdir, mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Child } from "./child.ts"

/** A copy of the database in a file of its own. */
export interface Snapshot {
  /** Another one after each change of the data. */
  version: string
  path: string
}

/**
 * Copies of a database on which readers' statements are run: the lock of its own file lets no second process in, not even to read.
 * Only the last copy is kept; it is made when a statement comes after a change.
 */
export class Snapshots {
  readonly #path: string
  #folder: string | null = null
  #count = 0
  #last: Snapshot | null = null
  #taking: Promise<Snapshot> | null = null

  /** `path`: the folder of the database, or ":memory:". */
  constructor(path: string) {
    this.#path = path
  }

  /** The copy of that version; `turn` lends the process that owns the data while nobody writes. */
  async of(version: () => string, turn: (take: (host: Child) => Promise<Snapshot>) => Promise<Snapshot>): Promise<Snapshot> {
    while (this.#last?.version !== version()) {
      this.#taking ??= turn((host) => this.#take(host, version())).finally(() => (this.#taking = null))
      await this.#taking
    }
    return this.#last
  }

  async close(): Promise<void> {
    await this.#taking?.catch(() => {})
    if (this.#folder) await rm(this.#folder, { recursive: true, force: true })
  }

  // 50,000 relations (70 MB): the engine empties its log in 10 to 320 ms and the file is copied in 70; a process opens it in 0.7 s.
  async #take(host: Child, version: string): Promise<Snapshot> {
    this.#folder ??= await this.#emptyFolder()
    this.#count += 1
    const path = join(this.#folder, `${this.#count}.grafeo`)
    await host.ask({ op: "snapshot", path })
    if (this.#path !== ":memory:") await copyFile(join(this.#path, "graph.grafeo"), path, constants.COPYFILE_FICLONE)
    // A process that still reads the one before keeps it until it ends; where that forbids to remove it, the next start does.
    if (this.#last) await rm(this.#last.path, { force: true }).catch(() => {})
    this.#last = { version, path }
    return this.#last
  }

  /** Beside the database, or where temporary files are; without what an earlier process left. */
  async #emptyFolder(): Promise<string> {
    if (this.#path === ":memory:") return mkdtemp(join(tmpdir(), "entente-readers-"))
    const folder = join(this.#path, "readers")
    await rm(folder, { recursive: true, force: true })
    await mkdir(folder)
    return folder
  }
}
