import { beforeAll, describe, expect, test } from "vitest"
import { FAMILIES, STATUSES, type Article } from "../../../server/model/index.ts"
import { chainWords, citation } from "../../../client/state/citation.ts"
import { lineWords, verbWords } from "../../../client/state/statement.ts"
import { lausanneArticle } from "../lausanne.ts"

let article: Article
beforeAll(async () => {
  article = await lausanneArticle()
})

describe("statements", () => {
  test("are no more certain than their status", () => {
    expect(verbWords("attacked", "occurred", "de")).toBe("griff an")
    expect(verbWords("attacked", "ongoing", "en")).toBe("attacks")
    expect(verbWords("informed", "planned", "de")).toBe("will informieren")
    expect(verbWords("informed", "planned", "en")).toBe("plans to inform")
    expect(verbWords("attacked", "threatened", "en")).toBe("threatens to attack")
    expect(lineWords("Kerry", "Lawrow", "negotiated", "hoped", "de")).toBe("Kerry verhandeln mit (erhofft) Lawrow")
    for (const { id, de, en } of FAMILIES) {
      for (const status of STATUSES.filter((one) => one.form !== "past" || one.id === "denied")) {
        expect(verbWords(id, status.id, "de")).not.toBe(de.past)
        expect(verbWords(id, status.id, "en")).not.toBe(en.past)
      }
    }
  })
})

describe("citation", () => {
  test("has the quote, its article, who says so and the address", () => {
    const evidence = article.evidence.find((one) => one.sentence === 10)!
    const cited = {
      evidence,
      textLanguage: article.language,
      publishedPrecision: article.publishedPrecision,
      status: "attacked, occurred",
      address: "http://127.0.0.1:4747/?tie=a~b",
    }
    expect(citation(cited, "en")).toBe(
      [
        `„${evidence.quote}“`,
        "Syrien-Gespräche in Lausanne. Outlet not stated, October 2016, day unknown.",
        "Who says so: Syrian Observatory for Human Rights › the article. Status: attacked, occurred.",
        "http://127.0.0.1:4747/?tie=a~b",
      ].join("\n"),
    )
  })

  test("names the article when nobody else says so, and every speaker in order", () => {
    expect(chainWords({ saidBy: [] }, "de")).toBe("der Artikel selbst")
    const said = article.evidence.find((one) => one.sentence === 4)!
    expect(chainWords(said, "en")).toBe("Sergey Lavrov › Russian news agencies › the article")
  })
})
