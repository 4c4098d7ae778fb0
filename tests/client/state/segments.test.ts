import fc from "fast-check"
import { beforeAll, describe, expect, test } from "vitest"
import { carried, passages } from "../../../client/state/passages.ts"
import { grouped, paragraphs, segments } from "../../../client/state/segments.ts"
import { spellings, spokenBy } from "../../../client/state/sentences.ts"
import type { Article } from "../../../server/model/index.ts"
import { lausanneArticle } from "../lausanne.ts"

let article: Article
beforeAll(async () => {
  article = await lausanneArticle()
})

const spans = fc.array(
  fc
    .record({ start: fc.integer({ min: -5, max: 60 }), length: fc.integer({ min: -2, max: 40 }), value: fc.nat(9) })
    .map(({ start, length, value }) => ({ start, end: start + length, value })),
  { maxLength: 12 },
)

describe("segments", () => {
  test("cover the range once, in order, and carry exactly the spans that cover them", () => {
    fc.assert(
      fc.property(fc.nat(30), fc.nat(40), spans, (start, length, some) => {
        const end = start + length
        const cut = segments(start, end, some)
        expect(cut.map((one) => one.end - one.start).reduce((sum, n) => sum + n, 0)).toBe(length)
        let at = start
        for (const segment of cut) {
          expect(segment.start).toBe(at)
          expect(segment.end).toBeGreaterThan(segment.start)
          at = segment.end
          for (let i = segment.start; i < segment.end; i++) {
            const covering = some.filter((span) => span.start <= i && span.end > i).map((span) => span.value)
            expect(segment.values.toSorted()).toEqual(covering.toSorted())
          }
        }
      }),
    )
  })

  test("have the shortest span first", () => {
    const some = [
      { start: 0, end: 9, value: "long" },
      { start: 2, end: 4, value: "short" },
    ]
    expect(segments(0, 10, some).map(({ values }) => values)).toEqual([["long"], ["short", "long"], ["long"], []])
  })

  test("are grouped without losing any", () => {
    fc.assert(
      fc.property(spans, (some) => {
        const cut = segments(0, 50, some)
        const groups = grouped(cut, (segment) => segment.values.length)
        expect(groups.flatMap((group) => group.segments)).toEqual(cut)
        for (const [i, group] of groups.entries()) expect(group.key).not.toBe(groups[i + 1]?.key)
      }),
    )
  })
})

describe("the article as it is set", () => {
  test("has its ten paragraphs and one heading, and loses no word", () => {
    const blocks = paragraphs(article.text)
    expect(blocks.filter((block) => block.heading).map((block) => article.text.slice(block.start, block.end))).toEqual([
      "Treffen ohne europäische Beteiligung",
    ])
    expect(blocks).toHaveLength(10)
    const set = blocks.map((block) => article.text.slice(block.start, block.end)).join("")
    expect(set.replaceAll(/\s/g, "")).toBe(article.text.replaceAll(/\s/g, ""))
  })

  test("marks the whole quote of every evidence when it is the one shown", () => {
    const blocks = paragraphs(article.text)
    for (const evidence of article.evidence) {
      const set = blocks.flatMap((block) => passages(block, carried(article, evidence), evidence, []))
      const marked = set.filter((passage) => passage.evidence?.id === evidence.id).flatMap((passage) => passage.pieces)
      const text = marked.map((piece) => article.text.slice(piece.start, piece.end)).join("")
      expect(text).toBe(evidence.quote)
    }
  })

  test("names both actors of a line inside its quote", () => {
    const evidence = article.evidence.find((one) => one.family === "supported" && one.sentence === 9)!
    const ends = ["M_RUS_AF", "M_SYR_GOV"]
    const set = paragraphs(article.text).flatMap((block) => passages(block, carried(article, evidence), evidence, ends))
    const named = set
      .filter((passage) => passage.evidence?.id === evidence.id)
      .flatMap((passage) => passage.pieces)
      .filter((piece) => piece.actor !== null && ends.includes(piece.actor))
      .map((piece) => article.text.slice(piece.start, piece.end))
    expect(named).toEqual(["syrischen Regierungstruppen", "russischen Luftwaffe"])
  })

  test("counts each printing of a name once, under its longest form", () => {
    expect(spellings(article, "P_LAVROV")).toEqual([
      { text: "Lawrow", count: 4 },
      { text: "Russlands Außenminister Sergej Lawrow", count: 2 },
    ])
    expect(new Set(spokenBy(article, "P_LAVROV").map((one) => one.sentence))).toEqual(new Set([3, 4, 5, 12]))
  })
})
