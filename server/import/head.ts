const LF = 10
/** No first line by which a table is told is longer. In bytes. */
const MOST = 10_000

/** The first line of a stream, and the stream with it. */
export async function withHead(input: AsyncIterable<Uint8Array>): Promise<{ head: string; whole: AsyncIterable<Uint8Array> }> {
  const chunks = input[Symbol.asyncIterator]()
  let first = Buffer.alloc(0)
  while (!first.includes(LF) && first.length < MOST) {
    const { done, value } = await chunks.next()
    if (done) break
    first = Buffer.concat([first, value])
  }
  const end = first.indexOf(LF)
  async function* whole() {
    yield first
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value
  }
  const line = first.toString("utf8", 0, end < 0 ? first.length : end)
  // Tabs at its ends are cells.
  return { head: line.replaceAll(/^\ufeff|\r$/g, ""), whole: whole() }
}
