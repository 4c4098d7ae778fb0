import { lineStyle, type Appearance } from "./appearance.ts"
import type { Fade } from "./fade.ts"
import type { Atlas } from "./glyphs/atlas.ts"
import type { GlyphShape } from "./glyphs/glyph.ts"
import { captionId } from "./labels/requests.ts"
import { RINGS, type GlyphDisplay } from "./programs/glyphs.ts"
import type { LineDisplay } from "./programs/lines.ts"
import type { Drawn, DrawnActor } from "./scene.ts"

/** Keys of what fades: actors, lines and part-of hairlines by their own id, labels by theirs. */
export const labelKey = (id: string): string => `label|${id}`
const actorKey = (id: string): string => `actor|${id}`

export function shapeOf({ actor, armed, radius, flag, corner, event }: DrawnActor): GlyphShape {
  return { kind: actor.kind, armed, radius, flag, corner, event }
}

/** The numbers that the programs get for an appearance; the last ones only tell changes apart. */
export function* shadeTargets(drawn: Drawn, appearance: Appearance): Generator<readonly [key: string, to: number[]]> {
  for (const [id, look] of appearance.actors) {
    yield [actorKey(id), [look.opacity, look.ring === RINGS.none ? 0 : 1, look.ring, Number(look.hidden)]]
    yield [labelKey(id), [look.hidden ? 0 : look.label]]
  }
  for (const looks of [appearance.lines, appearance.partOf])
    for (const [key, look] of looks) yield [key, [look.opacity, look.lift, look.band, Number(look.hidden), look.hue]]
  for (const index of (drawn.layout?.captions ?? []).keys()) yield [labelKey(captionId(index)), [appearance.captions]]
}

/** Sorts changed keys into what Sigma calls nodes and edges. */
export function changedItems(keys: readonly string[]): { nodes: string[]; edges: string[] } {
  const prefix = actorKey("")
  return {
    nodes: keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length)),
    edges: keys.filter((key) => !key.startsWith(prefix) && !key.startsWith(labelKey(""))),
  }
}

export function glyphDisplay(id: string, drawn: DrawnActor, appearance: Appearance, fade: Fade, atlas: Atlas): Partial<GlyphDisplay> {
  const look = appearance.actors.get(id)!
  const shade = fade.shade(actorKey(id))
  return {
    type: "glyph",
    hidden: look.hidden,
    size: drawn.radius,
    cell: atlas.cellOf(shapeOf(drawn)),
    shade,
    // A ring that fades out keeps its shape.
    ring: look.ring === RINGS.none && (shade.from[1] ?? 0) > 0 ? RINGS.hover : look.ring,
  }
}

/** Everything that edges of Sigma need, by their key. */
export function lineDisplays(drawn: Drawn, partOfWidth: number): Map<string, Partial<LineDisplay>> {
  const displays = new Map<string, Partial<LineDisplay>>()
  for (const { key } of drawn.partOf)
    displays.set(key, { width: partOfWidth, offset: 0, style: 0, end: 0, contested: false, coded: false, casing: false })
  for (const line of drawn.lines)
    displays.set(line.key, {
      ...lineStyle(line),
      width: line.width,
      offset: line.offset,
      contested: line.contested,
      coded: line.coded,
      casing: true,
    })
  return displays
}
