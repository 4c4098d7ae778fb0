import type { Engine } from "../../server/store/engine.ts"

/**
 * An engine that calls `stop` in the middle of its first load, or of the write that `of` names by tag and number: while the statement of
 * that number runs, or while it commits when there are fewer. `statements` tells how many there were.
 */
export function stoppingAt(
  engine: Engine,
  at: number,
  stop: () => void,
  of = { tag: "load", number: 1 },
): Engine & { statements(): number } {
  let count = 0
  let writes = 0
  return {
    kind: engine.kind,
    statements: () => count,
    read: (work, options) => engine.read(work, options),
    stream: (text, params, options) => engine.stream(text, params, options),
    execute: (reading) => engine.execute(reading),
    info: () => engine.info(),
    close: () => engine.close(),
    write(work, options) {
      if (options?.tag !== of.tag || (writes += 1) !== of.number) return engine.write(work, options)
      return engine.write(async (tx) => {
        const sent = <T>(answer: T): T => {
          if (count === at) stop()
          count += 1
          return answer
        }
        const result = await work({
          run: (text, params) => sent(tx.run(text, params)),
          send: (text, params) => sent(tx.send(text, params)),
          given: () => tx.given(),
        })
        if (count <= at) setImmediate(stop)
        return result
      }, options)
    },
  }
}
