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
import { lives, processName } from "./process-name.ts"

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

/**
 * Uploads and what shall be done with them, beside the store in `data`: what it holds outlives the server. Each server has a folder of its
 * own there, named by its process, so that two with one `data` leave each other's alone.
 */
export class Spool {
  /** Of all servers. */
  private readonly shared: string
  private readonly folder: string
  /** Nothing of it outlives this process. */
  private readonly passing: boolean
  private readonly open = new Map<string, WriteStream>()

  constructor(data: string) {
    this.passing = data === ":memory:"
    this.shared = this.passing ? join(tmpdir(), `entente-imports-${randomUUID()}`) : join(data, "imports")
    this.folder = join(this.shared, processName(process.pid))
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

  /** What was ordered of servers that do not live any more and not finished, in the order in which it came; it is this server's from now on. */
  async orders(): Promise<{ id: string; order: Order }[]> {
    const folders = await readdir(this.shared).catch((): string[] => [])
    const orders = []
    for (const name of folders) if (!lives(name)) orders.push(...(await this.takeOver(join(this.shared, name))))
    return orders.toSorted((a, b) => a.at - b.at)
  }

  private async takeOver(folder: string): Promise<{ id: string; order: Order; at: number }[]> {
    // Of two servers that start at once one is first, and the other finds nothing.
    const taken = join(this.shared, `taken-${randomUUID()}`)
    const first = await rename(folder, taken).then(
      () => true,
      () => false,
    )
    if (!first) return []
    await mkdir(this.folder, { recursive: true })
    const names = await readdir(taken).catch((): string[] => [])
    const orders = []
    for (const id of names.flatMap((name) => (name.endsWith(ORDER) ? [name.slice(0, -ORDER.length)] : []))) {
      const path = join(taken, id + ORDER)
      // One that cannot be read any more must not keep the server from starting.
      const order = Order.safeParse(
        await readFile(path, "utf8")
          .then((text): unknown => JSON.parse(text))
          .catch(() => null),
      )
      if (!order.success) continue
      orders.push({ id, order: order.data, at: (await stat(path)).mtimeMs })
      // The order last: whoever ends in between leaves it to the next.
      for (const ending of [UPLOAD, ORDER]) if (names.includes(id + ending)) await rename(join(taken, id + ending), this.path(id, ending))
    }
    await rm(taken, { recursive: true, force: true })
    return orders
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
    if (this.passing) await rm(this.shared, { recursive: true, force: true })
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
