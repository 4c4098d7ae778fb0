import type { Appearance } from "../appearance.ts"
import type { Placement } from "../layouts/layout.ts"
import type { Language } from "../port.ts"
import type { Drawn, DrawnActor } from "../scene.ts"
import type { Stage } from "../stage.ts"
import type { Point } from "../geometry.ts"
import type { LabelLine, Typesetter } from "./type.ts"
import { RINGS } from "../programs/glyphs.ts"
import type { LabelRequest } from "./place.ts"

/** Below this scale second lines go, except numbers of people. */
export const CAPTION_SCALE = 0.9

/** From so many relations on, an actor without its name is a riddle. */
export const IMPORTANT = 4

const RANK: Record<string, number> = { state: 3, person: 2, people: 1 }
const PLACE = "place|"

export const captionId = (index: number): string => `${PLACE}${index}`

export function actorLines(type: Typesetter, { actor }: DrawnActor, language: Language, scale: number): LabelLine[] {
  return type.label(actor, language, scale >= CAPTION_SCALE || actor.kind === "people")
}

/** Everything that wants a label, the most important first; places come last. */
export function labelRequests(
  stage: Stage,
  drawn: Drawn,
  placement: Placement,
  appearance: Appearance,
  type: Typesetter,
  language: Language,
  scale: number,
  toScreen: (point: Point) => Point,
): LabelRequest[] {
  const glyphs = stage.glyphs
    .map((glyph) => ({ glyph, look: appearance.actors.get(glyph.id)! }))
    .filter(({ look }) => look.label > 0)
    .sort(
      (a, b) =>
        Number(b.look.called) - Number(a.look.called) ||
        Number(placement.sides.has(b.glyph.id)) - Number(placement.sides.has(a.glyph.id)) ||
        b.glyph.drawn.relations - a.glyph.drawn.relations ||
        (RANK[b.glyph.drawn.actor.kind] ?? 0) - (RANK[a.glyph.drawn.actor.kind] ?? 0) ||
        (a.glyph.id < b.glyph.id ? -1 : 1),
    )
  const requests: LabelRequest[] = glyphs.map(({ glyph, look }) => ({
    id: glyph.id,
    centre: glyph.centre,
    anchor: glyph.centre,
    // A strong ring pushes the name out.
    radius: glyph.radius + (look.ring >= RINGS.selected ? 4 : 0),
    corner: glyph.drawn.corner !== null,
    lines: actorLines(type, glyph.drawn, language, scale),
    side: placement.sides.get(glyph.id) ?? null,
    important: glyph.drawn.relations >= IMPORTANT,
    called: look.called,
  }))
  for (const [index, caption] of (drawn.layout?.captions ?? []).entries()) {
    const sub = language === "de" ? caption.subDe : caption.subEn
    const lines = [type.line(language === "de" ? caption.de : caption.en, "place")]
    if (sub && scale >= CAPTION_SCALE) lines.push(type.line(sub, "sub"))
    const centre = toScreen({ x: caption.x, y: caption.y * placement.stretch })
    // The editor's y is the baseline of the name, whatever stands below it.
    const middle = lines.reduce((sum, line) => sum + line.height, 0) / 2 - lines[0]!.height / 2 - 5
    requests.push({
      id: captionId(index),
      centre: { x: centre.x, y: centre.y + middle },
      anchor: centre,
      radius: 0,
      corner: false,
      lines,
      side: "c",
      important: false,
      called: false,
    })
  }
  return requests
}
