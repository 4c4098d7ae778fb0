import { expect, test } from "vitest"
import { lineWord } from "../../../client/canvas/port.ts"
import { drawnOf } from "../../../client/canvas/scene.ts"
import { groupActors, groupedSelection, GROUPINGS, groupHues, heardGroups } from "../../../client/state/groups.ts"
import { dossierScene } from "../canvas/dossier-scene.ts"

const scene = await dossierScene("articles/2016-10-lausanne")
const count = (ties: typeof scene.ties) => ties.flatMap((tie) => tie.lines).reduce((sum, line) => sum + line.count, 0)
const whole = groupActors(scene, "whole", [])

test.each(GROUPINGS.map(({ id }) => id))("by %s nothing is lost: what no line shows is inside of a group", (id) => {
  const grouped = groupActors(scene, id, [])
  expect(count(grouped.ties) + grouped.inside).toBe(count(scene.ties))
  expect(grouped.members.size).toBeGreaterThan(1)
  const drawn = new Set(grouped.actors.map((actor) => actor.id))
  for (const actor of scene.actors) expect(drawn.has(grouped.groupOf.get(actor.id) ?? actor.id)).toBe(true)
  for (const tie of grouped.ties) expect(drawn.has(tie.source) && drawn.has(tie.target)).toBe(true)
})

test("each line stands for the lines it sums, of the same family and status and between the same groups", () => {
  const all = new Set(scene.ties.flatMap((tie) => tie.lines.map((line) => lineWord({ tie: tie.id, ...line }))))
  const behind = [...whole.lines.values()].flat()
  expect(new Set(behind).size).toBe(behind.length)
  for (const word of behind) expect(all.has(word)).toBe(true)
  for (const [word, words] of whole.lines) {
    const [source, target, ...rest] = word.split("~")
    for (const one of words) {
      const [a, b, ...other] = one.split("~")
      expect(other).toEqual(rest)
      expect([a, b].map((id) => whole.groupOf.get(id!) ?? id).toSorted()).toEqual([source, target].toSorted())
    }
  }
})

test("the minister goes into the state and its name and flag stay; opened, all are there again", () => {
  expect(whole.groupOf.get("P_LAVROV")).toBe(whole.groupOf.get("C_RUS"))
  const russia = whole.actors.find(({ id }) => id === whole.groupOf.get("C_RUS"))!
  expect([russia.kind, russia.nameEn, russia.captionEn]).toEqual(["state", "Russia", `${whole.members.get(russia.id)!.length} actors`])
  expect(drawnOf({ ...scene, ...whole, layout: null, derived: [] }).actors.get(russia.id)!.flag).toBe("ru")
  const opened = groupActors(scene, "whole", [russia.id])
  expect(opened.groupOf.has("P_LAVROV")).toBe(false)
  expect(opened.groupOf.get("P_KERRY")).toBe(whole.groupOf.get("P_KERRY"))
})

test("who has no country stays alone; a kind has its own name", () => {
  const byCountry = groupActors(scene, "country", [])
  for (const { id } of scene.actors.filter(({ country }) => country === null)) expect(byCountry.groupOf.has(id)).toBe(false)
  const persons = groupActors(scene, "kind", []).actors.find(({ id }) => id === "group.person")!
  expect([persons.kind, persons.nameDe]).toEqual(["person", "Person"])
  // Rebels are of their country and not of its state: no state's glyph stands for them.
  const syria = byCountry.actors.find(({ id }) => id === "group.SYR")!
  expect([syria.kind, syria.country, syria.captionEn]).toEqual(["group", null, "6 actors of this country"])
  expect(byCountry.members.get("group.SYR")).toContain("R_SYR_REBELS")
})

test("what is selected, heard or said is found again among the groups", () => {
  expect(groupedSelection({ type: "actor", actor: "P_LAVROV" }, whole)).toEqual({ type: "actor", actor: whole.groupOf.get("C_RUS") })
  const [word, words] = [...whole.lines].find(([, behind]) => behind.length > 1)!
  const [source, target, family, status] = words[1]!.split("~")
  const line = { tie: `${source}~${target}`, family, status } as Parameters<typeof lineWord>[0]
  const found = groupedSelection({ type: "line", line }, whole)
  expect(found.type === "line" && lineWord(found.line)).toBe(word)
  expect(heardGroups(new Set([words[1]!]), whole)).toEqual(new Set([word]))
  expect(groupHues(new Map([[words[0]!, 3]]), whole).get(word)).toBe(3)
  expect(groupHues(new Map([[words[0]!, 3], [words[1]!, 4]]), whole).get(word)).toBe(0) // prettier-ignore
})
