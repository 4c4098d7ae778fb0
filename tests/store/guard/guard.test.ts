import { readFileSync } from "node:fs"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { LIMITS } from "../../../server/model/limits.ts"
import { Problem } from "../../../server/problems.ts"
import { DECISIONS } from "../../../server/store/guard/decisions.ts"
import { guardStatement } from "../../../server/store/guard/guard.ts"
import { regexFault } from "../../../server/store/guard/regex.ts"
import type { Params } from "../../../server/store/store.ts"
import { corpus } from "../../support/corpus.ts"

const guard = (statement: string, params: Params = {}) => guardStatement(statement, params, "neo4j")

function refusal(statement: string, params: Params = {}): Problem {
  try {
    guard(statement, params)
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
  throw new Error(`not refused: ${statement}`)
}

describe("a statement that is let in", () => {
  test("is explained first and then run, with its places as they were", () => {
    expect(guard("MATCH (n) RETURN n;")).toEqual({
      toExplain: "EXPLAIN MATCH (n) RETURN n ",
      toRun: "MATCH (n) RETURN n ",
      explain: false,
      params: [],
    })
    expect(guard("CYPHER 5 EXPLAIN MATCH (n) RETURN n")).toMatchObject({ toRun: "CYPHER 5         MATCH (n) RETURN n", explain: true })
    expect(guardStatement("CYPHER 25 RETURN 1 AS x", {}, "embedded").toRun).toBe("          RETURN 1 AS x")
  })

  test("names its parameters, and lacks none", () => {
    const statement = "RETURN $a + $`b c` AS x, '$no' AS y // $no"
    expect(guard(statement, { a: 1, "b c": 2 }).params).toEqual(["a", "b c"])
    expect(refusal(statement, { a: 1 })).toMatchObject({ code: "invalid-request", errors: [{ path: "params.b c" }] })
    // What every object has is no parameter.
    expect(refusal("RETURN $toString AS x").code).toBe("invalid-request")
  })
})

describe("the grammar of Neo4j", () => {
  const lines = readFileSync(new URL("../../fixtures/statements/grammar.txt", import.meta.url), "utf8")
    .trim()
    .split("\n")

  // Each line is one that EXPLAIN takes on 5.26 and on 2026.09; layers.test.ts asks them.
  test.each(lines)("is taken: %s", (line) => {
    expect(guard(line, { p: 1 }).toExplain).toContain("EXPLAIN")
  })
})

describe("a statement that is refused", () => {
  test.each([
    ["MATCH (n)\nDETACH DELETE n", { line: 2, column: 1, offset: 10 }, "DETACH changes the graph"],
    ["MATCH (n) RETURN n\r\n; CREATE (m)", { line: 2, column: 3, offset: 22 }, "A second statement"],
    ["// x\rSHOW USERS", { line: 2, column: 1, offset: 5 }, "SHOW tells of the server"],
    ["RETURN '😀', apoc.x()", { line: 1, column: 14, offset: 13 }, "The function apoc.x"],
    ["RETURN 'a", { line: 1, column: 8, offset: 7 }, "does not end"],
    ["RETURN (1", { line: 1, column: 8, offset: 7 }, "is not closed"],
    ["RETRUN 1", { line: 1, column: 1, offset: 0 }, "none that reads"],
    ["RETURN 'x' =~ '(a+)+'", { line: 1, column: 15, offset: 14 }, "repeats a group"],
    ["", { line: 1, column: 1, offset: 0 }, "no statement"],
    ["EXPLAIN", { line: 1, column: 8, offset: 7 }, "ends before"],
  ])("says where and why: %j", (statement, at, words) => {
    const { message, errors } = refusal(statement)
    expect(message).toContain(words)
    expect(errors).toEqual([{ path: "statement", message: expect.stringContaining(words) as string, at }])
  })

  test("can be too long by characters or by bytes", () => {
    expect(refusal(`RETURN '${"x".repeat(LIMITS.statementBytes)}' AS x`).message).toContain("100 kB")
    expect(refusal(`RETURN '${"ж".repeat(LIMITS.statementBytes / 2)}' AS x`).message).toContain("100 kB")
    expect(guard(`RETURN '${"x".repeat(LIMITS.statementBytes - 20)}' AS x`).explain).toBe(false)
  })
})

describe("the decisions", () => {
  test.each(DECISIONS.map((decision) => [decision.part, decision] as const))("hold: %s", (_, { taken, example }) => {
    if (taken) expect(guard(example, { label: "Actor" }).toExplain).toContain("EXPLAIN")
    else expect(refusal(example).errors[0]?.message).toMatch(/\.$/)
  })
})

describe("regular expressions", () => {
  test.each([
    "(?i).*lavrov.*",
    "\\d{4}-\\d{2}",
    "[^)(*+]+",
    "a|b|c",
    "(de|en)?",
    "\\Q(a+)+\\E",
    "(ab)*c",
    "\\p{L}+ \\p{Lu}+",
    "(?<year>\\d{4})",
    "^x$",
    "x{1,3}",
    "[a[b]]+",
  ])("may be %s", (pattern) => expect(regexFault(pattern)).toBe(null))
  test.each([
    "(a+)+",
    "(a*)*b",
    "(.*,?){20}x",
    "((a+)b?)*",
    "(a|ab)*",
    "(a?)*",
    "(a)\\1",
    "(?<x>a)\\k<x>",
    "(?x)( a + ) +",
    "(?:a+)+",
    "(?=(a+)+)",
    "((a|b)c)+",
    ".*.*.*.*.*x",
    `${"a?".repeat(30)}x`,
    "(a",
    "a)",
    "[(](a+)+",
  ])("may not be %s", (pattern) => expect(regexFault(pattern)).toMatch(/^The .*\.$/))
})

describe("whatever comes", () => {
  const words = corpus("attacks")
    .concat(corpus("reads"))
    .flatMap(({ cases }) => cases.filter((one) => one.statement.length < 500).flatMap((one) => one.statement.split(/(?<=\W)|(?=\W)/)))
  const soup = fc.array(fc.constantFrom(...new Set(words)), { maxLength: 60 }).map((parts) => parts.join(""))

  test("is let in or refused with a Problem that has a place", () => {
    const never = (statement: string) => {
      try {
        guard(statement, { a: 1 })
      } catch (error) {
        if (!(error instanceof Problem)) throw error
        const at = error.errors[0]?.at
        expect(error.errors.length).toBeGreaterThan(0)
        if (at) expect(at.offset).toBeLessThanOrEqual(statement.length)
      }
    }
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 200 }), never), { numRuns: 3000 })
    fc.assert(fc.property(soup, never), { numRuns: 3000 })
  })

  test("passes no clause that writes when soup is put around it", () => {
    const writes = ["CREATE (x)", "SET n.x = 1", "DETACH DELETE n", "REMOVE n.x", "MERGE (x)", "LOAD CSV FROM 'x' AS r"]
    fc.assert(
      fc.property(fc.constantFrom(...writes), soup, (write, tail) => {
        expect(refusal(`MATCH (n) WITH n ${write} RETURN n${tail}`).status).toBeLessThan(404)
        expect(refusal(`MATCH (n) ${write}${tail}`).status).toBeLessThan(404)
      }),
      { numRuns: 1000 },
    )
  })
})

