import { beforeEach, expect, test } from "vitest"
import { dossiers } from "../../server/import/formats/dossiers.ts"
import { importRows, type Reject } from "../../server/import/run.ts"
import { SMALL_TEXT, smallDossier } from "../support/dossiers.ts"
import { pieces } from "../support/coded.ts"
import { eachKind } from "../support/stores.ts"

eachKind("dossiers, one a line", (it) => {
  beforeEach(() => it.clear())

  test("are loaded like those of a folder; a faulty one is left out with what is wrong, and the same again changes nothing", async () => {
    const store = it.store()
    const named = (id: string) => {
      const { article, ...rest } = smallDossier()
      return JSON.stringify({ ...rest, article: { ...article, id, text: SMALL_TEXT } })
    }
    const faulty = named("three").replace("Kerry met Lavrov in Geneva.", "Kerry met nobody.")
    const text = Buffer.concat([
      Buffer.from([named("one"), "", "{", faulty, named("two"), ""].join("\n")),
      Buffer.from('"M\u00e4rz"', "latin1"),
    ])
    const rejects: Reject[] = []
    const take = () => importRows(store, dossiers, pieces(text, 700), { reject: (row) => void rejects.push(row) })
    const done = await take()
    expect(done).toMatchObject({ rows: 5, rejected: { encoding: 2, missing: 1 }, unchanged: 0 })
    expect((await store.counts()).articles).toBe(2)
    expect(rejects.map(({ line, detail }) => `${line} ${detail.slice(0, 30)}`)).toEqual([
      "3 is no JSON: Expected property ",
      expect.stringMatching(/^4 events\[0\]\.evidence\[0\]\.quote/),
      "6 is not UTF-8",
    ])
    expect(await take()).toMatchObject({ unchanged: 2, created: { actors: 0 } })
  })
})
