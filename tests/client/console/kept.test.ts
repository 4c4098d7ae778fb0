import { expect, test } from "vitest"
import { findingWords } from "../../../client/console/language/findings.ts"
import { remembered, searched, type Past } from "../../../client/console/state/history.ts"
import { renamed, saved, without } from "../../../client/console/state/own.ts"
import { troubleOf } from "../../../client/console/state/problem.ts"
import { ProblemError } from "../../../client/api.ts"
import { callsModule } from "../../../scripts/calls.ts"
import { FUNCTIONS } from "../../../server/store/guard/functions.ts"

const past = (statement: string, at: number): Past => ({ at, statement, types: {}, raw: {}, rows: 1 })

test("the history has the newest first, the same once, and an end", () => {
  let history: Past[] = []
  for (let at = 0; at < 300; at += 1) history = remembered(history, past(`RETURN ${at}`, at))
  expect(history).toHaveLength(200)
  history = remembered(history, past("RETURN 150", 999))
  expect(history).toHaveLength(200)
  expect(history[0]).toMatchObject({ statement: "RETURN 150", at: 999 })
  expect(history.filter((one) => one.statement === "RETURN 150")).toHaveLength(1)
  expect(searched(history, "return 15 1", (one) => one.statement).every((one) => /15/.test(one.statement))).toBe(true)
})

test("own statements are written over, renamed when the name is free, and deleted", () => {
  const own = (name: string, statement = "RETURN 1") => ({ name, statement, types: {}, raw: {} })
  const list = saved(saved(saved([], own("b")), own("a")), own("b", "RETURN 2"))
  expect(list.map((one) => [one.name, one.statement])).toEqual([
    ["a", "RETURN 1"],
    ["b", "RETURN 2"],
  ])
  expect(renamed(list, "a", "b").map((one) => one.name)).toEqual(["a", "b"])
  expect(renamed(list, "a", " c ").map((one) => one.name)).toEqual(["b", "c"])
  expect(without(list, "a").map((one) => one.name)).toEqual(["b"])
})

test("places of a statement that was explained are those of the reader's text", () => {
  const errors = [
    { path: "statement", message: "here", at: { line: 1, column: 12, offset: 11 } },
    { path: "params.from", message: "a day" },
  ]
  const { places, fields } = troubleOf(new ProblemError("statement-syntax", "wrong", "id", errors), "EXPLAIN ".length)
  expect(places).toEqual([{ message: "here", at: { line: 1, column: 4, offset: 3 } }])
  expect(fields).toEqual({ from: "a day" })
})

test("findings are said in the reader's language, and as they came when there are no words of ours", () => {
  const message = "Label Actr is not present in the database. Make sure you didn't misspell it"
  expect(findingWords(message, "de")).toBe("Ein Label Actr gibt es in diesem Graphen nicht.")
  expect(findingWords("READS MERGE", "en")).toBe("This console only reads: MERGE is not possible here.")
  expect(findingWords("Something else", "de")).toBe("Something else")
})

test("completion knows the functions that the guard lets through, and no other", () => {
  const [functions, , others] = callsModule()
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line.slice(line.indexOf("=") + 1)) as unknown)
  const named = Object.keys((functions as Record<string, object>)["CYPHER 25"]!).map((name) => name.toLowerCase())
  expect([...named, ...(others as string[])].toSorted()).toEqual([...FUNCTIONS].toSorted())
  expect(named.length).toBeGreaterThan(80)
})
