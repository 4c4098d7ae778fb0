import neo4j, { type Driver, type ResultSummary, type SessionMode } from "neo4j-driver"
import type { Params } from "../../server/store/store.ts"
import { lentNeo4j } from "./lending.ts"

/** A Neo4j without anything of ours in between. */
export class RawNeo4j {
  readonly #driver: Driver

  private constructor(driver: Driver) {
    this.#driver = driver
  }

  static async open(which: "neo4j" | "neo4jCurrent"): Promise<RawNeo4j> {
    const { uri, username, password } = await lentNeo4j(which)
    return new RawNeo4j(neo4j.driver(uri, neo4j.auth.basic(username, password), { disableLosslessIntegers: true }))
  }

  /** Runs a statement as it is. */
  async run(statement: string, params: Params = {}, mode: SessionMode = "READ"): Promise<{ rows: unknown[][]; summary: ResultSummary }> {
    const session = this.#driver.session({ defaultAccessMode: mode })
    try {
      const { records, summary } = await session.run(statement, params, { timeout: 5000 })
      return { rows: records.map((record) => [...record.values()]), summary }
    } finally {
      await session.close()
    }
  }

  async list(statement: string): Promise<string[]> {
    return (await this.run(statement)).rows.map((row) => JSON.stringify(row)).toSorted()
  }

  close(): Promise<void> {
    return this.#driver.close()
  }
}
