import { BaseSequencer, type TestSpecification } from "vitest/node"

/**
 * Files that mostly wait, by turns with those that want the current Neo4j for long, in the order in which they are spread over a run:
 * begun together they would leave the processors idle, and begun last a single worker would be busy while the others have nothing left.
 */
const APART = [
  "store/neo4j-faults",
  "store/execute",
  "store/embedded-process",
  "store/guard/layers",
  "store/kill",
  "store/guard/corpus",
  "store/import-kill",
  "queries/analyse",
]
/** Files that take the schema away: after them Neo4j plans every statement anew. */
const LATE = ["store/schema", "store/bulk"]
/** So much of a run is over when the last of those begins; what comes after them is short. */
const ENDS = { apart: 0.6, late: 0.85 }

/** Spreads those, and files with a browser, which need no database, over the others. */
export default class Spread extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const at = ({ moduleId }: TestSpecification, names: string[]) => names.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`))
    const sorted = await super.sort(files)
    const place = (list: readonly TestSpecification[]) => list.map((file, index) => ({ file, place: (index + 0.5) / list.length }))
    const others = sorted.filter((file) => at(file, [...APART, ...LATE]) < 0)
    const isDrawn = ({ moduleId }: TestSpecification) => moduleId.includes("/tests/browser/")
    return [
      ...place(others.filter(isDrawn)),
      ...place(others.filter((file) => !isDrawn(file))),
      ...sorted
        .filter((file) => at(file, APART) >= 0)
        .map((file) => ({ file, place: (at(file, APART) / (APART.length - 1)) * ENDS.apart })),
      ...sorted
        .filter((file) => at(file, LATE) >= 0)
        .map((file) => ({ file, place: ENDS.late - (LATE.length - 1 - at(file, LATE)) * 0.05 })),
    ]
      .toSorted((a, b) => a.place - b.place)
      .map(({ file }) => file)
  }
}
