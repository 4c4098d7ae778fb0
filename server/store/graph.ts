import type { z } from "zod"
import { Problem } from "../problems.ts"
import { completeLists } from "./complete.ts"
import type { Engine, Row } from "./engine.ts"
import { loadPlan, refuseForeign } from "./load.ts"
import { inFlight } from "./line.ts"
import { loadPart } from "./load-part.ts"
import { Precedence } from "./precedence.ts"
import { partRowsOf } from "./part-rows.ts"
import { load } from "./queries/load.ts"
import { positions } from "./queries/positions.ts"
import { executor } from "./readers/execute.ts"
import { removePart } from "./remove.ts"
import { writeSchema } from "./schema.ts"
import type { Params, Query, Store } from "./store.ts"
import { upgrade } from "./upgrade.ts"
import { changeViews, readViews } from "./views.ts"

/** The port over either engine. The schema is written at the first success, so that a database may be down when we start. */
export function graphStore(engine: Engine, options: { adopt: boolean }): Store {
  let prepared: Promise<void> | null = null
  const prepare = () => {
    prepared ??= engine
      .read((tx) => refuseForeign(tx, options.adopt))
      .then(() => completeLists(engine))
      .then(() => writeSchema(engine))
      .catch((error: unknown) => {
        prepared = null
        throw error
      })
    return prepared
  }
  const generation = async () => {
    const [mark] = await run(load.mark, {})
    return mark ? `${mark.generation}-${mark.state?.slice(0, 12)}` : "0"
  }
  const readers = new Precedence()
  /** Whether the part of an import that was loaded last had rows that were not here. */
  let partsAreNew = true
  const execute = executor(engine)
  const run: Store["run"] = async (query, params, options) => {
    const checked = query.params.parse(params) as Params
    const end = readers.begin()
    const rows = await engine.read((tx) => tx.run(query.text, checked), { tag: query.name, ...options }).finally(end)
    return rows.map((row) => rowOf(query, row))
  }
  const listeners: (() => void)[] = []
  const told = <T>(result: T): T => {
    for (const listener of listeners) listener()
    return result
  }
  return {
    kind: engine.kind,
    run,
    async *execute(...asked) {
      const end = readers.begin()
      try {
        yield* execute(...asked)
      } finally {
        end()
      }
    },
    async *stream(query, params, options) {
      const checked = query.params.parse(params) as Params
      const end = readers.begin()
      try {
        for await (const rows of engine.stream(query.text, checked, { tag: query.name, ...options })) {
          yield rows.map((row) => rowOf(query, row))
        }
      } finally {
        end()
      }
    },
    async load(plan) {
      await prepare()
      return engine
        .write(
          async (tx) => {
            await refuseForeign(tx, options.adopt)
            return loadPlan(tx, plan)
          },
          { tag: "load" },
        )
        .then(told)
    },
    partLoader(part) {
      // Where the part before was here already, this one may be too: there is nothing to make ready, and nothing to hold up.
      let ready = partsAreNew ? inFlight(partRowsOf(part)) : null
      const prepared = () => (ready ??= partRowsOf(part))
      return async (busy) => {
        if (!partsAreNew) busy?.()
        await prepare()
        await readers.giveWay()
        const report = await engine.write(
          async (tx) => {
            await refuseForeign(tx, options.adopt)
            return loadPart(tx, part, { prepared, giveWay: () => readers.giveWay(), busy })
          },
          { tag: "import" },
        )
        partsAreNew = report.unchanged < part.rows.length
        return told(report)
      }
    },
    async remove(article, most) {
      await prepare()
      await readers.giveWay()
      return engine
        .write(
          async (tx) => {
            await refuseForeign(tx, options.adopt)
            return removePart(tx, article, most)
          },
          { tag: "remove" },
        )
        .then(told)
    },
    views: () => engine.read(readViews, { tag: "views" }),
    async changeViews(change) {
      await prepare()
      return engine.write(
        async (tx) => {
          await refuseForeign(tx, options.adopt)
          return changeViews(tx, change)
        },
        { tag: "views" },
      )
    },
    async keepPositions(kept) {
      await prepare()
      await engine.write((tx) => tx.run(positions.keep.text, kept), { tag: "positions" })
    },
    watch: (listener) => void listeners.push(listener),
    async ready() {
      const info = await engine.info()
      await prepare()
      return info
    },
    async upgrade() {
      await prepare()
      return upgrade(engine)
    },
    async counts() {
      const [counts] = await run(load.counts, {})
      if (!counts) throw new Problem("internal", "The store did not count what it holds.")
      return counts
    },
    generation,
    close: () => engine.close(),
  }
}

/** A row as its types say. Fifty thousand cost 15 ms, so none is left out. */
function rowOf<R extends z.ZodType>(query: Query<z.ZodType, R>, row: Row): z.output<R> {
  const result = query.row.safeParse(row)
  if (result.success) return result.data
  throw new Problem("internal", `cypher/${query.name}.cypher gave a row that its types do not allow.`, { cause: result.error })
}
