import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { Bulk } from "../../server/import/bulk/bulk.ts"
import { Spill } from "../../server/import/bulk/spill.ts"
import { Table } from "../../server/import/bulk/table.ts"
import { icews } from "../../server/import/formats/icews.ts"
import { pieces } from "../support/coded.ts"

const HEADER = "id\tdate\tsource\tcameo\ttarget"
const events = (...rows: string[]) => pieces([HEADER, ...rows].join("\n"))

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "entente-bulk-"))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe("files for neo4j-admin", () => {
  test("are counted as an import counts, and the script names each of them with its header", async () => {
    const bulk = await Bulk.begin(join(folder, "new"), icews, [])
    const first = await bulk.read(
      events(
        "1\t2014-01-01\tIran\t040\tIraq",
        "2\t2014-01-02\tIran\t190\tIraq",
        "3\t2014-13-02\tIran\t190\tIraq",
        "4\t2014-01-02\tIran\t020\tIraq",
      ),
    )
    expect(first).toMatchObject({ rows: 4, rejected: { date: 1 }, outside: { "CAMEO 02 APPEAL": 1 }, created: { actors: 2 } })
    // A twin of the first, one that came before, and one that says something else now.
    const second = await bulk.read(
      events("5\t2014-01-01\tIraq\t040\tIran", "2\t2014-01-02\tIran\t190\tIraq", "1\t2014-01-01\tIran\t036\tSyria"),
    )
    expect(second.created.actors).toBe(1)
    expect(await bulk.finish()).toEqual({ actors: 3, events: 3, relations: 3, changed: 1, unchanged: 1 })
    const script = await readFile(join(folder, "new", "import.sh"), "utf8")
    const files = (await readdir(join(folder, "new"))).filter((name) => name !== "import.sh")
    const named = [...script.matchAll(/--(?:nodes|relationships)=(?:[A-Z_]+=)?\.\/(\S+),\.\/(\S+)/g)].flatMap(([, header, data]) => [
      header,
      data,
    ])
    expect(named.toSorted()).toEqual(files.toSorted())
  })

  test("are not written into a folder that holds something", async () => {
    await writeFile(join(folder, "mine.txt"), "mine")
    await expect(Bulk.begin(folder, icews, [])).rejects.toThrow(/is not empty; name a new folder/)
    expect(await readdir(folder)).toEqual(["mine.txt"])
    await expect(Bulk.begin(join(folder, "mine.txt"), icews, [])).rejects.toThrow(/mine\.txt cannot be written/)
  })

  test("have no script as long as they are not whole, and go when a file is broken", async () => {
    const bulk = await Bulk.begin(folder, icews, [])
    await bulk.read(events("1\t2014-01-01\tIran\t040\tIraq"))
    async function* broken() {
      yield* events("2\t2014-01-01\tIran\t040\tIraq")
      throw new Error("the disk is gone")
    }
    await expect(bulk.read(broken())).rejects.toThrow(/^The file breaks off: the disk is gone\. Nothing was written; mend the file/)
    expect(await readdir(folder)).not.toContain("import.sh")
    await bulk.discard()
    expect(await readdir(folder)).toEqual([])
  })

  test("are not made of nothing", async () => {
    const bulk = await Bulk.begin(folder, icews, [])
    await bulk.read(events("1\t2014-01-01\tIran\t020\tIraq"))
    await expect(bulk.finish()).rejects.toThrow(/^No row is of anything that we draw/)
    expect(await readdir(folder)).not.toContain("import.sh")
  })
})

describe("a spill", () => {
  test("gives back what has one key together and in order, also when parts are too large to be read whole", () => {
    const spill = new Spill<[key: string, at: number, text: string]>(join(folder, "spill"), ([key]) => key, { whole: 2000 })
    const texts = ["plain", "line\nfeed", "other\u2028end\u2029s", "Zoë 😀"]
    for (let at = 0; at < 8000; at += 1) spill.put([`K${at % 900}`, at, texts[at % 4]!])
    const seen = new Map<string, number>()
    let count = 0
    for (const group of spill.groups()) {
      const keys = new Map<string, number>()
      for (const [key, at, text] of group) {
        expect(seen.has(key)).toBe(false)
        expect(at).toBeGreaterThan(keys.get(key) ?? -1)
        expect(text).toBe(texts[at % 4])
        keys.set(key, at)
        count += 1
      }
      for (const [key, at] of keys) seen.set(key, at)
      expect(group.length).toBeLessThan(200)
    }
    expect([seen.size, count]).toEqual([900, 8000])
  })
})

describe("a table", () => {
  test("has a file for each set of columns and types, and says what the tool cannot", async () => {
    const table = new Table(folder, "thing", "\u001f")
    const id = (text: string) => ({ "id:ID(Thing)": text })
    table.add(id("a"), { whole: 7, half: 0.5, yes: true, text: 'a "b", c\nd', none: null, list: ["x", "y;"], empty: [] })
    table.add(id("b"), { whole: 8, half: 1.5, yes: false, text: "", list: ["z"] })
    table.add(id("c"), { whole: 8, half: 2, numbers: [1, 2], mixed: [1, 2.5] })
    table.end()
    const read = (name: string) => readFile(join(folder, name), "utf8")
    expect(await read("thing-1.header.csv")).toBe("id:ID(Thing),whole:long,half:double,yes:boolean,text:string,list:string[]\n")
    expect(await read("thing-1.csv")).toBe('"a",7,0.5,true,"a ""b"", c\nd","x\u001fy;"\n"b",8,1.5,false,"","z"\n')
    expect(await read("thing-2.header.csv")).toBe("id:ID(Thing),whole:long,half:long,numbers:long[],mixed:double[]\n")
    expect(await read("thing-2.csv")).toBe('"c",8,2,"1\u001f2","1\u001f2.5"\n')
    expect([...table.empty]).toEqual(["empty"])
    expect([...table.sheets.values()].map((sheet) => sheet.multiline)).toEqual([true, false])
  })
})
