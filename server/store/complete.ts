import type { Engine } from "./engine.ts"
import { loadingIn } from "./load.ts"
import { load } from "./queries/load.ts"

/** Nodes or relationships of one transaction. */
const BATCH = 20_000

/**
 * Writes the empty lists of a graph that came by neo4j-admin, whose files have no way to say them
 * (https://github.com/neo4j/neo4j/issues/13566). Ended halfway it goes on at the next start.
 */
export async function completeLists(engine: Engine): Promise<void> {
  const [mark] = await engine.read((tx) => loadingIn(tx).read(load.missing, {}), { tag: "complete" })
  if (!mark || mark.missing.length === 0) return
  const missing = mark.missing.map((one) => {
    const [label = "", ...rest] = one.split(".")
    const name = rest.pop()!
    return { label, type: rest[0] ?? null, name, value: { [name]: [] } }
  })
  for (const [lastOf, complete] of [
    [load.lastNode, load.completeNodes],
    [load.lastRelationship, load.completeRelationships],
  ] as const) {
    const [found] = await engine.read((tx) => loadingIn(tx).read(lastOf, {}), { tag: "complete" })
    for (let from = 0; from <= (found?.last ?? -1); from += BATCH)
      await engine.write(async (tx) => loadingIn(tx).write(complete, { from, to: from + BATCH - 1, missing }), { tag: "complete" })
  }
  await engine.write(async (tx) => loadingIn(tx).write(load.completed, {}), { tag: "complete" })
}
