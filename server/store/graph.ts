import type { z } from "zod"
import { Problem } from "../problems.ts"
import type { Engine, Row } from "./engine.ts"
import { loadPlan, refuseForeign } from "./load.ts"
import { load } from "./queries/load.ts"
import { writeSchema } from "./schema.ts"
import type { Params, Query, Store } from "./store.ts"

/** How many rows of an answer are checked against their types; the rest has the same columns and the same writer. */
const CHECKED_ROWS = 50

/** The port over either engine. The schema is written at the first success, so that a database may be down when we start. */
export function graphStore(engine: Engine, options: { adopt: boolean }): Store {
  let prepared: Promise<void> | null = null
  const prepare = () => {
    prepared ??= engine
      .read((tx) => refuseForeign(tx, options.adopt))
      .then(() => writeSchema(engine))
      .catch((error: unknown) => {
        prepared = null
        throw error
      })
    return prepared
  }
  const generation = async () => {
    const [mark] = await run(load.mark, {})
    return String(mark?.generation ?? 0)
  }
  const run: Store["run"] = async (query, params, options) => {
    const checked = query.params.parse(params) as Params
    const rows = await engine.read((tx) => tx.run(query.text, checked), { tag: query.name, ...options })
    for (const row of rows.slice(0, CHECKED_ROWS)) check(query, row)
    return rows as never
  }
  return {
    run,
    async *stream(query, params, options) {
      const checked = query.params.parse(params) as Params
      let seen = 0
      for await (const row of engine.stream(query.text, checked, { tag: query.name, ...options })) {
        if (seen++ < CHECKED_ROWS) check(query, row)
        yield row as never
      }
    },
    async load(plan) {
      await prepare()
      return engine.write(
        async (tx) => {
          await refuseForeign(tx, options.adopt)
          return loadPlan(tx, plan)
        },
        { tag: "load" },
      )
    },
    async ready() {
      const info = await engine.info()
      await prepare()
      return info
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

function check(query: Query<z.ZodType, z.ZodType>, row: Row): void {
  const result = query.row.safeParse(row)
  if (!result.success) throw new Error(`cypher/${query.name}.cypher gave a row that its types do not allow`, { cause: result.error })
}
