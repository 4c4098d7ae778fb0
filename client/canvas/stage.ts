import { familyById } from "../../server/model/index.ts"
import type { Appearance } from "./appearance.ts"
import { glyphScaleAt, type Pose } from "./camera.ts"
import { BOW_HEIGHT, lineThrough, rimAlong, START_GAP, TIP_GAP, trim, type Point } from "./geometry.ts"
import type { Placement } from "./layouts/layout.ts"
import type { Drawn, DrawnActor, DrawnLine } from "./scene.ts"

/** A glyph on the screen. */
interface StagedGlyph {
  id: string
  drawn: DrawnActor
  centre: Point
  radius: number
}

/** A line on the screen, from its start to its tip. */
export interface StagedLine {
  line: DrawnLine
  points: Point[]
  width: number
}

/** What is visible, in CSS pixels of the canvas. */
export interface Stage {
  glyphs: StagedGlyph[]
  lines: StagedLine[]
  partOf: { points: Point[] }[]
}

/** Puts what is drawn on the screen at a pose of the camera: the same numbers that the shaders come to. */
export function stageOf(
  drawn: Drawn,
  placement: Placement,
  appearance: Appearance,
  pose: Pose,
  size: { width: number; height: number },
): Stage {
  const glyphScale = glyphScaleAt(pose.scale)
  const at = new Map<string, StagedGlyph>()
  for (const [id, actor] of drawn.actors) {
    if (appearance.actors.get(id)?.hidden !== false) continue
    const point = placement.positions.get(id)!
    const centre = { x: size.width / 2 + (point.x - pose.x) * pose.scale, y: size.height / 2 + (point.y - pose.y) * pose.scale }
    at.set(id, { id, drawn: actor, centre, radius: actor.radius * glyphScale })
  }
  const lines: StagedLine[] = []
  for (const line of drawn.lines) {
    const [source, target] = [at.get(line.source), at.get(line.target)]
    if (!source || !target || appearance.lines.get(line.key)?.hidden !== false) continue
    const end = familyById[line.ref.family].end === "none" ? START_GAP : TIP_GAP
    const points = trim(
      lineThrough(source.centre, target.centre, line.offset, line.bow ? BOW_HEIGHT * placement.stretch : 0),
      rimAlong(source.radius + START_GAP, line.offset),
      rimAlong(target.radius + end, line.offset),
    )
    if (points.length > 1) lines.push({ line, points, width: line.width })
  }
  const partOf: Stage["partOf"] = []
  for (const { key, part, whole } of drawn.partOf) {
    const [source, target] = [at.get(part), at.get(whole)]
    if (!source || !target || appearance.partOf.get(key)?.hidden !== false) continue
    const points = trim([source.centre, target.centre], source.radius, target.radius)
    if (points.length > 1) partOf.push({ points })
  }
  return { glyphs: [...at.values()], lines, partOf }
}
