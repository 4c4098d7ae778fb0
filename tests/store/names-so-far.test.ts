import { beforeEach, expect, test } from "vitest"
import { icews } from "../../server/import/formats/icews.ts"
import { importRows } from "../../server/import/run.ts"
import type { Engine, Transaction } from "../../server/store/engine.ts"
import { graphStore } from "../../server/store/graph.ts"
import { load } from "../../server/store/queries/load.ts"
import type { Store } from "../../server/store/store.ts"
import { pieces } from "../support/coded.ts"
import { contentLines } from "../support/fingerprint.ts"
import { eachKind } from "../support/stores.ts"

const row = (number: number, source: string, target: string) => `${number}\t2014-02-0${1 + (number % 9)}\t${source}\t040\t${target}`
const ROWS = Array.from({ length: 12 }, (_, number) => row(number, ["Iran", "Iraq", "Syria"][number % 3]!, "Oman"))
const PART = 4

eachKind("how actors are named so far", (it) => {
  beforeEach(() => it.clear())
  const take = (store: Store, rows: string[]) =>
    importRows(store, icews, pieces(["id\tdate\tsource\tcameo\ttarget", ...rows].join("\n")), {}, PART)

  /** The engine with something done in each of its imports. */
  const importing = (within: (tx: Transaction) => Transaction, after = () => {}): Engine => ({
    ...facade(it.engine),
    write: (work, options) =>
      it.engine.write(async (tx) => {
        const result = await work(options?.tag === "import" ? within(tx) : tx)
        if (options?.tag === "import") after()
        return result
      }, options),
  })

  test("is asked once of each actor", async () => {
    const asked: string[] = []
    const listening = (tx: Transaction): Transaction => ({
      send: (text, params) => tx.send(text, params),
      run(text, params) {
        if (text === load.spellings.text) asked.push(...(params.actors as string[]))
        return tx.run(text, params)
      },
    })
    await take(graphStore(importing(listening), { adopt: false }), ROWS)
    // Whom the first part asked for in vain it wrote, and knows.
    expect(asked).toHaveLength(4)
    expect(new Set(asked).size).toBe(4)
  })

  test("is asked anew when somebody else wrote in between", async () => {
    await take(it.store(), ROWS.slice(4))
    const clean = await contentLines(it.engine)
    await it.clear()
    const [store, other] = [it.store(), it.store()]
    await take(store, ROWS.slice(0, 4))
    while (!(await other.remove(icews.dataset.id, 100)).done);
    await take(store, ROWS.slice(4))
    expect(await contentLines(it.engine)).toEqual(clean)
  })

  test("is asked anew when what it rests on was never written", async () => {
    await take(it.store(), ROWS)
    const clean = await contentLines(it.engine)
    await it.clear()
    let fails = true
    const failing = importing(
      (tx) => tx,
      () => {
        if (fails) throw new Error("the database is gone")
      },
    )
    const store = graphStore(failing, { adopt: false })
    await expect(take(store, ROWS)).rejects.toThrow()
    fails = false
    await take(store, ROWS)
    expect(await contentLines(it.engine)).toEqual(clean)
  })
})

const facade = (engine: Engine): Engine => ({
  kind: engine.kind,
  read: (work, options) => engine.read(work, options),
  write: (work, options) => engine.write(work, options),
  stream: (text, params, options) => engine.stream(text, params, options),
  execute: (reading) => engine.execute(reading),
  info: () => engine.info(),
  close: () => engine.close(),
})
