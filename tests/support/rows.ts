/** The rows of a stream one by one; leaving early ends the stream. */
export async function* rowsOf<T>(batches: AsyncIterable<T[]>): AsyncGenerator<T> {
  for await (const rows of batches) yield* rows
}
