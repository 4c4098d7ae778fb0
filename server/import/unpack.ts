import { Readable } from "node:stream"
import * as zlib from "node:zlib"
import { Problem } from "../problems.ts"
import { unzipped } from "./unzip.ts"

/** Text of data sets shrinks to a tenth or so; what grows more than this while unpacking is made to fill a disk. */
const MOST_GROWTH = 200
/** Below so many bytes growth is not looked at. */
const HARMLESS = 10_000_000

type Unpack = (input: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>

const through = (make: () => zlib.Gunzip): Unpack =>
  async function* unpack(input) {
    const source = Readable.from(input)
    const stream = make()
    source.once("error", (error) => stream.destroy(error))
    try {
      yield* source.pipe(stream) as AsyncIterable<Buffer>
    } finally {
      source.destroy()
      stream.destroy()
    }
  }

// Node has it since 22.15.
const zstd = (zlib as { createZstdDecompress?: () => zlib.Gunzip }).createZstdDecompress

/** How files are packed, by their first bytes: names say anything. */
const PACKED: readonly { name: string; magic: readonly number[]; unpack: Unpack }[] = [
  { name: "gzip", magic: [0x1f, 0x8b], unpack: through(() => zlib.createGunzip()) },
  { name: "zip", magic: [0x50, 0x4b, 0x03, 0x04], unpack: unzipped },
  {
    name: "zstd",
    magic: [0x28, 0xb5, 0x2f, 0xfd],
    unpack: zstd
      ? through(zstd)
      : () => {
          throw new Problem(
            "invalid-import",
            "The file is packed with zstd, which this version of Node cannot unpack; Node 22.15 and later can.",
          )
        },
  },
]

/** The bytes of a file, unpacked by stream when they are packed. `read` is told of the packed bytes as they come. */
export async function* unpacked(input: AsyncIterable<Uint8Array>, read: (bytes: number) => void = () => {}): AsyncGenerator<Uint8Array> {
  const chunks = input[Symbol.asyncIterator]()
  let first = Buffer.alloc(0)
  let packed = 0
  const next = async () => {
    const { done, value } = await chunks.next()
    if (done) return null
    packed += value.length
    read(value.length)
    return value
  }
  // A stream may deliver its magic bytes one by one.
  for (let chunk = await next(); chunk; chunk = first.length < 4 ? await next() : null) first = Buffer.concat([first, chunk])
  async function* whole() {
    if (first.length > 0) yield first
    for (let chunk = await next(); chunk; chunk = await next()) yield chunk
  }
  const way = PACKED.find(({ magic }) => magic.every((byte, at) => first[at] === byte))
  if (!way) {
    yield* whole()
    return
  }
  let size = 0
  try {
    for await (const chunk of way.unpack(whole())) {
      size += chunk.length
      if (size > HARMLESS && size > packed * MOST_GROWTH) {
        const detail = `The file grows more than ${MOST_GROWTH} times while unpacking; no data does. What came before was kept.`
        throw new Problem("invalid-import", detail)
      }
      yield chunk
    }
  } catch (error) {
    if (error instanceof Problem) throw error
    const detail = `The ${way.name} file is damaged or cut off: ${(error as Error).message}. What came before was kept; fetch it again.`
    throw new Problem("invalid-import", detail, { cause: error })
  }
}
