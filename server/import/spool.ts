import { randomUUID } from "node:crypto"
import { createReadStream, createWriteStream, type WriteStream } from "node:fs"
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { z } from "zod"
import { ImportFormat } from "../model/index.ts"
import { Problem } from "../problems.ts"
import { rejectLine, type Reject } from "./run.ts"

/** No upload is larger; what is goes through the command line, which reads from the disk. In bytes. */
const UPLOAD_LIMIT = 8_000_000_000

const Order = z.object({
  kind: z.enum(["import", "remove"]),
  name: z.string(),
  format: ImportFormat.nullable(),
  mapping: z.string().nullable(),
  article: z.string().nullable(),
})
/** What a job shall do. */
export type Order = z.infer<typeof Order>

const ORDER = ".json"
const UPLOAD = ".upload"
const REJECTS = ".rejects.tsv"

/** A folder of uploads and what shall be done with them, beside the store in `data`: what it holds outlives the server. */
export class Spool {
  private readonly folder: string
  /** Nothing of it outlives this process. */
  private readonly passing: boolean
  private readonly open = new Map<string, WriteStream>()

  constructor(data: string) {
    this.passing = data === ":memory:"
    this.folder = this.passing ? join(tmpdir(), `entente-imports-${randomUUID()}`) : join(data, "imports")
  }

  private path(id: string, ending: string): string {
    return join(this.folder, id + ending)
  }

  /** Keeps an upload and its order; the order comes last, so that half an upload is never taken up. */
  async keep(id: string, order: Order, upload: AsyncIterable<Uint8Array> | null): Promise<void> {
    await mkdir(this.folder, { recursive: true })
    try {
      if (upload) await pipeline(Readable.from(limited(upload)), createWriteStream(this.path(id, UPLOAD)))
      await writeFile(this.path(id, ".part"), JSON.stringify(order))
      await rename(this.path(id, ".part"), this.path(id, ORDER))
    } catch (error) {
      await rm(this.path(id, UPLOAD), { force: true })
      if (error instanceof Problem) throw error
      throw new Problem("invalid-import", `The upload broke off: ${(error as Error).message}. Nothing was kept; send it again.`, {
        cause: error,
      })
    }
  }

  /** What was ordered and not finished, in the order in which it came. */
  async orders(): Promise<{ id: string; order: Order }[]> {
    const names = await readdir(this.folder).catch(() => [])
    const found = names.filter((name) => name.endsWith(ORDER)).map((name) => name.slice(0, -ORDER.length))
    const known = new Set(found)
    for (const name of names) if (!known.has(name.split(".")[0]!)) await rm(join(this.folder, name), { force: true })
    const orders = await Promise.all(
      found.map(async (id) => {
        const path = this.path(id, ORDER)
        // One that cannot be read any more must not keep the server from starting.
        const value = await readFile(path, "utf8")
          .then(
            (text): unknown => JSON.parse(text),
            () => null,
          )
          .catch(() => null)
        const order = Order.safeParse(value)
        return order.success ? [{ id, order: order.data, at: (await stat(path)).mtimeMs }] : []
      }),
    )
    return orders.flat().toSorted((a, b) => a.at - b.at)
  }

  size = async (id: string): Promise<number> => (await stat(this.path(id, UPLOAD))).size

  read = (id: string): AsyncIterable<Uint8Array> => createReadStream(this.path(id, UPLOAD))

  /** A disk that is full loses the list of rejects, not the server: their number is in the report. */
  private begin(id: string): WriteStream {
    return createWriteStream(this.path(id, REJECTS)).on("error", () => {})
  }

  reject(id: string, row: Reject): void {
    const stream = this.open.get(id) ?? this.begin(id)
    this.open.set(id, stream)
    stream.write(rejectLine(row))
  }

  async *rejects(id: string): AsyncGenerator<string> {
    yield "line\treason\tdetail\trow\n"
    const there = await stat(this.path(id, REJECTS)).catch(() => null)
    if (there) yield* createReadStream(this.path(id, REJECTS), "utf8") as AsyncIterable<string>
  }

  /** Deletes an upload that is done with; its rejects stay until the next start. */
  async forget(id: string): Promise<void> {
    const stream = this.open.get(id)
    this.open.delete(id)
    if (stream) await new Promise<void>((resolve) => stream.end(() => resolve()))
    // The order first: without its upload it could not be taken up.
    for (const ending of [ORDER, UPLOAD]) await rm(this.path(id, ending), { force: true })
  }

  /** Deletes the folder of a process that keeps nothing. */
  async close(): Promise<void> {
    if (this.passing) await rm(this.folder, { recursive: true, force: true })
  }
}

async function* limited(upload: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let size = 0
  for await (const chunk of upload) {
    size += chunk.length
    if (size > UPLOAD_LIMIT)
      throw new Problem("payload-too-large", `Uploads end at ${UPLOAD_LIMIT} bytes; import larger files with npm run import.`)
    yield chunk
  }
}
