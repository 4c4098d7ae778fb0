import { createReadStream, createWriteStream, type WriteStream } from "node:fs"
import { stat } from "node:fs/promises"
import { basename } from "node:path"
import { nothingYet, rejectLine, type Progress, type Watch } from "../../server/import/run.ts"
import { unpacked } from "../../server/import/unpack.ts"
import { Problem } from "../../server/problems.ts"
import { draw, type Now } from "./bar.ts"
import { Control } from "./control.ts"

/** In milliseconds. */
const REDRAWN = 250

const sum = (counts: Record<string, number>) => Object.values(counts).reduce((a, b) => a + b, 0)

/** What is done with a file. */
export interface Reading {
  take(input: AsyncIterable<Uint8Array>, watch: Watch): Promise<Progress>
  /** What was done, in words. */
  report(so: Progress): string
  /** What is true when a person ended it. */
  cancelled: string
}

/**
 * Reads one file and reports what was done: with a bar and keys in a terminal, without a sign of them elsewhere. Throws Cancelled when a
 * person ended it, after saying what was kept.
 */
export async function readFrom(file: string, { take, report, cancelled }: Reading): Promise<void> {
  const { size } = await stat(file).catch((error: unknown) => {
    throw new Problem("invalid-import", `${file} cannot be read: ${(error as Error).message}`)
  })
  let read = 0
  let so: Progress = nothingYet()
  const rejects = new Rejects(`${basename(file)}.rejects.tsv`)
  const terminal = process.stdout.isTTY ? process.stdout : null
  const clock = new Clock()
  const show = () => {
    clock.run(!control.paused)
    const state: Now["state"] = control.cancelled ? "cancelled" : control.paused ? "paused" : "running"
    const now = { file: basename(file), read, size, rows: so.rows, rejected: sum(so.rejected), seconds: clock.seconds(), state }
    if (terminal) draw(terminal, now)
  }
  const control = new Control(terminal && process.stdin.isTTY ? process.stdin : null, show)
  const redraw = terminal ? setInterval(show, REDRAWN) : undefined
  try {
    so = await take(
      unpacked(createReadStream(file), (bytes) => (read += bytes)),
      {
        turn: control.turn,
        progress: (now) => (so = now),
        reject(row, now) {
          so = now
          rejects.add(rejectLine(row))
        },
      },
    )
  } finally {
    clearInterval(redraw)
    control.end()
    if (terminal) draw(terminal, null)
    if (control.cancelled) console.log(`${file} was cancelled. ${cancelled}`)
    // Of one that failed too: what it kept is told.
    if (so.rows > 0) console.log(`${file}: ${report(so)}`)
    await rejects.end()
  }
}

/** The rows that are left out, in a file that is only there when there are any. */
class Rejects {
  private readonly name: string
  private stream: WriteStream | null = null

  constructor(name: string) {
    this.name = name
  }

  add(line: string): void {
    this.stream ??= createWriteStream(this.name)
    this.stream.write(line)
  }

  async end(): Promise<void> {
    const { stream } = this
    if (!stream) return
    await new Promise<void>((resolve) => stream.end(resolve))
    console.error(`The rows that were left out stand in ${this.name}, each with its line, the reason and what is wrong.`)
  }
}

/** Seconds that went by while it ran. */
class Clock {
  private before = 0
  private since: number | null = performance.now()

  run(runs: boolean): void {
    if (runs === (this.since !== null)) return
    this.before = this.seconds()
    this.since = runs ? performance.now() : null
  }

  seconds(): number {
    return this.before + (this.since === null ? 0 : (performance.now() - this.since) / 1000)
  }
}
