import { describe, expect, test } from "vitest"
import { fieldOf, fieldWord, guessed, listed, rawOf, readField } from "../../../client/console/state/fields.ts"
import { draftFromSearch, draftToSearch } from "../../../client/console/state/link.ts"
import { parametersOf } from "../../../client/console/state/parameters.ts"

describe("the parameters of a statement", () => {
  test.each([
    ["MATCH (a {id: $a}) WHERE a.x > $x AND a.y < $a RETURN $`two words`", ["a", "x", "two words"]],
    ["RETURN '$no', \"$no\" // $no\n, $yes /* $no */", ["yes"]],
    ["RETURN 'it\\'s $no', `$no`, $größe", ["größe"]],
    ["RETURN $ , $$, '$unfinished", []],
  ])("%s", (statement, names) => expect(parametersOf(statement)).toEqual(names))
})

describe("a field", () => {
  test.each([
    ["actor", "text from actor"],
    ["sourceActor", "text from actor"],
    ["families", "list from family"],
    ["countries", "list from country"],
    ["from", "date"],
    ["limit", "integer"],
    ["word", "text"],
  ])("%s is guessed as %s", (name, word) => expect(fieldWord(guessed(name))).toBe(word))

  test.each(["text", "list from actor", "date", "text from status"])("%s comes back from its word", (word) =>
    expect(fieldWord(fieldOf("x", word)!)).toBe(word),
  )

  test("is read from the words of headers, and from nothing else", () => {
    expect(fieldOf("x", "list of text from family")).toEqual({ name: "x", type: "list", from: "family" })
    expect(fieldOf("x", "text or null from actor")).toEqual({ name: "x", type: "text", from: "actor" })
    expect(fieldOf("x", "colour")).toBeNull()
    expect(fieldOf("x", "text from moon")).toBeNull()
  })

  test.each([
    ["integer", "12", { value: 12 }],
    ["integer", "1.5", { fault: "integer" }],
    ["number", "1,5", { value: 1.5 }],
    ["number", "many", { fault: "number" }],
    ["date", "2016-02-29", { value: "2016-02-29" }],
    ["date", "2015-02-29", { fault: "date" }],
    ["boolean", "false", { value: false }],
    ["text", " as it is ", { value: " as it is " }],
    ["text", "", { value: null }],
    ["list", "a, b\nc", { value: ["a", "b", "c"] }],
    ["list", "", { value: [] }],
    ["json", '{"a":[1]}', { value: { a: [1] } }],
    ["json", "{", { fault: "json" }],
  ] as const)("%s reads %s", (type, raw, read) => expect(readField({ type }, raw)).toEqual(read))

  test("shows a value as it would be typed", () => {
    expect(rawOf(["a", "b"])).toBe("a\nb")
    expect(listed(rawOf(["a", "b"]))).toEqual(["a", "b"])
    expect(rawOf(null)).toBe("")
    expect(rawOf({ a: 1 })).toBe('{"a":1}')
  })
})

describe("a link", () => {
  test("brings back the statement with its parameters", () => {
    const draft = { statement: "RETURN $a\n// ü & ?", query: "tit-for-tat", types: { a: "date" }, raw: { a: "2016-10-15" } }
    expect(draftFromSearch(new URLSearchParams(draftToSearch(draft).toString()))).toEqual(draft)
  })

  test("with parameters that cannot be read brings the statement alone", () => {
    expect(draftFromSearch(new URLSearchParams("statement=RETURN 1&params={"))).toMatchObject({ statement: "RETURN 1", raw: {} })
    expect(draftFromSearch(new URLSearchParams({ statement: "RETURN 1", params: '{"a":["colour","red"],"b":3}' }))).toMatchObject({
      raw: {},
    })
    expect(draftFromSearch(new URLSearchParams("lang=de"))).toBeNull()
  })
})
