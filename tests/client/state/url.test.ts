import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { FAMILIES, KINDS, STATUSES } from "../../../server/model/index.ts"
import { LAYOUTS } from "../../../client/canvas/layouts/index.ts"
import { NAMES, SIZES } from "../../../client/canvas/rules/index.ts"
import { COLOURS } from "../../../client/state/colours/index.ts"
import { GROUPINGS } from "../../../client/state/groups.ts"
import { NAMINGS } from "../../../client/state/naming.ts"
import { fromSearch, toSearch } from "../../../client/state/url.ts"
import { firstView, PANELS, type View } from "../../../client/state/view.ts"

const families = FAMILIES.map((family) => family.id)
const statuses = STATUSES.map((status) => status.id)
const kinds = KINDS.map((kind) => kind.id)

const id = fc.stringMatching(/^[A-Za-z0-9ÄÖÜäöüß][A-Za-z0-9ÄÖÜäöüß._-]{0,20}$/)
const selection = fc.oneof(
  fc.constant({ type: "none" as const }),
  fc.record({ type: fc.constant("actor" as const), actor: id }),
  fc.record({
    type: fc.constant("line" as const),
    line: fc.record({
      tie: fc.tuple(id, id).map((ends) => ends.join("~")),
      family: fc.constantFrom(...families),
      status: fc.constantFrom(...statuses),
    }),
  }),
)
const camera = fc.record({
  x: fc.integer({ min: -9_999_999, max: 9_999_999 }).map((n) => n / 1e4),
  y: fc.integer({ min: -9_999_999, max: 9_999_999 }).map((n) => n / 1e4),
  zoom: fc.integer({ min: 1, max: 99_999 }).map((n) => n / 1e3),
})
const toWindow = (days: string[]) => {
  const [from, to] = days.toSorted() as [string, string]
  return { from, to }
}
const view: fc.Arbitrary<View> = fc
  .record({
    language: fc.constantFrom("de" as const, "en" as const),
    theme: fc.constantFrom("system" as const, "light" as const, "dark" as const),
    families: fc.subarray(families),
    statuses: fc.subarray(statuses),
    kinds: fc.subarray(kinds),
    partOf: fc.boolean(),
    derived: fc.boolean(),
    events: fc.boolean(),
    hidden: fc.uniqueArray(id, { maxLength: 4 }),
    most: fc.option(fc.integer({ min: 301, max: 99_999 })),
    nearer: fc.boolean(),
    grouping: fc.option(fc.constantFrom(...GROUPINGS.map((grouping) => grouping.id))),
    apart: fc.uniqueArray(id, { maxLength: 2 }),
    window: fc.option(
      fc.uniqueArray(fc.constantFrom("2016-09-01", "2016-09-30", "2016-10-17"), { minLength: 2, maxLength: 2 }).map(toWindow),
    ),
    compared: fc.option(
      fc.uniqueArray(fc.constantFrom("2016-09-01", "2016-09-30", "2016-10-17"), { minLength: 2, maxLength: 2 }).map((days) => ({
        before: toWindow(days),
        after: toWindow(days),
      })),
    ),
    dates: fc.constantFrom("possible" as const, "certain" as const),
    alone: fc.boolean(),
    without: fc.uniqueArray(fc.oneof(id, fc.constant("")), { maxLength: 3 }),
    colour: fc.constantFrom(...COLOURS.map(({ id }) => id)),
    size: fc.constantFrom(...SIZES.map(({ id }) => id)),
    names: fc.constantFrom(...NAMES.map(({ id }) => id)),
    naming: fc.constantFrom(...NAMINGS.map(({ id }) => id)),
    focus: fc.option(id),
    selection,
    chosen: fc.uniqueArray(id, { maxLength: 3 }),
    arrangement: fc.option(
      fc.record({
        layout: fc.constantFrom(...LAYOUTS.map((layout) => layout.id)),
        options: fc.oneof(fc.constant({}), fc.record({ gap: fc.integer({ min: 10, max: 300 }) })),
        around: fc.option(id),
      }),
    ),
    moved: fc.dictionary(
      id,
      fc.tuple(
        fc.integer({ min: -5000, max: 5000 }).map((n) => n / 10),
        fc.integer({ min: -500, max: 500 }),
      ),
      { maxKeys: 3, noNullPrototype: true },
    ),
    panel: fc.option(fc.constantFrom(...PANELS)),
    evidence: fc.nat(40),
    article: fc.option(id),
    list: fc.boolean(),
    only: fc.option(
      fc.uniqueArray(
        fc.oneof(
          id,
          fc.tuple(id, id, fc.constantFrom(...families), fc.constantFrom(...statuses)).map((words) => words.join("~")),
        ),
        { minLength: 1, maxLength: 4 },
      ),
    ),
    console: fc.boolean(),
    camera: fc.option(camera),
  })
  // Only a line has sentences to step through.
  .map((one) => (one.selection.type === "line" ? one : { ...one, evidence: 0 }))

describe("the view as an address", () => {
  test("comes back whole, whatever the reader's own language is", () => {
    fc.assert(
      fc.property(view, fc.constantFrom("de" as const, "en" as const), (one, own) => {
        const { view: back, ignored } = fromSearch(`?${toSearch(one)}`, own)
        expect(ignored).toEqual([])
        // -0 and 0 are the same place.
        expect(JSON.parse(JSON.stringify(back))).toEqual(JSON.parse(JSON.stringify(one)))
      }),
      { numRuns: 400 },
    )
  })

  test("has names that a person can read", () => {
    const one: View = { ...firstView("de"), selection: { type: "actor", actor: "P_LAVROV" }, families: ["attacked", "informed"] }
    expect(toSearch(one)).toBe("actor=P_LAVROV&family=attacked,informed&lang=de")
    const line = { tie: "P_KERRY~P_LAVROV", family: "negotiated", status: "planned" } as const
    expect(toSearch({ ...firstView("en"), selection: { type: "line", line }, evidence: 1 })).toBe(
      "tie=P_KERRY~P_LAVROV&line=negotiated.planned&sentence=2&lang=en",
    )
  })

  test("never throws, and says what it left out", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => fromSearch(text, "en")).not.toThrow()
      }),
    )
    const { view: one, ignored } = fromSearch(
      "?family=attacked,bombed&status=&kind=person&camera=1,2&zoom=3&actor=a b&line=attacked&theme=pink&derived=maybe&sentence=2",
      "en",
    )
    expect(one).toEqual({ ...firstView("en"), families: ["attacked"], kinds: ["person"] })
    expect(ignored.map(({ name }) => name).toSorted()).toEqual(
      ["actor", "camera", "derived", "family", "line", "sentence", "status", "theme", "zoom"].toSorted(),
    )
  })
})
