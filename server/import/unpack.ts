import { Readable } from "node:stream"
import { createGunzip } from "node:zlib"
import { Problem } from "../problems.ts"

/** Text of data sets shrinks to a tenth or so; what grows more than this while unpacking is made to fill a disk. */
const MOST_GROWTH = 200
/** Below so many bytes growth is not looked at. */
const HARMLESS = 10_000_000

/** The bytes of a file, unpacked by stream when they are gzip, whatever its name. `read` is told of the packed bytes as they come. */
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
  // A stream may deliver its two magic bytes one by one.
  for (let chunk = await next(); chunk; chunk = first.length < 2 ? await next() : null) first = Buffer.concat([first, chunk])
  async function* whole() {
    if (first.length > 0) yield first
    for (let chunk = await next(); chunk; chunk = await next()) yield chunk
  }
  if (first[0] !== 0x1f || first[1] !== 0x8b) {
    yield* whole()
    return
  }
  const source = Readable.from(whole())
  const gunzip = createGunzip()
  source.once("error", (error) => gunzip.destroy(error))
  let size = 0
  try {
    for await (const chunk of source.pipe(gunzip) as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > HARMLESS && size > packed * MOST_GROWTH) {
        throw new Problem(
          "invalid-import",
          `The file grows more than ${MOST_GROWTH} times while unpacking; no data does. What came before was kept.`,
        )
      }
      yield chunk
    }
  } catch (error) {
    if (error instanceof Problem) throw error
    throw new Problem(
      "invalid-import",
      `The gzip file is damaged or cut off: ${(error as Error).message}. What came before was kept; fetch it again.`,
      {
        cause: error,
      },
    )
  } finally {
    source.destroy()
    gunzip.destroy()
  }
}
