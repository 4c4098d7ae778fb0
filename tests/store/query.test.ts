import { describe, expect, test } from "vitest"
import { z } from "zod"
import { readHeader } from "../../server/store/header.ts"
import { defineQuery } from "../../server/store/query.ts"

const HEADER = "// Finds an actor.\n// @param id text – its id\n// @column name text or null\n// @column n how many\n"
const STATEMENT = "MATCH (a {id: $id, note: '$no; // no'}) // $neither; nor\nRETURN a.name AS name, 1 AS n"

describe("a header", () => {
  test("gives the sentence, what goes in and what comes out", () => {
    expect(readHeader(`${HEADER}${STATEMENT};\n`, "f.cypher")).toEqual({
      sentence: "Finds an actor.",
      sentenceDe: "",
      reads: null,
      params: [{ name: "id", type: "text", words: "its id" }],
      columns: [
        { name: "name", type: "text or null", words: "" },
        { name: "n", type: null, words: "how many" },
      ],
      statement: `${STATEMENT};`,
    })
  })

  test("of a saved query says German words, defaults, and what values are ids of", () => {
    const lines = [
      "// Who does it.",
      "// @de Wer es tut.",
      "// @reads all deeds | alle Taten",
      '// @param who text = "P_LAVROV" from actor – the actor | der Akteur',
      '// @param families list of text = ["attacked", "supported"] from family',
      "// @column id text from relation – the relation | die Beziehung",
      "RETURN $who AS id, $families AS families",
    ]
    expect(readHeader(lines.join("\n"), "f.cypher")).toMatchObject({
      sentence: "Who does it.",
      sentenceDe: "Wer es tut.",
      reads: { words: "all deeds", wordsDe: "alle Taten" },
      params: [
        { name: "who", type: "text", default: "P_LAVROV", from: "actor", words: "the actor", wordsDe: "der Akteur" },
        { name: "families", type: "list of text", default: ["attacked", "supported"], from: "family", words: "" },
      ],
      columns: [{ name: "id", type: "text", from: "relation", words: "the relation", wordsDe: "die Beziehung" }],
    })
    expect(() => readHeader("// A.\n// @param x text = P_LAVROV\nRETURN $x AS x", "f.cypher")).toThrow("default that is not JSON")
  })

  test.each([
    ["no sentence", "RETURN 1 AS n", "one sentence"],
    ["nothing in German of what it reads", "// Says.\n// @reads all deeds\nRETURN 1 AS n", "@reads words | Worte"],
    ["no statement", "// Says nothing.\n", "no statement"],
    ["two statements", "// Twice.\nRETURN 1 AS n; RETURN 2 AS n", "one statement"],
    ["an unknown word", "// Odd.\n// @columns n\nRETURN 1 AS n", "@columns n"],
    ["a parameter that it does not name", "// Odd.\nRETURN $id AS id", "lacks @param id"],
    ["a parameter that the statement lacks", "// Odd.\n// @param id\nRETURN '$id' AS id", "has no $id"],
    ["a column twice", "// Odd.\n// @column n\n// @column n\nRETURN 1 AS n", "twice"],
  ])("with %s is refused by the file's name", (_, text, says) => {
    expect(() => readHeader(text, "cypher/f.cypher")).toThrow(new RegExp(`^cypher/f\\.cypher: .*${says.replace("$", "\\$")}`))
  })
})

describe("a query and its types", () => {
  const name = "load/digest"

  test("agree", () => {
    expect(defineQuery({ name, params: z.strictObject({ id: z.string() }), row: z.object({ digest: z.string() }) })).toMatchObject({
      name,
      sentence: expect.stringMatching(/\.$/),
      text: expect.stringMatching(/^MATCH/),
    })
  })

  test.each([
    [
      "a parameter more",
      { id: z.string(), more: z.string() },
      { digest: z.string() },
      /^cypher\/load\/digest\.cypher: the header lacks @param more/,
    ],
    ["a parameter less", {}, { digest: z.string() }, /^cypher\/load\/digest\.cypher: the types lack @param id/],
    ["a column more", { id: z.string() }, { digest: z.string(), more: z.string() }, /lacks @column more/],
    ["a column less", { id: z.string() }, {}, /the types lack @column digest/],
  ])("with %s stop with the file's name", (_, params, row, says) => {
    expect(() => defineQuery({ name, params: z.strictObject(params), row: z.object(row) })).toThrow(says)
  })
})
