import { FAMILIES, familyById, STATUSES, statusById } from "../../server/model/index.ts"
import type { Fading } from "./fade.ts"
import type { Ink } from "./ink.ts"
import { bytesFor } from "./looks.ts"
import type { Look, Selection } from "./port.ts"
import { RINGS } from "./programs/glyphs.ts"
import { ENDS, HIDDEN, STYLES } from "./programs/line-shaders.ts"
import { nameRule } from "./rules/index.ts"
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
  /** By the actors' numbers. */
  actors: ActorLook[]
  /** By the lines' numbers, and the part-of hairlines after them. */
  lines: LineLooks
  /** Numbers of what is drawn once more, above the others. */
  raised: { lines: readonly number[]; actors: readonly number[] }
  captions: number
}

/** Pixels of lift are bytes of hundredths. */
const LIFT = 100

/** How each line looks, as the bytes that the graphics card gets. */
export class LineLooks {
  readonly bytes: Uint8Array

  constructor(count: number) {
    this.bytes = bytesFor(count)
  }

  set(at: number, { hidden, opacity, lift, band, hue }: LineLook): void {
    const { bytes } = this
    bytes[at * 4] = Math.round(opacity * 255)
    bytes[at * 4 + 1] = Math.round(lift * LIFT)
    bytes[at * 4 + 2] = Math.round(band * 255)
    bytes[at * 4 + 3] = hue + (hidden ? HIDDEN : 0)
  }

  hidden(at: number): boolean {
    return this.bytes[at * 4 + 3]! >= HIDDEN
  }

  at(at: number): LineLook {
    const [opacity = 0, lift = 0, band = 0, last = 0] = this.bytes.subarray(at * 4, at * 4 + 4)
    return { hidden: last >= HIDDEN, opacity: opacity / 255, lift: lift / LIFT, band: band / 255, hue: last % HIDDEN }
  }
}

const PART_OF_HUE = FAMILIES.length
const FIRST_HUE = PART_OF_HUE + 1

/** The hue says the family, or what the reader's rule says. */
function hueOf({ key, aside }: DrawnLine, family: number, { hues }: Look): number {
  if (aside) return PART_OF_HUE
  if (!hues) return family
  const hue = hues.get(key)
  // Nobody says of a derived pair or a spoke just this.
  return hue === undefined ? PART_OF_HUE : FIRST_HUE + hue
}

/** What the shaders draw of a line whatever the reader's look. */
export function lineStyle(line: DrawnLine): { style: number; end: number } {
  const { family, status } = line.ref
  return {
    style: STYLES[statusById[status].line],
    end: line.aside ? ENDS.none : ENDS[familyById[family].end],
  }
}

const numberOf = (drawn: Drawn, key: string | null): number => (key === null ? -1 : drawn.lines.findIndex((line) => line.key === key))

/** The number of the line that a selection means; a derived line only when nothing else has that name. */
function selectedLine(drawn: Drawn, selection: Selection): number {
  if (selection.type !== "line") return -1
  const plain = numberOf(drawn, lineKey(selection.line))
  return plain >= 0 ? plain : numberOf(drawn, lineKey(selection.line, true))
}

