import { describe, expect, test } from "vitest"
import type { Actor, Strand } from "../../../server/model/index.ts"
import { hearer, hueOfSpeaker, ITSELF, lineVoices, undatedIn, voicesOf, type Hearing } from "../../../client/state/strands.ts"

const everyone: Hearing = { window: null, dates: "possible", alone: true, without: [] }
const strand = (start: string | null, end: string | null, speakers: string[] = [ITSELF], count = 1): Strand => ({
  start,
  end,
  speakers,
  count,
  coded: 0,
})
const actor = (id: string, ...wholes: string[]) => ({ id, partOf: wholes.map((whole) => ({ id: whole })) }) as unknown as Actor
const actors = [actor("state"), actor("office", "state"), actor("minister", "office"), actor("other")]
const counts = (hearing: Partial<Hearing>, one: Strand) => hearer({ ...everyone, ...hearing }, actors)(one)

describe("a window", () => {
  const window = { from: "2016-10-01", to: "2016-10-31" }
  test.each<[string, Strand, boolean, boolean]>([
    ["lies around it", strand("2016-10-03", "2016-10-04"), true, true],
    ["touches it", strand("2016-09-20", "2016-10-01"), true, false],
    ["comes after it", strand("2016-09-20", "2016-09-30"), false, false],
    ["meets its open beginning", strand(null, "2016-10-04"), true, false],
    ["meets its open end", strand("2016-10-04", null), true, false],
    ["comes before an open end", strand("2016-11-01", null), false, false],
    ["finds no date", strand(null, null), false, false],
  ])("%s", (_, one, possible, certain) => {
    expect(counts({ window }, one)).toBe(possible)
    expect(counts({ window, dates: "certain" }, one)).toBe(certain)
  })
})

describe("a speaker", () => {
  test("who alone says it is left out with all who are part of them", () => {
    expect(counts({ without: ["minister"] }, strand(null, null, ["minister"]))).toBe(false)
    expect(counts({ without: ["state"] }, strand(null, null, ["minister"]))).toBe(false)
    expect(counts({ without: ["state"] }, strand(null, null, ["minister", "other"]))).toBe(true)
    expect(counts({ without: ["minister"] }, strand(null, null, ["office"]))).toBe(true)
  })

  test("of one voice is heard only when that is enough", () => {
    expect(counts({ alone: false }, strand(null, null, ["minister"]))).toBe(false)
    expect(counts({ alone: false }, strand(null, null, ["minister", "other"]))).toBe(true)
    expect(counts({ alone: false }, strand(null, null))).toBe(true)
  })

  test("has a hue of their own on the lines that only they say", () => {
    const strands = new Map([
      ["theirs", [strand(null, null, ["minister"], 3)]],
      ["both", [strand(null, null, ["minister"]), strand(null, null, ["other"])]],
      ["plain", [strand(null, null)]],
    ])
    const voices = voicesOf(strands)
    expect(voices.map(({ speaker, relations, alone }) => [speaker, relations, alone])).toEqual([
      ["minister", 4, 4],
      [ITSELF, 1, 1],
      ["other", 1, 1],
    ])
    const hues = lineVoices(strands, () => true)
    expect([hues.get("theirs"), hues.get("both"), hues.get("plain")]).toEqual([2, 0, 1])
    expect(hueOfSpeaker("nobody", ["a", "b"])).toBe(7)
  })
})

test("what has no date is counted", () => {
  expect(undatedIn(new Map([["line", [strand(null, null, [ITSELF], 4), strand(null, "2016-10-01")]]]))).toBe(4)
})
