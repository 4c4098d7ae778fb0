import neo4j from "neo4j-driver"
import { expect, test } from "vitest"
import { gathered } from "../../server/store/neo4j-gathered.ts"

test("parameters are asked for in one map, and nothing else is touched", () => {
  expect(gathered("MATCH (a {id: $id}) // of $id\nWHERE a.x IN $ids RETURN '$id', `$id`, \"it's $id\"", { id: "a", ids: [1] })).toEqual([
    "MATCH (a {id: $given.id}) // of $id\nWHERE a.x IN $given.ids RETURN '$id', `$id`, \"it's $id\"",
    { given: { id: "a", ids: [neo4j.int(1)] } },
  ])
  expect(gathered("RETURN 1", {})).toEqual(["RETURN 1", {}])
})
