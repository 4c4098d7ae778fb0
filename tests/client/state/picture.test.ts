import fc from "fast-check"
import { beforeAll, describe, expect, test } from "vitest"
import { FAMILIES, KINDS, STATUSES, type Tie } from "../../../server/model/index.ts"
import { missing } from "../../../client/state/missing.ts"
import { countPicture, derivedTies, mergePicture, shownLines, type Picture } from "../../../client/state/picture.ts"
import { firstView, toggled, toggleFilter, type View } from "../../../client/state/view.ts"
import { dossierScene } from "../canvas/dossier-scene.ts"

let picture: Picture & { derived: Tie[] }
const all = firstView("en")

beforeAll(async () => {
  picture = await dossierScene("articles/2016-10-lausanne")
})

const filters = fc.record({
  families: fc.subarray(FAMILIES.map((family) => family.id)),
  statuses: fc.subarray(STATUSES.map((status) => status.id)),
  kinds: fc.subarray(KINDS.map((kind) => kind.id)),
})

describe("counts of the legend", () => {
  test("are those of the article when nothing is filtered", () => {
    expect(countPicture(picture, all)).toEqual({
      families: { negotiated: 20, supported: 2, attacked: 5, informed: 3 },
      statuses: { occurred: 25, ongoing: 1, planned: 4, hoped: 0, threatened: 0, denied: 0 },
      kinds: { person: 4, office: 10, state: 13, organisation: 5, forces: 2, group: 5, media: 2, people: 3, equipment: 4 },
      relations: 30,
      actors: 48,
      allRelations: 30,
    })
  })

  test("of one facet are under the filters of the others", () => {
    const counted = countPicture(picture, { ...all, families: ["attacked"] })
    expect(counted.families.negotiated).toBe(20)
    expect(counted.statuses).toMatchObject({ occurred: 4, ongoing: 1, planned: 0 })
    expect(counted.relations).toBe(5)
    expect(counted.kinds).toMatchObject({ person: 0, forces: 2, people: 1, group: 2, state: 1 })
  })

  test("always promise what the next click shows", () => {
    fc.assert(
      fc.property(filters, (some) => {
        const counted = countPicture(picture, { ...all, ...some })
        for (const { id } of FAMILIES) {
          expect(counted.families[id]).toBe(countPicture(picture, { ...all, ...some, families: [id] }).relations)
        }
        for (const { id } of STATUSES) {
          expect(counted.statuses[id]).toBe(countPicture(picture, { ...all, ...some, statuses: [id] }).relations)
        }
        const drawn = shownLines(picture, { ...all, ...some }).reduce((sum, line) => sum + line.count, 0)
        expect(counted.relations).toBe(drawn)
      }),
    )
  })

  test("leave out hidden actors, and all but the neighbourhood in focus", () => {
    const lavrov = countPicture(picture, { ...all, focus: "M_RUS_AF" })
    expect(lavrov.relations).toBe(3)
    expect(countPicture(picture, { ...all, hidden: ["P_LAVROV", "P_KERRY"] }).families).toMatchObject({ negotiated: 1, informed: 0 })
  })
})

describe("filters", () => {
  test("switch off, on, and are empty when all or none are left", () => {
    const off = toggleFilter(all, "families", "attacked")
    expect(off.families).toEqual(["negotiated", "supported", "informed"])
    expect(toggleFilter(off, "families", "attacked").families).toEqual([])
    const one: View = { ...all, statuses: ["planned"] }
    expect(toggleFilter(one, "statuses", "planned").statuses).toEqual([])
    expect(toggled([1, 2, 3], [2], 3)).toEqual([2, 3])
  })
})

describe("what is fetched later", () => {
  test("derived pairs are what the wider answer has beyond the first", () => {
    const wider = [...picture.ties, ...picture.derived]
    expect(derivedTies(picture.ties, wider)).toEqual(picture.derived)
    const [tie] = picture.ties
    const more = { ...tie!, lines: tie!.lines.map((line) => ({ ...line, count: line.count + 2 })) }
    expect(derivedTies(picture.ties, [more])[0]?.lines[0]?.count).toBe(2)
    expect(derivedTies(picture.ties, picture.ties)).toEqual([])
  })

  test("a neighbourhood completes the picture and takes nothing away", () => {
    const lines = (of: Picture) => shownLines(of, all).reduce((sum, line) => sum + line.count, 0)
    const less: Picture = { actors: picture.actors.slice(0, 30), ties: picture.ties.slice(0, 10) }
    expect(lines(mergePicture(less, picture))).toBe(30)
    const filtered = { actors: [], ties: picture.ties.map((tie) => ({ ...tie, lines: tie.lines.slice(0, 1) })) }
    expect(lines(mergePicture(picture, filtered))).toBe(30)
  })

  test("only what the picture lacks is offered", () => {
    const counts = [
      { family: "negotiated" as const, status: "occurred" as const, relations: 10 },
      { family: "negotiated" as const, status: "planned" as const, relations: 3 },
    ]
    expect(missing(picture, "P_LAVROV", counts)).toEqual([{ family: "negotiated", status: "planned", relations: 2, ties: 1 }])
  })
})