/** How everything that is drawn looks now. */
export function appearanceOf(drawn: Drawn, look: Look, hover: Hover, dim: Ink["dim"]): Appearance {
  const { lines, columns } = drawn
  const passing = passingLines(drawn, look)
  const visible = visibleActors(drawn, look, passing)
  const shown = passing.map((passes, at) => passes & visible[columns.source[at]!]! & visible[columns.target[at]!]!)
  const tied = new Uint8Array(drawn.actors.size)
  for (let at = 0; at < shown.length; at++) if (shown[at]) tied[columns.source[at]!] = tied[columns.target[at]!] = 1
  const filtered = look.families.length + look.statuses.length > 0
  const kept = keptBySelection(drawn, look, shown, visible)
  const chosen = selectedLine(drawn, look.selection)
  const keyboardLine = selectedLine(drawn, look.keyboard)
  const hoverLine = numberOf(drawn, hover.line)

  const { stands } = nameRule(look.names)
  const actors: ActorLook[] = []
  for (const [id, actor] of drawn.actors) {
    const hovered = hover.actor === id || look.highlight.includes(id)
    const selected =
      look.chosen.includes(id) || (look.selection.type === "actor" ? look.selection.actor === id : kept?.ends.has(id) === true)
    const keyboard = look.keyboard.type === "actor" && look.keyboard.actor === id
    const dimmed = kept !== null && !kept.actors.has(id) && !hovered && !keyboard
    const pale = dimmed || (filtered && !tied[actor.index] && !hovered && !selected)
    const called = hovered || selected || keyboard || (kept !== null && kept.actors.has(id))
    const nameless = (dimmed && !keepsDimmedLabel(actor)) || (!called && !stands(actor.relations))
    actors.push({
      hidden: !visible[actor.index],
      opacity: pale ? dim.node : 1,
      ring: keyboard ? RINGS.keyboard : selected ? RINGS.selected : hovered ? RINGS.hover : RINGS.none,
      label: nameless ? 0 : pale ? dim.label : 1,
      called,
      underlined: hovered,
    })
  }
  const looks = new LineLooks(lines.length + drawn.partOf.length)
  const raised = {
    lines: [...new Set([chosen, hoverLine, keyboardLine])].filter((at) => at >= 0),
    actors: actors.flatMap(({ ring }, at) => (ring === RINGS.none ? [] : [at])),
  }
  for (let at = 0; at < lines.length; at++) {
    const pointed = at === hoverLine || at === keyboardLine
    looks.set(at, {
      hidden: !shown[at],
      opacity: kept !== null && !kept.lines.has(at) && !pointed ? dim.line : 1,
      lift: at === chosen ? 1.2 : pointed ? 1 : 0,
      band: at === chosen ? 1 : 0,
      hue: hueOf(lines[at]!, columns.family[at]!, look),
    })
  }
  drawn.partOf.forEach(({ part, whole }, at) => {
    const near = kept !== null && kept.centre !== null && (part === kept.centre || whole === kept.centre)
    looks.set(lines.length + at, {
      hidden: !look.partOf || !visible[drawn.actors.get(part)!.index] || !visible[drawn.actors.get(whole)!.index],
      opacity: kept !== null && !near ? 0.55 : 1,
      lift: 0,
      band: 0,
      hue: PART_OF_HUE,
    })
  })
  return { actors, lines: looks, raised, captions: kept !== null ? dim.label : 1 }
}

/** The bytes that an appearance fades to. */
export function fadingOf({ actors, lines, captions }: Appearance, captionCount: number): Fading {
  const glyphs = bytesFor(actors.length)
  const labels = bytesFor(actors.length + captionCount)
  actors.forEach(({ opacity, ring, hidden, label }, at) => {
    glyphs[at * 4] = Math.round(opacity * 255)
    glyphs[at * 4 + 1] = ring === RINGS.none ? 0 : 255
    glyphs[at * 4 + 2] = ring
    glyphs[at * 4 + 3] = hidden ? HIDDEN : 0
    labels[at * 4] = hidden ? 0 : Math.round(label * 255)
  })
  for (let at = 0; at < captionCount; at++) labels[(actors.length + at) * 4] = Math.round(captions * 255)
  return { glyphs, lines: lines.bytes, labels }
}

/** Whether names are called and underlined as before; how bright they are is in the bytes. */
export function namesStand(before: Appearance, { actors }: Appearance): boolean {
  return actors.every(({ called, underlined }, at) => called === before.actors[at]?.called && underlined === before.actors[at]?.underlined)
}

