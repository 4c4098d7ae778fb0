import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { texts as ofConsole } from "../../../client/console/texts.ts"
import { fill, texts as ofPage } from "../../../client/state/texts.ts"

const texts = { ...ofPage, ...ofConsole }

const sources = readdirSync("client", { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path) && !path.endsWith("texts.ts"))
  .map((path) => readFileSync(join("client", path), "utf8"))
  .join("\n")

const holes = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]))].toSorted()

describe("texts of the interface", () => {
  test.each(Object.entries(texts))("%s is there in both languages with the same values, and is used", (key, text) => {
    expect(text.de.trim()).not.toBe("")
    expect(text.en.trim()).not.toBe("")
    expect(holes(text.de)).toEqual(holes(text.en))
    expect(text.de.split("|").length).toBe(text.en.split("|").length)
    expect(sources.includes(`"${key}"`)).toBe(true)
  })

  test("choose one or many by n, and keep an unknown hole", () => {
    expect(fill("{n} relation|{n} relations", { n: 1 })).toBe("1 relation")
    expect(fill("{n} relation|{n} relations", { n: 0 })).toBe("0 relations")
    expect(fill("{who} says")).toBe("{who} says")
  })
})
