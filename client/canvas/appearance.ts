import { FAMILIES, familyById, statusById } from "../../server/model/index.ts"
import type { Ink } from "./ink.ts"
import { lineWord, type Look, type Selection } from "./port.ts"
import { RINGS } from "./programs/glyphs.ts"
import { ENDS, STYLES } from "./programs/line-shaders.ts"
import { lineKey, type Drawn, type DrawnActor, type DrawnLine } from "./scene.ts"

/** What the pointer is over. */
export interface Hover {
  actor: string | null
  /** Key of a line. */
  line: string | null
}

interface ActorLook {
  hidden: boolean
  opacity: number
  ring: number
  /** 0 when the name goes. */
  label: number
  /** Its name stands whatever is in the way. */
  called: boolean
  underlined: boolean
}

interface LineLook {
  hidden: boolean
  opacity: number
  /** Pixels wider than its count says. */
  lift: number
  /** Presence of the marker's band. */
  band: number
  /** Number of the hue, as the ink has them. */
  hue: number
}

export interface Appearance {
  actors: Map<string, ActorLook>
  lines: Map<string, LineLook>
  partOf: Map<string, LineLook>
  captions: number
}

const PART_OF_HUE = FAMILIES.length
const FIRST_VOICE = PART_OF_HUE + 1

/** The hue says the family, or who says so. */
function hueOf({ ref, aside }: DrawnLine, { voices }: Look): number {
  if (aside) return PART_OF_HUE
  if (!voices) return FAMILIES.findIndex((words) => words.id === ref.family)
  const voice = voices.get(lineWord(ref))
  // Nobody says of a derived pair or a spoke just this.
  return voice === undefined ? PART_OF_HUE : FIRST_VOICE + voice
}

/** What the shaders draw of a line whatever the reader's look. */
export function lineStyle(line: DrawnLine): { style: number; end: number } {
  const { family, status } = line.ref
  return {
    style: STYLES[statusById[status].line],
    end: line.aside ? ENDS.none : ENDS[familyById[family].end],
  }
}

/** The key of the line that a selection means; a derived line only when nothing else has that name. */
function selectedLine(drawn: Drawn, selection: Selection): string | null {
  if (selection.type !== "line") return null
  const keys = [lineKey(selection.line), lineKey(selection.line, true)]
  return keys.find((key) => drawn.lines.some((line) => line.key === key)) ?? null
}

/** How everything that is drawn looks now. */
export function appearanceOf(drawn: Drawn, look: Look, hover: Hover, dim: Ink["dim"]): Appearance {
  const visible = visibleActors(drawn, look)
  const lines = drawn.lines.filter((line) => passes(line, look) && visible.has(line.source) && visible.has(line.target))
  const shown = new Set(lines.map((line) => line.key))
  const tied = new Set(lines.flatMap((line) => [line.source, line.target]))
  const filtered = look.families.length + look.statuses.length > 0
  const kept = keptBySelection(drawn, look, lines, visible)
  const chosenLine = selectedLine(drawn, look.selection)
  const keyboardLine = selectedLine(drawn, look.keyboard)
  const selecting = kept !== null

  const actors = new Map<string, ActorLook>()
  for (const [id, drawnActor] of drawn.actors) {
    const hovered = hover.actor === id || look.highlight.includes(id)
    const selected =
      look.chosen.includes(id) || (look.selection.type === "actor" ? look.selection.actor === id : kept?.ends.has(id) === true)
    const keyboard = look.keyboard.type === "actor" && look.keyboard.actor === id
    const dimmed = selecting && !kept.actors.has(id) && !hovered && !keyboard
    const pale = dimmed || (filtered && !tied.has(id) && !hovered && !selected)
    actors.set(id, {
      hidden: !visible.has(id),
      opacity: pale ? dim.node : 1,
      ring: keyboard ? RINGS.keyboard : selected ? RINGS.selected : hovered ? RINGS.hover : RINGS.none,
      label: dimmed && !keepsDimmedLabel(drawnActor) ? 0 : pale ? dim.label : 1,
      called: hovered || selected || keyboard || (selecting && kept.actors.has(id)),
      underlined: hovered,
    })
  }
  return {
    actors,
    lines: new Map(
      drawn.lines.map((line) => {
        const selected = line.key === chosenLine
        const pointed = line.key === hover.line || line.key === keyboardLine
        return [
          line.key,
          {
            hidden: !shown.has(line.key),
            opacity: selecting && !kept.lines.has(line.key) && !pointed ? dim.line : 1,
            lift: selected ? 1.2 : pointed ? 1 : 0,
            band: selected ? 1 : 0,
            hue: hueOf(line, look),
          },
        ]
      }),
    ),
    partOf: new Map(
      drawn.partOf.map(({ key, part, whole }) => [
        key,
        {
          hidden: !look.partOf || !visible.has(part) || !visible.has(whole),
          opacity: selecting && !(kept.centre !== null && (part === kept.centre || whole === kept.centre)) ? 0.55 : 1,
          lift: 0,
          band: 0,
          hue: PART_OF_HUE,
        },
      ]),
    ),
    captions: selecting ? dim.label : 1,
  }
}

