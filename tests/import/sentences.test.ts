import { assert, constantFrom, property, string } from "fast-check"
import { expect, test } from "vitest"
import { readDossier } from "../../server/import/articles.ts"
import { sentenceAt, sentencesOf } from "../../server/import/sentences.ts"

const cut = (text: string, language: string) => sentencesOf(text, language).map(([start, end]) => text.slice(start, end))

test("the sentences of the first article are those that people counted", async () => {
  const { dossier, plan } = await readDossier("articles/2016-10-lausanne")
  expect(sentencesOf(plan.article.text, "de")).toEqual(dossier.article.sentences)
})

test("German ordinal numbers end no sentence, English full stops do", () => {
  expect(cut("Am 22. September begann es. Am 3. Oktober endete es.", "de")).toEqual([
    "Am 22. September begann es.",
    "Am 3. Oktober endete es.",
  ])
  expect(cut("It began in May 22. September was calm.", "en")).toEqual(["It began in May 22.", "September was calm."])
})

test("paragraphs end sentences, white space belongs to none", () => {
  expect(cut("  Heading without a stop\n\nA sentence.  \n", "en")).toEqual(["Heading without a stop", "A sentence."])
  expect(cut("Es waren 12.\n\nDann kam einer.", "de")).toEqual(["Es waren 12.", "Dann kam einer."])
  expect(cut(" \n ", "en")).toEqual([])
})

test("sentences of any text are in order, trimmed and lose no letter", () => {
  assert(
    property(string({ unit: constantFrom("a", "B", ".", " ", "\n", "7", "!", "ß", "😀"), maxLength: 80 }), (text) => {
      const sentences = sentencesOf(text, "de")
      const joined = sentences.map(([start, end]) => text.slice(start, end))
      expect(joined.join("").replaceAll(/\s/g, "")).toBe(text.replaceAll(/\s/g, ""))
      expect(joined.every((one) => one.length > 0 && one === one.trim())).toBe(true)
      expect(sentences.every(([start], index) => index === 0 || start >= sentences[index - 1]![1])).toBe(true)
    }),
  )
})

test("a place between two sentences belongs to the next, one behind the last to the last", () => {
  const sentences: [number, number][] = [
    [0, 5],
    [7, 9],
  ]
  expect([0, 4, 5, 6, 7, 8, 9, 100].map((at) => sentenceAt(sentences, at))).toEqual([1, 1, 2, 2, 2, 2, 2, 2])
})
