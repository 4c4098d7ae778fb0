import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { readTable, type TableRow } from "../../server/import/csv.ts"
import { Rejected } from "../../server/import/formats/format.ts"
import { pieces } from "../support/coded.ts"

const LIMIT = 256_000

/** Each row as its line with its cells, or with why it is left out. */
async function read(text: string | Uint8Array, delimiter: "," | "\t" | ";" = ",", size = 1000): Promise<unknown[]> {
  const rows: unknown[] = []
  for await (const row of readTable(pieces(text, size), ["a", "b"], "a table", { delimiter })) rows.push(fate(row))
  return rows
}

function fate({ line, cells }: TableRow): unknown[] {
  try {
    return [line, ...Object.values(cells())]
  } catch (error) {
    if (error instanceof Rejected) return [line, error.reason]
    throw error
  }
}

describe.each([1000, 65_536, 2_000_000])("a table in pieces of %i bytes", (size) => {
  const long = "x".repeat(600_000)

  test("goes on behind a row that is too long, and counts lines on", async () => {
    for (const delimiter of [",", "\t"] as const) {
      const text = ["a,b", "1,2", `3,${long}`, "5,6", `${long},`, long, "7,8"].join("\n").replaceAll(",", delimiter)
      expect(await read(text, delimiter, size)).toEqual([
        [2, "1", "2"],
        [3, "length"],
        [4, "5", "6"],
        [5, "length"],
        [6, "length"],
        [7, "7", "8"],
      ])
    }
  })

  test("takes a row that is just short enough", async () => {
    const most = (bytes: number) => `1,${"x".repeat(bytes - 3)}\n`
    expect(most(LIMIT)).toHaveLength(LIMIT)
    for (const delimiter of [",", "\t"] as const) {
      const text = (bytes: number) => `a,b\n${most(bytes)}3,4\n`.replaceAll(",", delimiter)
      expect(await read(text(LIMIT), delimiter, size)).toMatchObject([{ length: 3 }, [3, "3", "4"]])
      expect(await read(text(LIMIT + 1), delimiter, size)).toEqual([
        [2, "length"],
        [3, "3", "4"],
      ])
    }
  })

  test("leaves out only the line whose quote is never closed", async () => {
    const rows = ["a,b", "1,2", '"3,4', "5,6", "7,8"]
    expect(await read(rows.join("\n"), ",", size)).toEqual([
      [2, "1", "2"],
      [3, "quote"],
      [4, "5", "6"],
      [5, "7", "8"],
    ])
    // Too far from the end of the file to be held until then.
    const many = Array.from({ length: 30_000 }, (_, at) => `${at},x`)
    const found = await read([...rows, ...many].join("\n"), ",", size)
    expect(found.slice(1, 4)).toEqual([
      [3, "quote"],
      [4, "5", "6"],
      [5, "7", "8"],
    ])
    expect(found.at(-1)).toEqual([30_005, "29999", "x"])
    expect(await read(`a,b\n"${long}`, ",", size)).toEqual([[2, "length"]])
  })
})

test("a table that opens quotes all the time is another kind of table", async () => {
  const open = 'x","""x\n'
  expect(await read(`a,b\n${open.repeat(900)}`)).toHaveLength(900)
  await expect(read(`a,b\n${open.repeat(1100)}`)).rejects.toThrow("is never closed; this is another kind of table")
})

test("quotes inside of a cell are letters, and lines may end either way", async () => {
  expect(await read('a,b\r\n1,2\n"say ""so""",x\r\n"the "best" one",y\nthe "other",z\n"two\nlines",\r\n')).toEqual([
    [2, "1", "2"],
    [3, 'say "so"', "x"],
    [4, '"the "best" one"', "y"],
    [5, 'the "other"', "z"],
    [7, "two\nlines", ""],
  ])
})

test("however the bytes come, the rows are the same", async () => {
  const cell = fc.constantFrom("1", '"', '""', '"a"', '"a\nb"', "x", ",", "\r\n", "\n", "ä", ' "')
  await fc.assert(
    fc.asyncProperty(fc.array(cell, { maxLength: 60 }), fc.integer({ min: 1, max: 9 }), async (cells, size) => {
      const text = `a,b\n${cells.join("")}`
      expect(await read(text, ",", size)).toEqual(await read(text, ",", 100_000))
    }),
    { numRuns: 200 },
  )
})

test("a file cut off in a row, or of another encoding as a whole, is told row by row", async () => {
  expect(await read("a,b\n1,2\n3")).toEqual([
    [2, "1", "2"],
    [3, "columns"],
  ])
  expect(await read(Buffer.from("a,b\n\xe4,2\n3,4\n", "latin1"))).toEqual([
    [2, "encoding"],
    [3, "3", "4"],
  ])
  await expect(read(Buffer.from("\ufeffa,b\n1,2\n", "utf16le"))).rejects.toThrow("This is not a table: its first line lacks a, b")
})
