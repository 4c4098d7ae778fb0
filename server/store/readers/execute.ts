import { LIMITS } from "../../model/limits.ts"
import type { Engine } from "../engine.ts"
import { guardStatement } from "../guard/guard.ts"
import type { Store, Value } from "../store.ts"
import { checkParams } from "./params.ts"
import { sizeOf } from "./size.ts"
import { Turns } from "./turns.ts"

/** Reads readers' statements over an engine: guarded, in turn, and cut where the limits are. */
export function executor(engine: Engine): Store["execute"] {
  const turns = new Turns()
  return async function* execute(statement, params, limits, { signal, tag = "statement", form = "plain" } = {}) {
    const guarded = guardStatement(statement, params, engine.kind)
    checkParams(params)
    const { timeoutMs, maxRows, maxBytes } = within(limits)
    const release = await turns.take(signal)
    const lingering: Promise<void>[] = []
    const lingers = (gone: Promise<void>) => void lingering.push(gone)
    const began = performance.now()
    const end = (truncated: null | "rows" | "bytes", notices: string[]) => ({
      truncated,
      elapsedMs: Math.round(performance.now() - began),
      notices,
    })
    try {
      let rows = 0
      let bytes = 0
      for await (const said of engine.execute({ guarded, params, timeoutMs, maxRows, form, tag, lingers, ...(signal && { signal }) })) {
        if ("columns" in said) yield said
        else if ("notices" in said) yield { ...end(null, said.notices), ...(said.plan && { plan: said.plan }) }
        else {
          const room = said.rows.slice(0, maxRows - rows)
          const fits = fitting(room, maxBytes - bytes)
          rows += fits.count
          bytes += fits.bytes
          if (fits.count > 0) yield { rows: fits.count < said.rows.length ? said.rows.slice(0, fits.count) : said.rows }
          if (fits.count === said.rows.length) continue
          yield end(fits.count < room.length ? "bytes" : "rows", [])
          return
        }
      }
    } finally {
      // Its turn is taken as long as the store works for it: nobody can have more run than there are turns.
      void Promise.allSettled(lingering).then(release)
    }
  }
}

// A timeout of 0 would switch it off on the server, and no caller can ask for more than the table says.
function within({ timeoutMs, maxRows, maxBytes }: Parameters<Store["execute"]>[2]): Parameters<Store["execute"]>[2] {
  const clamp = (value: number, most: number) => Math.max(1, Math.min(Math.floor(value) || 1, most))
  return {
    timeoutMs: clamp(timeoutMs, LIMITS.timeoutMsMost),
    maxRows: clamp(maxRows, LIMITS.rowsMost),
    maxBytes: clamp(maxBytes, LIMITS.bytes),
  }
}

function fitting(rows: Value[][], room: number): { count: number; bytes: number } {
  let bytes = 0
  for (const [count, row] of rows.entries()) {
    const size = sizeOf(row)
    if (bytes + size > room) return { count, bytes }
    bytes += size
  }
  return { count: rows.length, bytes }
}
