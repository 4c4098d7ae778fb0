import { expect, test } from "vitest"
import { appearanceOf, type Appearance } from "../../../client/canvas/appearance.ts"
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
  hues: null,
  names: "every",
  focus: null,
  lit: null,
  chosen: [],
  selection: { type: "none" },
  keyboard: { type: "none" },
  highlight: [],
}
const shownIn = ({ lines }: Appearance) => drawn.lines.filter(({ index }) => !lines.hidden(index)).map(({ key }) => key)
const shownLines = (look: Look) => shownIn(appearanceOf(drawn, look, nothing, dim))
const actorIn = ({ actors }: Appearance, id: string) => actors[drawn.actors.get(id)!.index]!
const lineIn = ({ lines }: Appearance, key: string) => lines.at(drawn.lines.findIndex((line) => line.key === key))
const shownActors = (look: Look) =>
  drawn.byNumber.filter((_, at) => !appearanceOf(drawn, look, nothing, dim).actors[at]!.hidden).map(({ actor }) => actor.id)

test("nothing is dimmed at rest, and derived pairs wait until they are asked for", () => {
  const look = appearanceOf(drawn, plain, nothing, dim)
  expect(look.actors.every(({ opacity, ring }) => opacity === 1 && ring === RINGS.none)).toBe(true)
  expect(shownLines(plain)).toHaveLength(29)
  expect(shownLines({ ...plain, derived: true })).toHaveLength(57)
})

test("a selected actor keeps its neighbours and dims the rest, without removing any", () => {
  const look = appearanceOf(drawn, { ...plain, selection: { type: "actor", actor: "T_IS" } }, nothing, dim)
  expect(actorIn(look, "T_IS")).toMatchObject({ opacity: 1, ring: RINGS.selected, called: true })
  expect(actorIn(look, "C_TUR").opacity).toBe(1)
  expect(actorIn(look, "P_LAVROV")).toMatchObject({ opacity: dim.node, label: dim.label, hidden: false })
  expect(actorIn(look, "F_GBR").label).toBe(0)
  expect(look.captions).toBe(dim.label)
})

test("a selected line rings both ends and lies on its band", () => {
  const line = { tie: "M_RUS_AF~M_SYR_GOV", family: "supported", status: "occurred" } as const
  const look = appearanceOf(drawn, { ...plain, selection: { type: "line", line } }, nothing, dim)
  expect(lineIn(look, "M_RUS_AF~M_SYR_GOV~supported~occurred")).toEqual({ hidden: false, opacity: 1, lift: 1.2, band: 1, hue: 1 })
  expect(drawn.lines.filter(({ index }) => look.lines.at(index).opacity === 1)).toHaveLength(1)
  expect(look.raised.lines.map((at) => drawn.lines[at]!.key)).toEqual(["M_RUS_AF~M_SYR_GOV~supported~occurred"])
  expect(["M_RUS_AF", "M_SYR_GOV"].map((id) => actorIn(look, id).ring)).toEqual([RINGS.selected, RINGS.selected])
})

test("selecting what is not drawn dims nothing", () => {
  const look = appearanceOf(drawn, { ...plain, selection: { type: "actor", actor: "NOBODY" } }, nothing, dim)
  expect(look.actors.every(({ opacity }) => opacity === 1)).toBe(true)
})

test("filters take lines away; actors without any stay, pale", () => {
  const look: Look = { ...plain, families: ["attacked"] }
  expect(shownLines(look)).toHaveLength(5)
  const filtered = appearanceOf(drawn, look, nothing, dim)
  expect(actorIn(filtered, "P_LAVROV")).toMatchObject({ hidden: false, opacity: dim.node })
  expect(actorIn(filtered, "T_IS")).toMatchObject({ hidden: false, opacity: 1 })
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
    { actor: null, line: "M_RUS_AF~M_SYR_GOV~supported~occurred" },
    dim,
  )
  expect(actorIn(look, "P_KERRY")).toMatchObject({ ring: RINGS.hover, opacity: 1, underlined: true })
  expect(lineIn(look, "M_RUS_AF~M_SYR_GOV~supported~occurred")).toMatchObject({ lift: 1, opacity: 1 })
})

test("switching part-of off hides its hairlines only", () => {
  const look = appearanceOf(drawn, { ...plain, partOf: false }, nothing, dim)
  expect(drawn.partOf.length).toBeGreaterThan(0)
  expect(drawn.partOf.every((_, at) => look.lines.hidden(drawn.lines.length + at))).toBe(true)
  expect(shownIn(look)).toHaveLength(29)
})
