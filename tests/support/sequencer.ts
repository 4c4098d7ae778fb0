import { BaseSequencer, type TestSpecification } from "vitest/node"

/** Files that take a minute or more: begun last, one of them would keep a single worker busy while the others have nothing left. */
const LONG = ["store/neo4j-kill", "store/embedded-process", "store/kill"]

/** Begins with the files that take longest. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = LONG.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`))
      return at < 0 ? LONG.length : at
    }
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b))
  }
}
