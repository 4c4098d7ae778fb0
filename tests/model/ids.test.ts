import { assert, property, stringMatching } from "fast-check"
import { describe, expect, test } from "vitest"
import { Id, JoinedId, relationId, tieId } from "../../server/model/index.ts"

describe("an id", () => {
  test.each(["P_LAVROV", "2016-10-lausanne.E4.support", "Лавров", "a", "7", "x".repeat(200)])("%s is one", (id) => {
    expect(Id.safeParse(id).success).toBe(true)
    expect(encodeURIComponent(Id.parse("P_LAVROV.x-1"))).toBe("P_LAVROV.x-1")
  })

  test.each(["", "a b", "a/b", "a~b", "%41", "a%2Fb", "_a", ".a", "..", "-a", "a\0", "a\n", "\uD83D", "😀", "x".repeat(201), "a?b", "a#b"])(
    "%j is none",
    (id) => {
      expect(Id.safeParse(id).success).toBe(false)
    },
  )
})

const ids = stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,12}$/)

test("ids that are joined stay apart: nothing else gives the same", () => {
  assert(
    property(ids, ids, ids, (event, a, b) => {
      const id = relationId(event, a, b)
      expect(id.split("~")).toEqual([event, a, b])
      expect(tieId(a, b).split("~")).toEqual([a, b])
      expect(JoinedId.safeParse(id).success).toBe(true)
      expect(Id.safeParse(id).success).toBe(false)
    }),
  )
})
