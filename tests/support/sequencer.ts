import { BaseSequencer, type TestSpecification } from "vitest/node"

/** Files that take a minute or more: begun last, one of them would keep a single worker busy while the others have nothing left. */
const LONG = ["store/neo4j-faults", "store/embedded-process", "store/kill"]
/** Files that take the schema away: after them Neo4j plans every statement anew. */
const LAST = ["store/schema", "store/bulk"]

/** Begins with the files that take longest, and spreads those with a browser, which need no database, over the others. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = (names: string[]) => names.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`))
      return at(LAST) >= 0 ? LONG.length + 1 : at(LONG) >= 0 ? at(LONG) : LONG.length
    }
    const sorted = (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b))
    const [drawn, others] = [true, false].map((browser) =>
      sorted.filter((file) => file.moduleId.includes("/tests/browser/") === browser),
    ) as [TestSpecification[], TestSpecification[]]
    const place = (list: readonly TestSpecification[]) => list.map((file, index) => ({ file, at: (index + 0.5) / list.length }))
    return [...place(drawn), ...place(others)].toSorted((a, b) => a.at - b.at).map(({ file }) => file)
  }
}