function passes(line: DrawnLine, look: Look): boolean {
  const has = <T>(list: readonly T[], value: T) => list.length === 0 || list.includes(value)
  if (!has(look.families, line.ref.family) || !has(look.statuses, line.ref.status)) return false
  if (look.heard && (line.derived || !look.heard.has(lineWord(line.ref)))) return false
  return !line.derived || look.derived
}

function visibleActors(drawn: Drawn, look: Look): Set<string> {
  const hidden = new Set(look.hidden)
  const near = look.focus !== null && drawn.actors.has(look.focus) ? new Set([look.focus]) : null
  if (near) {
    for (const line of drawn.lines.filter((line) => passes(line, look))) {
      if (line.source === look.focus) near.add(line.target)
      if (line.target === look.focus) near.add(line.source)
    }
    for (const { part, whole } of drawn.partOf) {
      if (part === look.focus) near.add(whole)
      if (whole === look.focus) near.add(part)
    }
  }
  const visible = new Set<string>()
  for (const [id, { actor, event }] of drawn.actors) {
    if (hidden.has(id) || (near && !near.has(id))) continue
    if (event || look.kinds.length === 0 || look.kinds.includes(actor.kind)) visible.add(id)
  }
  return visible
}

interface Kept {
  actors: Set<string>
  lines: Set<string>
  /** Ends of a selected line. */
  ends: Set<string>
  centre: string | null
}

/** What stays bright; null when nothing that is drawn is selected. */
function keptBySelection(drawn: Drawn, look: Look, shown: readonly DrawnLine[], visible: ReadonlySet<string>): Kept | null {
  if (look.lit) {
    const pairs = new Set(look.lit.pairs.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]))
    const lines = shown.filter((line) => pairs.has(`${line.source} ${line.target}`)).map((line) => line.key)
    return { actors: new Set(look.lit.actors), lines: new Set(lines), ends: new Set(), centre: null }
  }
  if (look.selection.type === "line") {
    const key = selectedLine(drawn, look.selection)
    const line = shown.find((one) => one.key === key)
    if (!line) return null
    const ends = new Set([line.source, line.target])
    return { actors: ends, lines: new Set([line.key]), ends, centre: null }
  }
  if (look.selection.type === "none" || !visible.has(look.selection.actor)) return null
  const centre = look.selection.actor
  const actors = new Set([centre])
  const lines = new Set<string>()
  for (const line of shown) {
    if (line.source !== centre && line.target !== centre) continue
    lines.add(line.key)
    actors.add(line.source).add(line.target)
  }
  if (look.partOf) {
    for (const { part, whole } of drawn.partOf) {
      if (part === centre) actors.add(whole)
      if (whole === centre) actors.add(part)
    }
  }
  return { actors, lines, ends: new Set(), centre }
}

/** Names that place the picture stay when dimmed; offices and small ones go. */
function keepsDimmedLabel({ actor, relations }: DrawnActor): boolean {
  if (actor.kind === "person") return relations > 2
  return actor.kind === "state" || actor.kind === "group" || actor.kind === "forces" || actor.kind === "people"
}
