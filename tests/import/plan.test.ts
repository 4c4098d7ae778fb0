import { describe, expect, test } from "vitest"
import { checkDossier } from "../../server/import/check.ts"
import { digestOf } from "../../server/import/digest.ts"
import { relationsOf } from "../../server/import/relations.ts"
import type { LoadPlan } from "../../server/store/plan.ts"
import { SMALL_TEXT, smallDossier } from "../support/dossiers.ts"

function planAfter(change: (dossier: ReturnType<typeof smallDossier>) => unknown = () => {}, text = SMALL_TEXT): LoadPlan {
  const dossier = smallDossier()
  change(dossier)
  const checked = checkDossier(JSON.parse(JSON.stringify(dossier)), text)
  if (!checked.ok) throw new Error(JSON.stringify(checked.faults))
  return checked.plan
}

describe("evidence", () => {
  test("has its place filled in, its sentence numbered and an id made of both", () => {
    const { evidence, article } = planAfter()
    expect(evidence.map(({ id, event, start, end, sentence }) => [id, event, start, end, sentence])).toEqual([
      ["small.0-27", "small.talks", 0, 27, 1],
      ["small.28-47", "small.support", 28, 47, 2],
      ["small.49-59", null, 49, 59, 2],
    ])
    for (const one of evidence) expect(article.text.slice(one.start, one.end)).toBe(one.quote)
  })

  test("of two events with one span has the event in its id, a statement on that span has not", () => {
    const { evidence } = planAfter((d) => {
      d.events.push({ ...d.events[1]!, id: "small.more" })
      d.statements.push({ quote: "Turkey backs rebels", status: "ongoing", saidBy: ["rebels"] })
    })
    expect(evidence.map((one) => one.id)).toEqual([
      "small.0-27",
      "small.28-47~small.support",
      "small.28-47~small.more",
      "small.49-59",
      "small.28-47",
    ])
  })
})

const pairs = (change: (dossier: ReturnType<typeof smallDossier>) => unknown) => planAfter(change).evidence[0]!.pairs

const three = (d: ReturnType<typeof smallDossier>) => d.events[0]!.participants.push({ actor: "envoy", role: "mediator" })

describe("pairs", () => {
  test("of two at a table are named without being written, sorted because negotiating is mutual", () => {
    expect(pairs(() => {})).toEqual([["kerry", "lavrov"]])
    expect(pairs((d) => (d.events[0]!.evidence[0]!.pairs = [{ source: ["lavrov"], target: ["kerry"] }]))).toEqual([["kerry", "lavrov"]])
  })

  test("of three at a table are named by no sentence unless it is written which", () => {
    expect(pairs(three)).toEqual([])
    expect(
      pairs((d) => {
        three(d)
        d.events[0]!.evidence[0]!.pairs = [{ source: ["kerry", "envoy"], target: ["kerry", "lavrov"] }]
      }),
    ).toEqual([
      ["kerry", "lavrov"],
      ["envoy", "kerry"],
      ["envoy", "lavrov"],
    ])
  })

  test("of a principal are only those written", () => {
    expect(pairs((d) => d.events[0]!.participants.push({ actor: "usa", role: "principal" }))).toEqual([["kerry", "lavrov"]])
  })

  test("of a directed event are all who act with all who receive, in that direction", () => {
    const { evidence } = planAfter((d) => d.events[1]!.participants.push({ actor: "usa", role: "supporter" }))
    expect(evidence[1]!.pairs).toEqual([
      ["turkey", "rebels"],
      ["usa", "rebels"],
    ])
  })

  test("can be none", () => {
    const plan = planAfter((d) => (d.events[1]!.evidence[0]!.pairs = []))
    expect(relationsOf(plan).map((one) => one.id)).toEqual(["small.talks~kerry~lavrov"])
  })
})

test("mentions are whole words where no places are given, longest first where two begin", () => {
  const { mentions } = planAfter((d) => {
    d.actors[0]!.spellings = [{ text: "Kerry" }, { text: "Kerry met Lavrov", starts: [61] }]
  })
  expect(mentions).toEqual([
    { actor: "kerry", starts: [0, 61, 61], ends: [5, 77, 66] },
    { actor: "lavrov", starts: [10, 71], ends: [16, 77] },
    { actor: "turkey", starts: [28], ends: [34] },
  ])
})

test("a mention is no part of a longer word, in any script", () => {
  const plan = planAfter((d) => {
    d.events = []
    d.statements = []
    d.layout = { width: 1, height: 1, actors: [] }
    d.actors = [{ id: "is", kind: "group", nameDe: "IS", nameEn: "IS", spellings: [{ text: "IS" }] }]
  }, "ISIS, the IS-led ДISД and IS𐐀, 𐐀IS and IS.")
  expect(plan.mentions).toEqual([{ actor: "is", starts: [10, 41], ends: [12, 43] }])
})

const digest = (change?: (dossier: ReturnType<typeof smallDossier>) => unknown, text?: string) => planAfter(change, text).article.digest

describe("the digest", () => {
  const plain = digest()

  test("does not see the order of keys, notes, the schema or what is filled in", () => {
    expect(plain).toMatch(/^[0-9a-f]{64}$/)
    expect(
      digest((d) => {
        d.$schema = "../dossier.schema.json"
        d.actors[0]!.note = "for editors"
        d.events[0]!.evidence[0]!.start = 0
        d.events[0]!.outcome = null
        d.actors[0] = Object.fromEntries(Object.entries(d.actors[0]!).toReversed()) as unknown as (typeof d.actors)[number]
      }),
    ).toBe(plain)
  })

  test("does not see whether the text stands inside", () => {
    expect(digest((d) => (d.article.text = SMALL_TEXT))).toBe(plain)
  })

  test.each<[string, (dossier: ReturnType<typeof smallDossier>) => unknown]>([
    ["a status", (d) => (d.events[0]!.status = "planned")],
    ["a name", (d) => (d.actors[2]!.nameEn = "the envoy")],
    ["a place in the picture", (d) => (d.layout.actors[0]!.x = 11)],
    ["a speaker", (d) => (d.statements[0]!.saidBy = ["turkey"])],
    ["the order of a chain", (d) => (d.statements[0]!.saidBy = ["turkey", "rebels"])],
  ])("sees %s", (_what, change) => {
    expect(digest(change)).not.toBe(plain)
  })

  test("sees the text and the order of a chain", () => {
    expect(digest(undefined, `${SMALL_TEXT} `)).not.toBe(plain)
    expect(digest((d) => (d.statements[0]!.saidBy = ["turkey", "rebels"]))).not.toBe(
      digest((d) => (d.statements[0]!.saidBy = ["rebels", "turkey"])),
    )
  })

  test("stays the same over versions, since stores remember it", () => {
    const checked = checkDossier(smallDossier(), SMALL_TEXT)
    expect(checked.ok && digestOf(checked.dossier, SMALL_TEXT)).toBe(plain)
    expect(plain).toMatchInlineSnapshot(`"acad1d4785b862d689e59ce3b26eab626c68df415cb78f07af416387fd3f1b1d"`)
  })
})
