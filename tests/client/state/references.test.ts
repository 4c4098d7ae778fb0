import { expect, test } from "vitest"
import { bibtex, cslItem, type Referenced } from "../../../client/state/references.ts"

const sentence: Referenced = {
  id: "2016-10-lausanne.E2~P_KERRY",
  title: "Syrien-Gespräche in Lausanne: 100 % & {mehr}",
  outlet: null,
  published: "2016-10",
  language: "de",
  address: "http://127.0.0.1:4747/?tie=P_KERRY~P_LAVROV",
  quote: "Man sei überein gekommen",
  note: "Lavrov › the article; planned.",
}

test("a date is no more exact than what is known", () => {
  const issued = (published: string | null) => cslItem({ ...sentence, published }).issued
  expect(issued("2016-10")).toEqual({ "date-parts": [[2016, 10]] })
  expect(issued("2016")).toEqual({ "date-parts": [[2016]] })
  expect(issued("2016-10-15")).toEqual({ "date-parts": [[2016, 10, 15]] })
  expect(issued(null)).toBeUndefined()
  expect(issued("../2016-10")).toBeUndefined()
})

test("a CSL item has what there is, and nothing made up", () => {
  expect(cslItem(sentence)).toEqual({
    id: sentence.id,
    type: "article-newspaper",
    title: sentence.title,
    issued: { "date-parts": [[2016, 10]] },
    language: "de",
    URL: sentence.address,
    note: "“Man sei überein gekommen” Lavrov › the article; planned.",
  })
})

test("a BibTeX entry is closed whatever the title holds", () => {
  const entry = bibtex(sentence)
  expect(entry.split("\n")[0]).toBe("@article{2016-10-lausanne-E2-P_KERRY,")
  expect(entry).toContain("title = {Syrien-Gespräche in Lausanne: 100 \\% \\& \\{mehr\\}}")
  expect(entry).toContain("date = {2016-10}")
  expect(entry).not.toContain("journal")
  const bare = entry.replaceAll(/\\./g, "")
  expect([...bare].filter((sign) => sign === "{").length).toBe([...bare].filter((sign) => sign === "}").length)
})
