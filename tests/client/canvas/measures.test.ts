import { expect, test } from "vitest"
import { measureSteps, type Measurable } from "../../../client/canvas/measures/measures.ts"

function measured(picture: Measurable) {
  const steps = measureSteps(picture)
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return new Map(step.value.map((one) => [one.actor, one]))
}
const tie = (source: string, target: string, relations = 1) => ({ source, target, relations })
/** Two triangles, a–b–c and d–e–f, that only c–d joins. */
const barbell = {
  actors: ["a", "b", "c", "d", "e", "f", "stranger"],
  ties: [tie("a", "b"), tie("b", "c"), tie("c", "a"), tie("d", "e"), tie("e", "f"), tie("f", "d"), tie("c", "d")],
}

test("two groups that one tie joins are two communities, and its ends are between all others", () => {
  const found = measured(barbell)
  const of = (actor: string) => found.get(actor)!
  expect(["a", "b", "c"].map((actor) => of(actor).community)).toEqual([1, 1, 1])
  expect(["d", "e", "f"].map((actor) => of(actor).community)).toEqual([2, 2, 2])
  expect(of("stranger")).toMatchObject({ degree: 0, betweenness: 0 })
  expect([of("c").degree, of("a").degree]).toEqual([3, 2])
  // Of the 15 pairs of six others, 6 go through c: a and b with d, e, f.
  expect(of("c").betweenness).toBeCloseTo(6 / 15, 6)
  expect(of("a").betweenness).toBe(0)
})

test("the ranks are those of a walk: they sum to one, and a pair alone shares equally", () => {
  const sum = [...measured(barbell).values()].reduce((total, { pagerank }) => total + pagerank, 0)
  expect(sum).toBeCloseTo(1, 5)
  const pair = measured({ actors: ["a", "b"], ties: [tie("a", "b", 7)] })
  expect(pair.get("a")!.pagerank).toBeCloseTo(0.5, 6)
})

test("the same picture gives the same numbers, and an empty one none", () => {
  expect(measured(barbell)).toEqual(measured({ actors: barbell.actors.toReversed(), ties: barbell.ties.toReversed() }))
  expect(measured({ actors: [], ties: [] }).size).toBe(0)
  expect(measured({ actors: ["a"], ties: [] }).get("a")).toMatchObject({ degree: 0, community: 1 })
})
