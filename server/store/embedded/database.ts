import { accessSync, constants, mkdirSync } from "node:fs"
import { join } from "node:path"
import { setTimeout } from "node:timers/promises"
import type { GrafeoDB } from "@grafeo-db/js"
import type { OpenFault } from "./protocol.ts"

const WAL_BYTES = 8_000_000
/** A process whose parent was killed keeps the lock until its last statement is done: a new start waits this long for it. */
const LOCK_MS = 3000

export class OpenError extends Error {
  readonly why: OpenFault

  constructor(why: OpenFault, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause })
    this.why = why
  }
}

/** Opens the one file in the folder, making what is missing; the file of a snapshot is opened to be read only. */
export async function openDatabase(path: string, snapshot = false): Promise<GrafeoDB> {
  // Loaded here and not at the top, so that a machine without a binary is told in words.
  const engine = await attempt(
    () => "missing",
    () => import("@grafeo-db/js"),
  )
  // CommonJS whose names Node cannot see: all are on the default.
  const { GrafeoDB } = engine.default
  if (snapshot) return attempt(whyNotOpen, () => GrafeoDB.openReadOnly(path))
  if (path === ":memory:") return GrafeoDB.create()
  const file = await attempt(
    () => "folder",
    () => makeFolder(path),
  )
  const db = await attempt(whyNotOpen, () => unlocked(() => GrafeoDB.create(file)))
  db.setCheckpointTriggers({ walBytes: WAL_BYTES })
  return db
}

async function unlocked<T>(open: () => T): Promise<T> {
  const until = Date.now() + LOCK_MS
  for (;;) {
    try {
      return open()
    } catch (error) {
      if (whyNotOpen(error) !== "locked" || Date.now() > until) throw error
      await setTimeout(100)
    }
  }
}

function makeFolder(path: string): string {
  mkdirSync(path, { recursive: true })
  accessSync(path, constants.R_OK | constants.W_OK)
  return join(path, "graph.grafeo")
}

function whyNotOpen(error: unknown): OpenFault {
  const message = String(error)
  if (/cannot be locked|already (?:open|locked)/i.test(message)) return "locked"
  if (/permission denied|read-only file system|no space|cannot create|os error/i.test(message)) return "folder"
  if (/GRAFEO-(?:X002|S002)|damaged|checksum|corrupt/i.test(message)) return "damaged"
  return "unknown"
}

async function attempt<T>(why: (error: unknown) => OpenFault, work: () => T): Promise<Awaited<T>> {
  try {
    return await work()
  } catch (error) {
    throw new OpenError(why(error), error)
  }
}
