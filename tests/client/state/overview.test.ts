import fc from "fast-check"
import { expect, test } from "vitest"
import type { Actor, Tie } from "../../../server/model/index.ts"
import { growth, holds, isPart, joining, moreThan, numeral, placesOf, withoutActors } from "../../../client/state/overview.ts"
import { mergePicture } from "../../../client/state/picture.ts"

const actor = (id: string) => ({ id }) as Actor
const tie = (source: string, target: string, negotiated = 1) =>
  ({ id: `${source}~${target}`, source, target, negotiated, supported: 0, attacked: 0, informed: 0, lines: [] as Tie["lines"] }) as Tie
const ids = (some: readonly { id: string }[]) => some.map(({ id }) => id).sort()
const total = (actors: number) => ({ actors, relations: 0, derived: 0 })

test("a picture is a part as long as somebody is missing, and grows to all", () => {
  expect(isPart({ actors: [actor("a")], total: total(2) })).toBe(true)
  expect(isPart({ actors: [actor("a"), actor("b")], total: total(2) })).toBe(false)
  expect([moreThan(300, 21_431), moreThan(300, 500)]).toEqual([600, 500])
  expect([numeral(21_431, "en"), numeral(21_431, "de")]).toEqual(["21,431", "21.431"])
})

test("who joins brings the ties to who is drawn", () => {
  const picture = { actors: [actor("a"), actor("b")], ties: [tie("a", "b")] }
  const around = { actors: ["a", "c", "d"].map(actor), ties: [tie("a", "c"), tie("c", "d")] }
  const found = joining(picture, around, ["c"])
  expect([ids(found.actors), ids(found.ties)]).toEqual([["a", "c"], ["a~c"]])
})

test("who has no tie to anybody drawn brings the few with the most relations", () => {
  const others = Array.from({ length: 12 }, (_, at) => `x${at}`)
  const around = { actors: ["c", ...others].map(actor), ties: others.map((other, at) => tie("c", other, at + 1)) }
  const found = joining({ actors: [actor("a")], ties: [] }, around, ["c"])
  expect(ids(found.actors)).toEqual(ids(["c", ...others.slice(4)].map(actor)))
  expect(found.ties).toHaveLength(8)
})

test("no tie of a picture loses an end when actors go", () => {
  const name = fc.constantFrom(..."abcdefgh")
  fc.assert(
    fc.property(fc.array(fc.tuple(name, name)), fc.uniqueArray(name), (pairs, gone) => {
      const picture = { actors: [..."abcdefgh"].map(actor), ties: pairs.map(([a, b]) => tie(a, b)) }
      const rest = withoutActors(picture, new Set(gone))
      const there = new Set(ids(rest.actors))
      expect(there.size).toBe(8 - gone.length)
      expect(rest.ties).toEqual(picture.ties.filter(({ source, target }) => there.has(source) && there.has(target)))
    }),
  )
})

test("whoever stands somewhere stays there when more come", () => {
  const at = (id: string, x: number) => ({ actor: id, x, y: 0 })
  const picture = { actors: [actor("a")], ties: [], positions: { state: "current" as const, actors: [at("a", 1)] } }
  const more = { actors: [actor("a"), actor("b")], ties: [], positions: { state: "current" as const, actors: [at("a", 7), at("b", 2)] } }
  expect(placesOf(mergePicture(picture, more))).toEqual(
    new Map([
      ["a", { x: 1, y: 0 }],
      ["b", { x: 2, y: 0 }],
    ]),
  )
  expect(placesOf({ positions: { state: "computing", actors: [] } })).toBe(null)
})

test("a picture grows in few steps", () => {
  const worthDrawing = growth()
  const steps = Array.from({ length: 1000 }, (_, at) => at).filter((ties) => worthDrawing(ties))
  expect(steps).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512])
})

test("a region holds what lies in it", () => {
  const region = { left: 0, top: 0, right: 10, bottom: 10 }
  expect(holds(region, { left: 1, top: 1, right: 9, bottom: 10 })).toBe(true)
  expect(holds(region, { left: -1, top: 1, right: 9, bottom: 9 })).toBe(false)
})
