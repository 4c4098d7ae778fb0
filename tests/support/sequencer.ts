import { BaseSequencer, type TestSpecification } from "vitest/node"

/**
 * Files that mostly wait, in the order in which they are spread over a run: begun together they would leave the processors idle, and
 * begun last a single worker would be busy while the others have nothing left.
 */
const WAITING = ["store/neo4j-faults", "store/embedded-process", "store/kill", "store/import-kill"]
/** So much of a run is over when the last of those begins. */
const SPREAD = 0.45
/** Files that take the schema away: after them Neo4j plans every statement anew. */
const LAST = ["store/schema", "store/bulk"]

/** Spreads the files that wait, and those with a browser, which need no database, over the others. */
export default class Spread extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const at = ({ moduleId }: TestSpecification, names: string[]) => names.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`))
    const sorted = await super.sort(files)
    const place = (list: readonly TestSpecification[]) => list.map((file, index) => ({ file, place: (index + 0.5) / list.length }))
    const others = sorted.filter((file) => at(file, WAITING) < 0 && at(file, LAST) < 0)
    const isDrawn = ({ moduleId }: TestSpecification) => moduleId.includes("/tests/browser/")
    return [
      ...place(others.filter(isDrawn)),
      ...place(others.filter((file) => !isDrawn(file))),
      ...sorted
        .filter((file) => at(file, WAITING) >= 0)
        .map((file) => ({ file, place: (at(file, WAITING) / (WAITING.length - 1)) * SPREAD })),
      ...sorted.filter((file) => at(file, LAST) >= 0).map((file) => ({ file, place: 1 })),
    ]
      .toSorted((a, b) => a.place - b.place)
      .map(({ file }) => file)
  }
}