describe("its own time", () => {
  /** Milliseconds of the processor's: others may want it at the same time. */
  const took = (statement: string) => {
    const began = process.cpuUsage()
    try {
      guard(statement)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
    }
    return process.cpuUsage(began).user / 1000
  }

  test("is far below 5 ms for 2 kB", () => {
    const part =
      "MATCH (a:Actor)-[r:ATTACKED|SUPPORTED*1..3 {x: 'y'}]->(b) WHERE a.name STARTS WITH 'x' AND r.status IN ['a', 'b'] WITH a, count(*) AS n\n"
    const times = Array.from({ length: 300 }, () => took(`MATCH (x) WITH x ${part.repeat(13)}RETURN 1 AS x`))
    expect(times.slice(50).toSorted((a, b) => a - b)[Math.floor(250 * 0.95)]).toBeLessThan(5)
  })

  test.each([
    ["backslashes", "\\"],
    ["escapes", "\\u0041"],
    ["open brackets", "("],
    ["brackets", "()"],
    ["square brackets", "["],
    ["lists", "[[],"],
    ["minus", "-"],
    ["NOT", "NOT "],
    ["EXPLAIN", "EXPLAIN "],
    ["CYPHER", "CYPHER "],
    ["semicolons", ";"],
    ["quotes", "'"],
    ["backticks", "`"],
    ["comments", "/**/"],
    ["open comments", "/*"],
    ["points", "a."],
    ["numbers", "1_0"],
    ["regular expressions", "x =~ 'a' + "],
    ["ranges", "range(0,size("],
    ["loops", "[x IN [1,2] | x],"],
    ["reduces", "reduce(s = 0, x IN [1] | s + s),"],
    ["CASE", "CASE WHEN "],
    ["EXISTS", "EXISTS { "],
    ["types", "x IS :: LIST<"],
    ["parameters", "$a,"],
    ["dashes", "—"],
    ["emoji", "😀"],
    ["surrogates", "\ud83d"],
  ])("grows with the length of %s and no faster", (_, unit) => {
    for (const start of ["", "RETURN ", "MATCH (n) WHERE ", "RETURN '"]) {
      const text = (bytes: number) =>
        (start + unit.repeat(Math.ceil(bytes / Buffer.byteLength(unit)))).slice(
          0,
          Math.floor((bytes * unit.length) / Buffer.byteLength(unit)),
        )
      took(text(10_000))
      const quarter = Math.min(took(text(24_000)), took(text(24_000)))
      // Four times the text: what grows with its square takes seconds here, at every try, and not only while the collector runs.
      const bound = 10 * quarter + 150
      let whole = Infinity
      for (let tries = 0; tries < 8 && whole >= bound; tries++) whole = Math.min(whole, took(text(96_000)))
      expect(whole).toBeLessThan(bound)
    }
  })
})
