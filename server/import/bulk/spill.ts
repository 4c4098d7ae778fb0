import { appendFileSync, closeSync, mkdirSync, openSync, readFileSync, readSync, rmSync, statSync } from "node:fs"
import { join } from "node:path"
import { StringDecoder } from "node:string_decoder"

const PARTS = 256
/** What waits for the disk, a part; in characters. */
const WAITING = 1 << 13
/** A part that is larger is divided again before it is read; in bytes. Objects take about four times as much. */
const WHOLE = 4_000_000
/** What one key has cannot be divided. */
const DEEPEST = 3

/**
 * Records on the disk by key: those of one key come back together and in their order, and no more are in memory than fit. Written and
 * read without giving way to others: only the command line does this, and millions of promises would cost more than the disk.
 */
export class Spill<T> {
  private readonly folder: string
  private readonly keyOf: (record: T) => string
  private readonly whole: number
  private readonly depth: number
  private readonly waiting = Array.from({ length: PARTS }, () => "")
  private readonly written = new Set<number>()

  constructor(folder: string, keyOf: (record: T) => string, { whole = WHOLE, depth = 0 } = {}) {
    this.folder = folder
    this.keyOf = keyOf
    this.whole = whole
    this.depth = depth
  }

  put(record: T): void {
    const at = partOf(this.keyOf(record), this.depth)
    this.waiting[at] += `${JSON.stringify(record)}\n`
    if (this.waiting[at]!.length > WAITING) this.flush(at)
  }

  /** All records of some keys at a time, each record once; they are gone from the disk then. */
  *groups(): Generator<T[]> {
    for (let at = 0; at < PARTS; at += 1) {
      if (this.waiting[at] !== "") this.flush(at)
      if (!this.written.has(at)) continue
      const path = this.path(at)
      const { size } = statSync(path)
      if (size > this.whole && this.depth < DEEPEST) {
        const parts = new Spill<T>(`${path}.d`, this.keyOf, { whole: this.whole, depth: this.depth + 1 })
        for (const line of linesOf(path)) parts.put(JSON.parse(line) as T)
        rmSync(path)
        yield* parts.groups()
      } else {
        const lines = readFileSync(path, "utf8").split("\n")
        rmSync(path)
        yield lines.filter((line) => line !== "").map((line) => JSON.parse(line) as T)
      }
    }
  }

  private path(at: number): string {
    return join(this.folder, String(at))
  }

  private flush(at: number): void {
    if (this.written.size === 0) mkdirSync(this.folder, { recursive: true })
    appendFileSync(this.path(at), this.waiting[at]!)
    this.waiting[at] = ""
    this.written.add(at)
  }
}

/** By line feeds alone: a text may have other ends of lines in it. */
function* linesOf(path: string): Generator<string> {
  const file = openSync(path, "r")
  const chunk = Buffer.alloc(WAITING)
  const decoder = new StringDecoder("utf8")
  let rest = ""
  for (let size = readSync(file, chunk); size > 0; size = readSync(file, chunk)) {
    const lines = (rest + decoder.write(chunk.subarray(0, size))).split("\n")
    rest = lines.pop()!
    yield* lines
  }
  closeSync(file)
}

/** FNV-1a, begun elsewhere at each depth, so that what met in one part is divided. */
function partOf(key: string, depth: number): number {
  let hash = 0x811c9dc5 ^ Math.imul(depth, 0x9e3779b1)
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193)
  hash ^= hash >>> 15
  return (Math.imul(hash, 0x85ebca6b) >>> 16) % PARTS
}
