/** Cuts a stream of text into lines; the last one may lack its end. */
export async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string[]> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let rest = ""
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      const lines = (rest + decoder.decode(value, { stream: true })).split("\n")
      rest = lines.pop() ?? ""
      if (lines.length > 0) yield lines
    }
    if (rest.trim() !== "") yield [rest]
  } finally {
    // Who stops listening ends the statement on the server.
    await reader.cancel().catch(() => undefined)
  }
}
