import { afterAll } from "vitest"
import { giveBack } from "./lending.ts"

/** What a file was lent, the next one may have. */
afterAll(async () => {
  await giveBack("neo4j")
  await giveBack("neo4jCurrent")
})
