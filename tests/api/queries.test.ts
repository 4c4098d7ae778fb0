import { copyFile, mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest"
import { contract, type Answer } from "../../server/api/contract.ts"
import type { ProblemCode } from "../../server/problems.ts"
import { savedQueries } from "../../server/store/saved.ts"
import { lausannePlan } from "../support/plans.ts"
import { eachKind } from "../support/stores.ts"
import { ask, json, serve, type Served } from "./serve.ts"

const run = (served: Served, name: string, body: unknown = {}, accept = "application/json") =>
  ask(served, `/api/queries/${name}`, {
    method: "POST",
    headers: { "content-type": "application/json", accept },
    body: JSON.stringify(body),
  })

eachKind("saved queries over the API", (it) => {
  let served: Served
  beforeAll(async () => {
    const store = it.store()
    await store.load(await lausannePlan())
    served = await serve(store)
  })
  afterAll(() => served.close())

  test("are listed with all that a form needs", async () => {
    const { items, total, faults } = await json<Answer<"queries">>(served, "/api/queries")
    expect(contract.queries.answers[200].safeParse({ items, total, next: null, faults }).success).toBe(true)
    expect([total, faults]).toEqual([items.length, []])
    const attacks = items.find((one) => one.name === "attacks-with-sentences")!
    expect(attacks.params[0]).toEqual({
      name: "source",
      type: "text",
      from: "actor",
      default: "M_SYR_GOV",
      words: "who attacks",
      wordsDe: "wer angreift",
    })
    expect(attacks.columns.at(-1)).toMatchObject({ name: "relation", from: "relation" })
  })

  test("run with their defaults, and with what is given", async () => {
    const rows = async (body: unknown) => (JSON.parse((await run(served, "attacks-with-sentences", body)).text) as Answer<"cypher">).rows
    expect((await rows({})).map((row) => row[1])).toEqual(["R_SYR_REBELS", "V_ALEPPO_DEAD"])
    const [dead, ...others] = await rows({ params: { source: "M_RUS_AF", target: "V_ALEPPO_DEAD" } })
    expect(others).toEqual([])
    expect(dead).toEqual(expect.arrayContaining(["occurred", ["Syrian Observatory for Human Rights"]]))
    expect(await rows({ params: { target: "P_KERRY" } })).toEqual([])
  })

  test("answer as a statement of a reader's own does", async () => {
    const answer = JSON.parse((await run(served, "talks-by-size", { maxRows: 1 })).text) as Answer<"cypher">
    expect(contract.runQuery.answers[200].safeParse(answer).success).toBe(true)
    expect(answer).toMatchObject({ truncated: "rows", store: it.kind })
    const lines = (await run(served, "talks-by-size", {}, "application/x-ndjson")).text.trimEnd().split("\n")
    expect(JSON.parse(lines[0]!)).toEqual({ columns: ["event", "title", "status", "date", "parties", "actors"] })
    expect(JSON.parse(lines.at(-1)!)).toMatchObject({ complete: true, rows: lines.length - 2 })
    const csv = (await run(served, "who-informs", {}, "text/csv")).text
    expect(csv).toMatch(/^informer,status,date,words,relation\r\nP_KERRY,planned,/)
  })

  test.each<[string, string, unknown, ProblemCode, string]>([
    ["an unknown query", "no-such-query", {}, "not-found", "/api/queries lists all"],
    ["a path", "..%2Fbrowse%2Factors", {}, "not-found", "no saved query"],
    ["an unknown parameter", "who-informs", { params: { who: "P_KERRY" } }, "invalid-request", "takes target"],
    ["a number for a text", "who-informs", { params: { target: 7 } }, "invalid-request", "is 7; it takes a text"],
    ["a text for a whole number", "talks-by-size", { params: { least: "3" } }, "invalid-request", "it takes a whole number"],
    ["no day", "changed-between-periods", { params: { from: "2016-13-01" } }, "invalid-request", "a day such as 2016-10-15"],
    ["null where there must be something", "who-informs", { params: { target: null } }, "invalid-request", "it takes a text"],
    ["its own name for a parameter", "who-informs", { params: { constructor: "x" } }, "invalid-request", "takes target"],
  ])("%s is a problem in words", async (_, name, body, code, says) => {
    const answer = await run(served, name, body)
    const problem = JSON.parse(answer.text) as { code: string; detail: string }
    expect(problem.code).toBe(code)
    expect(problem.detail).toContain(says)
  })
})

describe("a folder of saved queries", () => {
  const GOOD = "// Ones.\n// @de Einsen.\n// @column n integer – a number | eine Zahl\nRETURN 1 AS n\n"
  const folderOf = async () => {
    const folder = await mkdtemp(join(tmpdir(), "entente-analyse-"))
    onTestFinished(() => rm(folder, { recursive: true, force: true }))
    await writeFile(join(folder, "ones.cypher"), GOOD)
    return folder
  }

  test("has a file as soon as it is dropped in", async () => {
    const folder = await folderOf()
    expect((await savedQueries(folder)).queries.map((one) => one.name)).toEqual(["ones"])
    await copyFile(join(folder, "ones.cypher"), join(folder, "again.cypher"))
    expect((await savedQueries(folder)).queries.map((one) => one.name)).toEqual(["again", "ones"])
  })

  test.each([
    ["no German", GOOD.replace("// @de Einsen.\n", ""), 'lacks "@de"'],
    ["no columns", "// Ones.\n// @de Einsen.\nRETURN 1 AS n\n", "lacks @column"],
    ["a column without words", GOOD.replace(" – a number | eine Zahl", ""), "@column n lacks its words"],
    [
      "a parameter without default",
      GOOD.replace("// @column", "// @param x text – x | x\n// @column").replace("1 AS", "$x AS"),
      "lacks a default",
    ],
    [
      "a default of another type",
      GOOD.replace("// @column", "// @param x text = 1 – x | x\n// @column").replace("1 AS", "$x AS"),
      "takes a text",
    ],
    ["an unknown from", GOOD.replace("integer –", "integer from nowhere –"), "it can be from actor"],
    ["two statements", `${GOOD}; RETURN 2 AS n`, "one statement"],
  ])("leaves out a file with %s, says so by its name, and keeps the others", async (_, text, says) => {
    const folder = await folderOf()
    await writeFile(join(folder, "faulty.cypher"), text)
    const { queries, faults } = await savedQueries(folder)
    expect(queries.map((one) => one.name)).toEqual(["ones"])
    expect(faults).toEqual([{ file: "cypher/analyse/faulty.cypher", message: expect.stringContaining(says) }])
  })
})
