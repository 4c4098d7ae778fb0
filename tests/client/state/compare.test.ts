import { expect, test } from "vitest"
import { lineWord } from "../../../client/canvas/port.ts"
import { compareLines, firstWindows } from "../../../client/state/compare.ts"
import { ITSELF } from "../../../client/state/strands.ts"
import { dossierScene } from "../canvas/dossier-scene.ts"

const scene = await dossierScene("articles/2016-10-lausanne")
const [one, two, three, four] = scene.ties
const strand = (day: string, count = 1) => ({ start: day, end: day, speakers: [ITSELF], count, coded: 0 })
const wordOf = (tie: typeof one) => lineWord({ tie: tie!.id, ...tie!.lines[0]! })
const strands = new Map([
  [wordOf(one), [strand("2016-09-10")]],
  [wordOf(two), [strand("2016-10-10", 2)]],
  [wordOf(three), [strand("2016-09-01"), strand("2016-10-01", 3)]],
  [wordOf(four), [strand("2016-09-02"), strand("2016-10-02"), { ...strand(""), start: null, end: null }]],
])
const windows = { before: { from: "2016-09-01", to: "2016-09-30" }, after: { from: "2016-10-01", to: "2016-10-31" } }
const hearing = { window: null, dates: "possible", alone: true, without: [] } as const

test("a line came, went, changed or stayed; what is in neither window is left out", () => {
  const compared = compareLines(scene, strands, { ...hearing, without: [] }, windows, scene.actors)
  expect(compared.map(({ line, before, after, change }) => [lineWord(line), before, after, change])).toEqual([
    [wordOf(one), 1, 0, "gone"],
    [wordOf(two), 0, 2, "added"],
    [wordOf(three), 1, 3, "changed"],
    [wordOf(four), 1, 1, "same"],
  ])
})

test("the first windows are the chosen one with as long before it, or the halves of the known time", () => {
  expect(firstWindows(scene, { from: "2016-10-01", to: "2016-10-10" })).toEqual({
    before: { from: "2016-09-21", to: "2016-09-30" },
    after: { from: "2016-10-01", to: "2016-10-10" },
  })
  const { before, after } = firstWindows(scene, null)!
  expect(before.from < before.to && before.to < after.from && after.from < after.to).toBe(true)
  // An address may name a day that no month has; and all may be on one day.
  expect(firstWindows(scene, { from: "2016-99-99", to: "2016-99-99" })).toBe(null)
  const oneDay = { actors: [], ties: [{ ...scene.ties[0]!, first: "2016-10-01", last: "2016-10-01" }] }
  expect(firstWindows(oneDay, null)).toEqual({
    before: { from: "2016-10-01", to: "2016-10-01" },
    after: { from: "2016-10-01", to: "2016-10-01" },
  })
  expect(firstWindows({ actors: [], ties: [] }, null)).toBe(null)
})
