import { describe, expect, test } from "vitest"
import { fileOf } from "../../../client/console/state/files.ts"
import { foundIn, originOf } from "../../../client/console/state/found.ts"
import { linesOf } from "../../../client/console/state/lines.ts"
import { planRows } from "../../../client/console/state/plan.ts"
import { nextSorting, sorted } from "../../../client/console/state/sorting.ts"
import { tiesOf } from "../../../client/console/state/ties.ts"
import type { Value } from "../../../client/console/state/values.ts"
import { scoped, wordsOf } from "../../../client/state/scope.ts"

const actor = (id: string): Value => ({ labels: ["Actor", "State"], properties: { id, nameEn: id } })
const relation = (event: string, source: string, target: string, more: Record<string, Value> = {}): Value => ({
  type: "ATTACKED",
  properties: { id: `${event}~${source}~${target}`, status: "occurred", derived: false, ...more },
})

describe("what can be drawn of an answer", () => {
  test("is found in nodes, relationships, paths, lists and maps, each once", () => {
    const rows: Value[][] = [
      [actor("A"), relation("E1", "A", "B")],
      [{ nodes: [actor("A"), actor("C")], relationships: [relation("E1", "A", "B")] }, [{ deep: actor("D") }]],
    ]
    const found = foundIn(rows, [null, null])
    expect([...found.actors].toSorted()).toEqual(["A", "B", "C", "D"])
    expect([...found.relations.keys()]).toEqual(["E1~A~B"])
    expect(found.undrawn.size).toBe(0)
  })

  test("is found by ids where the column says so, and nowhere else", () => {
    const found = foundIn([["A", "E1~A~B", "C"]], ["actor", "relation", null])
    expect([...found.actors]).toEqual(["A"])
    expect([...found.relationIds]).toEqual(["E1~A~B"])
  })

  test("leaves out what has no place in the picture, and counts it", () => {
    const event = (id: string): Value => ({ labels: ["Event"], properties: { id } })
    const found = foundIn(
      [
        [event("E1"), event("E2")],
        [event("E1"), { type: "SHOWS", properties: {} }],
      ],
      [null, null],
    )
    expect(Object.fromEntries(found.undrawn)).toEqual({ Event: 2, SHOWS: 1 })
  })

  test("knows columns by their names when no header says what they are", () => {
    expect(originOf("actor", null)).toBe("actor")
    expect(originOf("evidence.id", null)).toBe("evidence")
    expect(originOf("factor", null)).toBeNull()
    expect(originOf("who", "status")).toBe("status")
  })

  test("becomes ties of one line a family and status, which an address finds again", () => {
    const found = foundIn(
      [[relation("E1", "A", "B")], [relation("E2", "A", "B")], [relation("E3", "A", "B", { status: "planned" })]],
      [null],
    )
    const ties = tiesOf(found.relations.values())
    expect(ties.map((tie) => [tie.id, tie.attacked, tie.planned, tie.lines.map((line) => line.count)])).toEqual([["A~B", 3, 1, [2, 1]]])
    const words = wordsOf({ actors: [], ties })
    expect(words).toEqual(["A~B~attacked~occurred", "A~B~attacked~planned"])
    expect(scoped({ actors: [], ties }, words.slice(0, 1)).ties[0]!.lines).toHaveLength(1)
  })
})

describe("the order of rows", () => {
  const rows: Value[][] = [[10], [null], ["b"], [9], ["ä"], [true]]
  const order = (down: boolean) => [...sorted(rows, { column: 0, down }, "de")].map((index) => rows[index]![0])
  test("has numbers by size, words by alphabet and what is empty last", () => {
    expect(order(false)).toEqual([9, 10, true, "ä", "b", null])
    expect(order(true)).toEqual(["b", "ä", true, 10, 9, null])
    expect([...sorted(rows, null, "de")]).toEqual([0, 1, 2, 3, 4, 5])
  })
  test("goes up, down and back", () => {
    const up = nextSorting(null, 1)
    expect(up).toEqual({ column: 1, down: false })
    expect(nextSorting(up, 1)).toEqual({ column: 1, down: true })
    expect(nextSorting({ column: 1, down: true }, 1)).toBeNull()
    expect(nextSorting(up, 0)).toEqual({ column: 0, down: false })
  })
})

describe("a file of the answer", () => {
  const answer = {
    columns: ["a", "b"],
    rows: [
      ["=1+1", 'x, "y"'],
      [null, { k: [1] }],
    ] as Value[][],
  }
  test("as CSV runs nothing in a spreadsheet and keeps commas, quotes and values", () => {
    expect(fileOf("csv", answer)).toBe('a,b\r\n\'=1+1,"x, ""y"""\r\n,"{""k"":[1]}"\r\n')
  })
  test("as JSON and NDJSON has every row", () => {
    expect(JSON.parse(fileOf("json", answer))).toEqual([
      { a: "=1+1", b: 'x, "y"' },
      { a: null, b: { k: [1] } },
    ])
    expect(fileOf("ndjson", answer).trim().split("\n")).toHaveLength(2)
  })
})

test("a stream is cut into lines wherever its pieces end", async () => {
  const bytes = new TextEncoder().encode('{"a":"ü"}\n{"b":1}\n{"c"')
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const byte of bytes) controller.enqueue(Uint8Array.of(byte))
      controller.close()
    },
  })
  const lines: string[] = []
  for await (const some of linesOf(body)) lines.push(...some)
  expect(lines).toEqual(['{"a":"ü"}', '{"b":1}', '{"c"'])
})

test("a plan is a list of steps with their depth and their share of the rows", () => {
  const leaf = { operator: "Scan", details: null, estimatedRows: 999, children: [] }
  const rows = planRows({ operator: "Result", details: "a", estimatedRows: 9, children: [{ ...leaf }, { ...leaf, estimatedRows: null }] })
  expect(rows.map(({ plan, depth, share }) => [plan.operator, depth, share && Math.round(share * 100)])).toEqual([
    ["Result", 0, 33],
    ["Scan", 1, 100],
    ["Scan", 1, null],
  ])
})
