import { expect, test } from "vitest"
import { appearanceOf } from "../../../client/canvas/appearance.ts"
import type { Look } from "../../../client/canvas/port.ts"
import { RINGS } from "../../../client/canvas/programs/glyphs.ts"
import { drawnOf } from "../../../client/canvas/scene.ts"
import { dossierScene } from "./dossier-scene.ts"

const drawn = drawnOf(await dossierScene("articles/2016-10-lausanne"))
const dim = { line: 0.16, node: 0.3, label: 0.38 }
const nothing = { actor: null, line: null }
const plain: Look = {
  language: "en",
  theme: "light",
  families: [],
  statuses: [],
  kinds: [],
  partOf: true,
  derived: false,
  hidden: [],
  heard: null,
  voices: null,
  focus: null,
  lit: null,
  chosen: [],
  selection: { type: "none" },
  keyboard: { type: "none" },
  highlight: [],
}
const shownLines = (look: Look) => [...appearanceOf(drawn, look, nothing, dim).lines].filter(([, line]) => !line.hidden).map(([key]) => key)
const shownActors = (look: Look) =>
  [...appearanceOf(drawn, look, nothing, dim).actors].filter(([, actor]) => !actor.hidden).map(([id]) => id)

test("nothing is dimmed at rest, and derived pairs wait until they are asked for", () => {
  const look = appearanceOf(drawn, plain, nothing, dim)
  expect([...look.actors.values()].every(({ opacity, ring }) => opacity === 1 && ring === RINGS.none)).toBe(true)
  expect(shownLines(plain)).toHaveLength(29)
  expect(shownLines({ ...plain, derived: true })).toHaveLength(57)
})

test("a selected actor keeps its neighbours and dims the rest, without removing any", () => {
  const look = appearanceOf(drawn, { ...plain, selection: { type: "actor", actor: "T_IS" } }, nothing, dim)
  expect(look.actors.get("T_IS")).toMatchObject({ opacity: 1, ring: RINGS.selected, called: true })
  expect(look.actors.get("C_TUR")!.opacity).toBe(1)
  expect(look.actors.get("P_LAVROV")).toMatchObject({ opacity: dim.node, label: dim.label, hidden: false })
  expect(look.actors.get("F_GBR")!.label).toBe(0)
  expect(look.captions).toBe(dim.label)
})

test("a selected line rings both ends and lies on its band", () => {
  const line = { tie: "M_RUS_AF~M_SYR_GOV", family: "supported", status: "occurred" } as const
  const look = appearanceOf(drawn, { ...plain, selection: { type: "line", line } }, nothing, dim)
  expect(look.lines.get("tie|M_RUS_AF~M_SYR_GOV|supported|occurred")).toEqual({ hidden: false, opacity: 1, lift: 1.2, band: 1, hue: 1 })
  expect([...look.lines.values()].filter(({ opacity }) => opacity === 1)).toHaveLength(1)
  expect(["M_RUS_AF", "M_SYR_GOV"].map((id) => look.actors.get(id)!.ring)).toEqual([RINGS.selected, RINGS.selected])
})

test("selecting what is not drawn dims nothing", () => {
  const look = appearanceOf(drawn, { ...plain, selection: { type: "actor", actor: "NOBODY" } }, nothing, dim)
  expect([...look.actors.values()].every(({ opacity }) => opacity === 1)).toBe(true)
})

test("filters take lines away; actors without any stay, pale", () => {
  const look: Look = { ...plain, families: ["attacked"] }
  expect(shownLines(look)).toHaveLength(5)
  const { actors } = appearanceOf(drawn, look, nothing, dim)
  expect(actors.get("P_LAVROV")).toMatchObject({ hidden: false, opacity: dim.node })
  expect(actors.get("T_IS")).toMatchObject({ hidden: false, opacity: 1 })
  expect(shownLines({ ...plain, statuses: ["planned"] })).toHaveLength(4)
})

test("kinds, hidden actors and focus take actors away with their lines", () => {
  expect(shownActors({ ...plain, kinds: ["person"] }).sort()).toEqual(["P_DEMISTURA", "P_KERRY", "P_LAVROV", "P_TONER"])
  expect(shownLines({ ...plain, hidden: ["P_LAVROV"] }).some((key) => key.includes("P_LAVROV"))).toBe(false)
  expect(shownActors({ ...plain, focus: "T_IS" }).sort()).toEqual(["C_TUR", "R_SYR_REBELS", "T_IS"])
})

test("hover and highlight ring, widen and brighten", () => {
  const look = appearanceOf(
    drawn,
    { ...plain, selection: { type: "actor", actor: "T_IS" }, highlight: ["P_KERRY"] },
    { actor: null, line: "tie|M_RUS_AF~M_SYR_GOV|supported|occurred" },
    dim,
  )
  expect(look.actors.get("P_KERRY")).toMatchObject({ ring: RINGS.hover, opacity: 1, underlined: true })
  expect(look.lines.get("tie|M_RUS_AF~M_SYR_GOV|supported|occurred")).toMatchObject({ lift: 1, opacity: 1 })
})

test("switching part-of off hides its hairlines only", () => {
  const look = appearanceOf(drawn, { ...plain, partOf: false }, nothing, dim)
  expect([...look.partOf.values()].every(({ hidden }) => hidden)).toBe(true)
  expect([...look.lines.values()].filter(({ hidden }) => !hidden)).toHaveLength(29)
})
