import { expect } from "vitest"
import type { Engine } from "../../server/store/engine.ts"
import { graphStore } from "../../server/store/graph.ts"
import { openEngine } from "../../server/store/open.ts"
import type { LoadPlan } from "../../server/store/plan.ts"
import { fingerprint } from "./fingerprint.ts"
import { lausannePlan, otherPlan, smallPlan } from "./plans.ts"
import { stoppingAt } from "./stopping.ts"

/** Ten moments of a load: the first is before anything was written, the last while it commits. */
export const MOMENTS = Array.from({ length: 10 }, (_, index) => index)

/** A load that is cut off: what the graph is before it and after it, which is the same in every store. */
export interface CutLoad {
  plan: LoadPlan
  before: string
  after: string
  /** The number of the statement that runs at that moment. */
  statementAt(moment: number): number
}

/** Measures the load of the first article over two others, in the embedded store. */
export async function cutLoad(): Promise<CutLoad> {
  const plan = await lausannePlan()
  const engine = await openEngine({ neo4j: null, data: ":memory:" })
  const before = await prepare(engine)
  const counting = stoppingAt(engine, Infinity, () => {})
  await graphStore(counting, { adopt: false }).load(plan)
  const statements = counting.statements()
  const after = await fingerprint(engine)
  await engine.close()
  return { plan, before, after, statementAt: (moment) => Math.round((moment / 9) * statements) }
}

/** Makes the graph what it is before the load, and returns its fingerprint. */
export async function prepare(engine: Engine): Promise<string> {
  await engine.write((tx) => tx.run("MATCH (n) DETACH DELETE n", {}))
  const store = graphStore(engine, { adopt: false })
  await store.load(smallPlan())
  await store.load(otherPlan())
  return fingerprint(engine)
}

/** Nothing in between is left, and loading again gives what a load without accident gives. */
export async function expectWhole(engine: Engine, { plan, before, after }: CutLoad): Promise<void> {
  // A database whose client died in the commit may still be committing, and a fingerprint takes several reads.
  await expect.poll(() => fingerprint(engine), { timeout: 20_000, interval: 500 }).toSatisfy((found) => found === before || found === after)
  await graphStore(engine, { adopt: false }).load(plan)
  expect(await fingerprint(engine)).toBe(after)
}