/** One for each line that the reader's filters let through, zero for the others. */
function passingLines({ lines, columns }: Drawn, look: Look): Uint8Array {
  const allowed = <T>(all: readonly { id: T }[], some: readonly T[]) => all.map(({ id }) => Number(some.length === 0 || some.includes(id)))
  const families = allowed(FAMILIES, look.families)
  const statuses = allowed(STATUSES, look.statuses)
  const { heard } = look
  return columns.derived.map((derived, at) => {
    if (derived && (!look.derived || heard)) return 0
    if (heard && !heard.has(lines[at]!.key)) return 0
    return families[columns.family[at]!]! & statuses[columns.status[at]!]!
  })
}

function visibleActors(drawn: Drawn, look: Look, passing: Uint8Array): Uint8Array {
  const hidden = new Set(look.hidden)
  const near = look.focus !== null && drawn.actors.has(look.focus) ? new Set([look.focus]) : null
  if (near) {
    for (const line of drawn.lines.filter((_, at) => passing[at])) {
      if (line.source === look.focus) near.add(line.target)
      if (line.target === look.focus) near.add(line.source)
    }
    for (const { part, whole } of drawn.partOf) {
      if (part === look.focus) near.add(whole)
      if (whole === look.focus) near.add(part)
    }
  }
  const visible = new Uint8Array(drawn.actors.size)
  for (const [id, { index, actor, event }] of drawn.actors) {
    if (hidden.has(id) || (near && !near.has(id))) continue
    if (event || look.kinds.length === 0 || look.kinds.includes(actor.kind)) visible[index] = 1
  }
  return visible
}

interface Kept {
  actors: Set<string>
  /** Numbers of lines. */
  lines: Set<number>
  /** Ends of a selected line. */
  ends: Set<string>
  centre: string | null
}

/** What stays bright; null when nothing that is drawn is selected. */
function keptBySelection(drawn: Drawn, look: Look, shown: Uint8Array, visible: Uint8Array): Kept | null {
  const { source, target } = drawn.columns
  const kept = (actors: Iterable<string>, ends: Iterable<string> = [], centre: string | null = null): Kept => ({
    actors: new Set(actors),
    lines: new Set(),
    ends: new Set(ends),
    centre,
  })
  if (look.lit) {
    const found = kept(look.lit.actors)
    const index = (id: string) => drawn.actors.get(id)?.index ?? -1
    const pairOf = (a: number, b: number) => Math.min(a, b) * drawn.actors.size + Math.max(a, b)
    const pairs = new Set(look.lit.pairs.map(([a, b]) => pairOf(index(a), index(b))))
    shown.forEach((passes, at) => passes && pairs.has(pairOf(source[at]!, target[at]!)) && found.lines.add(at))
    return found
  }
  if (look.selection.type === "line") {
    const at = selectedLine(drawn, look.selection)
    if (!shown[at]) return null
    const ends = [drawn.lines[at]!.source, drawn.lines[at]!.target]
    const found = kept(ends, ends)
    found.lines.add(at)
    return found
  }
  if (look.selection.type === "none") return null
  const centre = look.selection.actor
  const index = drawn.actors.get(centre)?.index ?? -1
  if (!visible[index]) return null
  const found = kept([centre], [], centre)
  shown.forEach((passes, at) => {
    if (!passes || (source[at] !== index && target[at] !== index)) return
    found.lines.add(at)
    found.actors.add(drawn.lines[at]!.source).add(drawn.lines[at]!.target)
  })
  if (look.partOf) {
    for (const { part, whole } of drawn.partOf) {
      if (part === centre) found.actors.add(whole)
      if (whole === centre) found.actors.add(part)
    }
  }
  return found
}

/** Names that place the picture stay when dimmed; offices and small ones go. */
function keepsDimmedLabel({ actor, relations }: DrawnActor): boolean {
  if (actor.kind === "person") return relations > 2
  return actor.kind === "state" || actor.kind === "group" || actor.kind === "forces" || actor.kind === "people"
}
