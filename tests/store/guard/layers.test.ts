import { readFileSync } from "node:fs"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { Problem } from "../../../server/problems.ts"
import { planOf as embeddedPlanOf } from "../../../server/store/embedded/explained.ts"
import { checkUses } from "../../../server/store/guard/calls.ts"
import { checkEscapes } from "../../../server/store/guard/escapes.ts"
import { FUNCTIONS } from "../../../server/store/guard/functions.ts"
import { mayRun } from "../../../server/store/guard/gate.ts"
import { PROCEDURES } from "../../../server/store/guard/procedures.ts"
import { checkLoops } from "../../../server/store/guard/loops.ts"
import { checkRanges } from "../../../server/store/guard/ranges.ts"
import { checkRegexes } from "../../../server/store/guard/regexes.ts"
import { checkSizes } from "../../../server/store/guard/size.ts"
import { oneStatement } from "../../../server/store/guard/statement.ts"
import { checkText } from "../../../server/store/guard/text.ts"
import { tokenise } from "../../../server/store/guard/tokens.ts"
import { walk } from "../../../server/store/guard/walk.ts"
import { planOf } from "../../../server/store/neo4j-plan.ts"
import { corpus, type Case } from "../../support/corpus.ts"
import { fingerprint } from "../../support/fingerprint.ts"
import { listen, type Listener } from "../../support/listener.ts"
import { lausannePlan } from "../../support/plans.ts"
import { RawNeo4j } from "../../support/raw-neo4j.ts"
import { eachStore } from "../../support/stores.ts"
import { wholeFingerprint } from "../../support/whole-fingerprint.ts"

const attacks = (...themes: string[]) => corpus("attacks").flatMap(({ theme, cases }) => (themes.includes(theme) ? cases : []))

/** The sentences of the attacks that a layer lets through. */
function through(cases: Case[], layer: (one: Case) => void): string[] {
  return cases.filter((one) => isLetIn(() => layer(one))).map((one) => one.sentence)
}

function isLetIn(layer: () => void): boolean {
  try {
    layer()
    return true
  } catch (error) {
    if (error instanceof Problem) return false
    throw error
  }
}

const tokensOf = ({ statement }: Case) => oneStatement(statement, tokenise(statement), "neo4j").tokens
const thoughtOf = (one: Case) => walk(one.statement, tokensOf(one))

describe("alone, with the other layers off,", () => {
  test("the check of the text stops what is no text", () => {
    const wrong = attacks("hidden").filter(({ sentence }) => /NUL|half of a character/.test(sentence))
    expect(wrong.length).toBe(2)
    expect(through(wrong, ({ statement }) => checkText(statement))).toEqual([])
  })

  test("the rule for escapes stops every escape that ends a string, a name, a comment or a line", () => {
    const ends = attacks("hidden", "files", "procedures", "administration").filter(({ statement }) =>
      /\\u00(2[27af]|5c|60|0[ad])/i.test(statement),
    )
    expect(ends.length).toBeGreaterThan(10)
    expect(through(ends, ({ statement }) => checkEscapes(statement))).toEqual([])
  })

  test("the tokens stop escapes in keywords, spaces that are none, and strings with expressions inside", () => {
    const odd = attacks("hidden", "files").filter(({ sentence }) =>
      /zero-width|byte order mark|interpolated|runs into|with an escape|whole keyword|escapes in the words|escaped space/i.test(sentence),
    )
    expect(odd.length).toBeGreaterThan(10)
    expect(through(odd, ({ statement }) => tokenise(statement))).toEqual([])
  })

  test("one statement at a time stops the second, settings and two EXPLAIN", () => {
    const second = attacks("hidden", "administration").filter(({ sentence }) =>
      /second statement|second EXPLAIN|planner for all|server's inside|option of the planner|all cores/.test(sentence),
    )
    expect(second.length).toBeGreaterThan(9)
    expect(through(second, tokensOf)).toEqual([])
  })

  test("the clauses by name stop all that writes, reads files, administers or commits, also behind odd spaces and comments", () => {
    const plain = attacks("writes", "files", "administration", "transactions", "hidden").filter(
      ({ statement }) => !statement.includes("\\u"),
    )
    expect(plain.length).toBeGreaterThan(200)
    // The first three are calls, and the next layer's.
    expect(through(plain, thoughtOf)).toEqual(["Asks which file is read.", "Asks which line is read.", "Takes a parameter as a statement."])
  })

  test("the calls by name stop every procedure and function that does more than read this graph", () => {
    const escaped = ({ statement }: Case) => /\\u/.test(statement)
    const calls = attacks("procedures").filter((one) => !escaped(one))
    expect(through(calls, (one) => checkUses(one.statement, thoughtOf(one).uses))).toEqual([])
    expect(through(calls, thoughtOf).length).toBeGreaterThan(70)
  })

  test("the sizes, the regular expressions and the ranges stop what no timeout ends", () => {
    const left = through(attacks("runaways"), (one) => {
      const { statement, params = {} } = one
      const thought = thoughtOf(one)
      checkSizes(statement, thought.sizes)
      checkRegexes(statement, tokensOf(one), params)
      checkRanges(statement, tokensOf(one), thought.uses, params)
      checkLoops(statement, tokensOf(one), thought.loops, params)
    })
    expect(left).toEqual([])
    expect(through(attacks("runaways"), (one) => checkSizes(one.statement, thoughtOf(one).sizes)).length).toBeGreaterThan(15)
  })
})

