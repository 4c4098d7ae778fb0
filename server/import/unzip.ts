import { Unzip, UnzipInflate } from "fflate"
import { Problem } from "../problems.ts"

/** A small piece of a bomb is at most so much larger. */
const STEP = 16_384

/** The one file of a zip archive, by stream; an archive of several is refused, because nobody said which. */
export async function* unzipped(input: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = []
  let failed: Error | null = null
  const files: string[] = []
  let ended = false
  const unzip = new Unzip((file) => {
    // Folders are entries without content.
    if (file.name.endsWith("/")) return
    files.push(file.name)
    if (files.length > 1) return
    file.ondata = (error, chunk, final) => {
      if (error) failed = error
      else ready.push(chunk)
      ended ||= final
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  const several = () =>
    new Problem(
      "invalid-import",
      `The archive holds several files, ${files.slice(0, 3).join(", ")} and more; unpack it and import one at a time. What came of the first was kept.`,
    )
  function* taken() {
    if (failed) throw failed
    if (files.length > 1) throw several()
    yield* ready
    ready = []
  }
  for await (const chunk of input) {
    for (let at = 0; at < chunk.length; at += STEP) {
      unzip.push(chunk.subarray(at, at + STEP), false)
      yield* taken()
    }
  }
  unzip.push(new Uint8Array(0), true)
  yield* taken()
  if (!ended) throw new Error("the archive ends before its file does")
}
