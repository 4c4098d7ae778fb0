import { beforeAll, describe, expect, test } from "vitest"
import { fold, makeSearch, type Hit } from "../../../client/state/search.ts"
import { dossierScene } from "../canvas/dossier-scene.ts"
import { lausanneEvents } from "../lausanne.ts"

let find: (query: string) => Hit[]
beforeAll(async () => {
  const { actors } = await dossierScene("articles/2016-10-lausanne")
  find = makeSearch(actors, await lausanneEvents())
})

describe("search", () => {
  test.each(["Lawrow", "Lavrov", "Lavrow", "lawrov", "LAWROW", "Sergei Lavrov", "Sergej Lawrow", "Lavr"])("finds Lavrov as %s", (query) => {
    expect(find(query)[0]).toEqual({ type: "actor", id: "P_LAVROV" })
  })

  test.each([
    ["Ägypten", "C_EGY"],
    ["agypten", "C_EGY"],
    ["Egypt", "C_EGY"],
    ["Kusnezow", "E_KUZNETSOV"],
    ["Kuznetsov", "E_KUZNETSOV"],
    ["Islamic State", "T_IS"],
    ["Beobachtungsstelle", "O_SOHR"],
    ["Observatory", "O_SOHR"],
  ])("%s is %s", (query, id) => {
    expect(find(query).map((hit) => hit.id)).toContain(id)
    expect(find(query)[0]?.type).toBe("actor")
  })

  test("finds events by title and sentences by their words", () => {
    expect(find("Feuerpause Aushandlung").map((hit) => hit.type)).toContain("event")
    expect(find("landesweite Feuerpause")).toContainEqual({
      type: "sentence",
      id: "2016-10-lausanne.906-1034",
      event: "2016-10-lausanne.E2",
    })
  })

  test("finds nothing for what is not there", () => {
    expect(find("Zugspitze")).toEqual([])
    expect(find("  ")).toEqual([])
  })

  test("folds case and diacritics", () => {
    expect(["Straße", "Łódź", "Ägypten", "İzmir"].map(fold)).toEqual(["strasse", "lodz", "agypten", "izmir"])
  })
})