/** What the plan lets through because this graph is only read: refused for the sake of others, or no attack on that store. */
const HARMLESS: Record<"neo4j" | "embedded", RegExp> = {
  // The last one hides a write from Neo4j's lexer and shows it to one that decodes later.
  neo4j:
    /^(Asks which (file|line)|Changes the planner|Switches the server's inside|Sets an option|Takes all cores|Escapes the backslash that)/,
  // It decodes escapes within a string only, where they end nothing, and a comment ends with a line feed. PROFILE of a read reads.
  embedded:
    /(^Escapes the quote|an? escaped (quote|apostrophe|line feed|carriage return|star|slash)|an escape( ends| with small|\.)|a lone carriage return|^Asks for the profile)/,
}

eachStore("without the guard", (testStore) => {
  const which = testStore.name === "neo4j 5.26" ? "neo4j" : "neo4jCurrent"
  let raw: RawNeo4j | null = null
  let listener: Listener
  beforeAll(async () => {
    listener = await listen()
    await testStore.store().load(await lausannePlan())
    if (testStore.kind === "neo4j") raw = await RawNeo4j.open(which)
  })
  afterAll(async () => {
    listener.close()
    await raw?.close()
  })

  /** Asks the database for the plan of an attack as it is, and judges it. */
  async function gate({ statement, params = {} }: Case): Promise<boolean> {
    const explain = `EXPLAIN ${statement}`
    if (raw) {
      const summary = await raw.run(explain, params).then(
        (result) => result.summary,
        () => null,
      )
      return (
        summary !== null &&
        isLetIn(() => mayRun("neo4j", { queryType: summary.queryType, plan: summary.plan ? planOf(summary.plan as never) : null }))
      )
    }
    const rows = await testStore.engine.read((tx) => tx.run(explain, params)).catch(() => null)
    return rows !== null && isLetIn(() => mayRun("embedded", { plan: embeddedPlanOf(String(rows[0]?.plan)) }))
  }

  test("the plan alone stops every write, every file and every procedure that does more than read", async () => {
    const before = await fingerprint(testStore.engine)
    const passed: Case[] = []
    for (const { theme, cases } of corpus("attacks", listener.address)) {
      if (theme === "runaways") continue
      for (const one of cases) if (await gate(one)) passed.push(one)
    }
    expect(passed.map((one) => one.sentence).filter((sentence) => !HARMLESS[testStore.kind].test(sentence))).toEqual([])
    for (const { statement, params = {} } of passed)
      await (raw ? raw.run(statement, params) : testStore.engine.read((tx) => tx.run(statement, params))).catch(() => null)
    expect(await fingerprint(testStore.engine)).toBe(before)
    expect(listener.heard).toEqual([])
  })

  if (testStore.kind === "neo4j")
    test("Neo4j takes every line of the grammar that the guard takes", async () => {
      const lines = readFileSync(new URL("../../fixtures/statements/grammar.txt", import.meta.url), "utf8")
        .trim()
        .split("\n")
      const refused: string[] = []
      for (const line of lines) await raw!.run(`EXPLAIN ${line}`, { p: 1 }).catch(() => refused.push(line))
      expect(refused).toEqual([])
    })

  if (testStore.kind === "neo4j")
    test("the lists have every function of Neo4j but those refused, and no procedure that does not read", async () => {
      const version = which === "neo4j" ? "" : "CYPHER 25 "
      const functions = (await raw!.run(`${version}SHOW FUNCTIONS YIELD name RETURN DISTINCT name`)).rows.map(([name]) => String(name))
      const left = functions.filter((name) => !FUNCTIONS.has(name.toLowerCase()))
      expect(left.filter((name) => !/^(file|linenumber|graph\..*|string\.regexReplace)$/.test(name))).toEqual([])
      const others = (await raw!.run("SHOW PROCEDURES YIELD name, mode WHERE mode <> 'READ' RETURN name")).rows.map(([name]) =>
        String(name),
      )
      expect(others.length).toBeGreaterThan(10)
      expect(others.filter((name) => PROCEDURES.has(name.toLowerCase()))).toEqual([])
    })

  test("a transaction that reads stops every write by itself", async () => {
    const before = raw ? await wholeFingerprint(testStore.engine, raw) : await fingerprint(testStore.engine)
    const schema = attacks("administration").filter(({ sentence }) => /index|constraint|Makes a user/.test(sentence))
    for (const { statement, params = {} } of [...attacks("writes"), ...schema]) {
      if (raw) await raw.run(statement, params).catch(() => null)
      else if (!/INDEX|CONSTRAINT/.test(statement)) await testStore.engine.read((tx) => tx.run(statement, params)).catch(() => null)
    }
    expect(raw ? await wholeFingerprint(testStore.engine, raw) : await fingerprint(testStore.engine)).toEqual(before)
  })
})
