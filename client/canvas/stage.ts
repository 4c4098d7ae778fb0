import { familyById } from "../../server/model/index.ts"
import type { Appearance } from "./appearance.ts"
import { glyphScaleAt, type Pose } from "./camera.ts"
import { BOW_HEIGHT, lineThrough, overlaps, rimAlong, START_GAP, TIP_GAP, trim, type Point, type Rect } from "./geometry.ts"
import { roomOf, type Placement } from "./layouts/layout.ts"
import type { Measured } from "./port.ts"
import type { Drawn, DrawnActor, DrawnLine } from "./scene.ts"

/** A glyph on the screen. */
export interface StagedGlyph {
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

/** What is visible, in CSS pixels of the canvas: each part worked out when it is first asked for. */
export interface Stage {
  readonly glyphs: readonly StagedGlyph[]
  readonly lines: readonly StagedLine[]
  readonly partOf: readonly { points: Point[] }[]
  /** Lines that may meet a rectangle; null when they are more than `most`. */
  linesNear(rect: Rect, most?: number): StagedLine[] | null
}

/** What the tests of a picture measure of a stage. */
export const measuredOf = ({ glyphs, lines }: Stage): Pick<Measured, "glyphs" | "lines"> => ({
  glyphs: glyphs.map(({ id, centre, radius }) => ({ id, ...centre, radius })),
  lines: lines.map(({ line, points, width }) => ({ line: line.ref, points: points.map(({ x, y }) => [x, y]), width })),
})

/** How far parallel lines, marks and heads may be from the straight way between two centres. */
const ASIDE = 24

/** Puts what is drawn on the screen at a pose of the camera: the same numbers that the shaders come to. */
export function stageOf(
  drawn: Drawn,
  placement: Placement,
  appearance: Appearance,
  pose: Pose,
  size: { width: number; height: number },
): Stage {
  const glyphScale = glyphScaleAt(pose.scale, roomOf(placement))
  const at: (StagedGlyph | undefined)[] = []
  for (const [id, actor] of drawn.actors) {
    if (appearance.actors[actor.index]!.hidden) continue
    const point = placement.positions.get(id)!
    const centre = { x: size.width / 2 + (point.x - pose.x) * pose.scale, y: size.height / 2 + (point.y - pose.y) * pose.scale }
    at[actor.index] = { id, drawn: actor, centre, radius: actor.radius * glyphScale }
  }
  const { source, target } = drawn.columns
  const bow = BOW_HEIGHT * placement.stretch

  const stagedLine = (line: DrawnLine): StagedLine[] => {
    const [from, to] = [at[source[line.index]!], at[target[line.index]!]]
    if (!from || !to || appearance.lines.hidden(line.index)) return []
    const end = familyById[line.ref.family].end === "none" ? START_GAP : TIP_GAP
    const points = trim(
      lineThrough(from.centre, to.centre, line.offset, line.bow ? bow : 0),
      rimAlong(from.radius + START_GAP, line.offset),
      rimAlong(to.radius + end, line.offset),
    )
    return points.length > 1 ? [{ line, points, width: line.width }] : []
  }
  const mayMeet = (index: number, rect: Rect): boolean => {
    const [a, b] = [at[source[index]!]?.centre, at[target[index]!]?.centre]
    if (!a || !b || appearance.lines.hidden(index)) return false
    const aside = drawn.lines[index]!.bow ? Infinity : ASIDE
    const [left, top] = [Math.min(a.x, b.x) - aside, Math.min(a.y, b.y) - aside]
    return overlaps(rect, { x: left, y: top, width: Math.abs(a.x - b.x) + 2 * aside, height: Math.abs(a.y - b.y) + 2 * aside })
  }
  let lines: StagedLine[] | null = null
  let partOf: Stage["partOf"] | null = null
  return {
    glyphs: at.filter((glyph) => glyph !== undefined),
    get lines() {
      return (lines ??= drawn.lines.flatMap(stagedLine))
    },
    get partOf() {
      return (partOf ??= drawn.partOf.flatMap(({ part, whole }, index) => {
        const [from, to] = [at[drawn.actors.get(part)!.index], at[drawn.actors.get(whole)!.index]]
        if (!from || !to || appearance.lines.hidden(drawn.lines.length + index)) return []
        const points = trim([from.centre, to.centre], from.radius, to.radius)
        return points.length > 1 ? [{ points }] : []
      }))
    },
    linesNear(rect, most = Infinity) {
      const near: DrawnLine[] = []
      for (let index = 0; index < drawn.lines.length; index++) {
        if (!mayMeet(index, rect)) continue
        near.push(drawn.lines[index]!)
        if (near.length > most) return null
      }
      return near.flatMap(stagedLine)
    },
  }
}
