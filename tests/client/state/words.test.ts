import { beforeAll, describe, expect, test } from "vitest"
import { FAMILIES, STATUSES, type Actor, type Article } from "../../../server/model/index.ts"
import { chainWords, citation } from "../../../client/state/citation.ts"
import { fullName } from "../../../client/state/names.ts"
import { lineWords, verbWords } from "../../../client/state/statement.ts"
import { dossierScene } from "../canvas/dossier-scene.ts"
import { lausanneArticle } from "../lausanne.ts"

let article: Article
let actors: readonly Actor[]
beforeAll(async () => {
  article = await lausanneArticle()
  actors = (await dossierScene("articles/2016-10-lausanne")).actors
})

describe("statements", () => {
  const one: Pick<Actor, "plural"> = { plural: [] }
  const several: Pick<Actor, "plural"> = { plural: ["de", "en"] }

  test("are no more certain than their status", () => {
    expect(verbWords("informed", "planned", "de", one)).toBe("will informieren")
    expect(verbWords("informed", "planned", "en", one)).toBe("plans to inform")
    expect(verbWords("attacked", "threatened", "en", one)).toBe("threatens to attack")
    expect(verbWords("negotiated", "hoped", "de", one)).toBe("verhandeln mit (erhofft)")
    for (const { id, de, en } of FAMILIES) {
      for (const status of STATUSES.filter((found) => found.form !== "past" || found.id === "denied")) {
        for (const source of [one, several]) {
          expect(de.past).not.toContain(verbWords(id, status.id, "de", source))
          expect(en.past).not.toContain(verbWords(id, status.id, "en", source))
        }
      }
    }
  })

  test("agree in number with who acts, in each language by itself", () => {
    const [rebels, states] = ["R_SYR_REBELS", "C_USA"].map((id) => actors.find((actor) => actor.id === id)!)
    const line = { source: rebels!, target: states!, family: "attacked", status: "occurred" } as const
    expect(lineWords(line, "de", fullName)).toBe("Syrische Rebellen griffen Vereinigte Staaten an")
    expect(lineWords({ ...line, status: "ongoing" }, "en", fullName)).toBe("Syrian rebels attack United States")
    expect(lineWords({ ...line, source: states!, target: rebels!, family: "negotiated" }, "de", fullName)).toBe(
      "Vereinigte Staaten verhandelten mit Syrische Rebellen",
    )
    expect(verbWords("attacked", "ongoing", "en", rebels)).toBe("attack")
    expect(verbWords("informed", "planned", "de", states)).toBe("wollen informieren")
    expect(verbWords("informed", "planned", "en", states)).toBe("plans to inform")
    expect(verbWords("attacked", "occurred", "de", one)).toBe("griff an")
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
