import { expect, test } from "vitest"
import { SIZES } from "../../../client/canvas/rules/index.ts"
import { drawnOf, sizesIn } from "../../../client/canvas/scene.ts"
import { dossierScene } from "./dossier-scene.ts"

const scene = await dossierScene("articles/2016-10-lausanne")
const first = (size: (typeof SIZES)[number]["id"]) => [...sizesIn({ ...scene, size }).counts].toSorted((a, b) => b[1] - a[1])[0]

test("each size counts what its name says", () => {
  const attacks = scene.ties.reduce((sum, tie) => sum + tie.attacked, 0)
  const total = (size: "attacking" | "attacked") => [...sizesIn({ ...scene, size }).counts.values()].reduce((sum, one) => sum + one, 0)
  expect(total("attacking")).toBe(attacks)
  expect(total("attacked")).toBe(attacks)
  expect(sizesIn({ ...scene, size: "attacking" }).counts.get("M_RUS_AF")).toBeGreaterThan(0)
  expect(sizesIn({ ...scene, size: "attacked" }).counts.has("M_RUS_AF")).toBe(false)
  const [id, partners] = first("partners")!
  expect(partners).toBe(scene.ties.filter(({ source, target }) => source === id || target === id).length)
})

test("the size of an actor follows the rule, and those of which it counts nothing are small", () => {
  const radius = (size: (typeof SIZES)[number]["id"], id: string) => drawnOf({ ...scene, size }).actors.get(id)!.radius
  expect(radius("attacked", "M_RUS_AF")).toBe(9)
  expect(radius("attacking", "M_RUS_AF")).toBeGreaterThan(12)
  expect(new Set([...drawnOf({ ...scene, size: "equal" }).actors.values()].map((actor) => actor.radius)).size).toBe(2)
})
