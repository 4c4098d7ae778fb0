import type { Language } from "../port.ts"
import type { DrawnActor } from "../scene.ts"
import type { StagedGlyph } from "../stage.ts"
import type { LabelScene } from "./layer.ts"
import type { LabelLine, Typesetter } from "./type.ts"
import { RINGS } from "../programs/glyphs.ts"
import { STRONG } from "../rules/strong.ts"
import type { LabelRequest } from "./place.ts"

/** Below this scale second lines go, except numbers of people. */
export const CAPTION_SCALE = 0.9

const RANK: Record<string, number> = { state: 3, person: 2, people: 1 }
const PLACE = "place|"

const captionId = (index: number): string => `${PLACE}${index}`

/** Which caption an id means; -1 when it is an actor's. */
export const captionNumber = (id: string): number => (id.startsWith(PLACE) ? Number(id.slice(PLACE.length)) : -1)

export function actorLines(type: Typesetter, { actor }: DrawnActor, language: Language, scale: number): LabelLine[] {
  return type.label(actor, language, scale >= CAPTION_SCALE || actor.kind === "people")
}

/** Everything that wants a label, the most important first; places come last. */
export function labelRequests(
  {
    glyphs: seen,
    drawn,
    placement,
    appearance,
    language,
    scale,
    toScreen,
  }: Omit<LabelScene, "stage" | "size" | "home"> & { glyphs: readonly StagedGlyph[] },
  type: Typesetter,
): LabelRequest[] {
  const glyphs = seen
    .map((glyph) => ({ glyph, look: appearance.actors[glyph.drawn.index]! }))
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
    important: glyph.drawn.relations >= STRONG,
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
