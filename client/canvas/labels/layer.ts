import type { Appearance } from "../appearance.ts"
import type { Point, Rect } from "../geometry.ts"
import type { Ink } from "../ink.ts"
import type { Placement } from "../layouts/layout.ts"
import type { Language, Measured } from "../port.ts"
import type { Drawn } from "../scene.ts"
import type { Stage, StagedGlyph, StagedLine } from "../stage.ts"
import { placeLabels, type Obstacles, type PlacedLabel } from "./place.ts"
import { captionNumber, labelRequests } from "./requests.ts"
import { Typesetter } from "./type.ts"

/** Above these, the most important names stand, each on one of its sides, and lines may run below them. */
const MANY_ACTORS = 300
const MANY_LABELS = 120
const MANY_LINES = 600
/** Names may stand on smaller glyphs than this, in pixels: where they are so small, there is no free place. */
const DOT = 4

export interface LabelScene {
  stage: Stage
  drawn: Drawn
  placement: Placement
  appearance: Appearance
  language: Language
  scale: number
  size: { width: number; height: number }
  /** The whole picture stands on the canvas: no label may leave it. */
  home: boolean
  toScreen(point: Point): Point
}

/** The labels over the picture: placed when it rests, following it when it moves. */
export class LabelLayer {
  readonly type: Typesetter
  private placed: PlacedLabel[] = []
  private anchors = new Map<string, Point>()

  constructor(ink: Ink) {
    this.type = new Typesetter(ink)
  }

  place(scene: LabelScene): void {
    const { stage, size } = scene
    const near = { x: -60, y: -60, width: size.width + 120, height: size.height + 120 }
    const seen = (point: Point) =>
      point.x >= near.x && point.x <= near.x + near.width && point.y >= near.y && point.y <= near.y + near.height
    const glyphs = stage.glyphs.filter(({ centre }) => seen(centre))
    const lines = stage.linesNear(near, MANY_LINES)
    const crowd = glyphs.length > MANY_ACTORS || lines === null
    const requests = labelRequests({ ...scene, glyphs }, this.type).filter(({ centre }) => seen(centre))
    if (crowd) requests.splice(MANY_LABELS)
    const bounds = scene.home ? { x: 2, y: 2, width: size.width - 4, height: size.height - 4 } : null
    this.placed = placeLabels(requests, obstaclesOf(stage, glyphs, lines), bounds, crowd)
    this.anchors = new Map(requests.map(({ id, anchor }) => [id, anchor]))
  }

  /** Where the labels are when their actors have moved since they were placed. */
  at({ drawn, placement, appearance, toScreen }: Omit<LabelScene, "stage">): PlacedLabel[] {
    const now = (id: string): Point | null => {
      const caption = drawn.layout?.captions[captionNumber(id)]
      if (caption) return toScreen({ x: caption.x, y: caption.y * placement.stretch })
      const [actor, at] = [drawn.actors.get(id), placement.positions.get(id)]
      return actor && at && !appearance.actors[actor.index]!.hidden ? toScreen(at) : null
    }
    return this.placed.flatMap((label) => {
      const before = this.anchors.get(label.id)!
      const after = now(label.id)
      if (!after) return []
      const [dx, dy] = [after.x - before.x, after.y - before.y]
      if (dx === 0 && dy === 0) return [label]
      return [{ ...label, lines: label.lines.map((line) => ({ ...line, x: line.x + dx, y: line.y + dy })) }]
    })
  }

  measure(labels: readonly PlacedLabel[]): Measured["labels"] {
    return labels.flatMap(({ id, lines }) => lines.map(({ text, x, y, width, height }) => ({ id, text, x, y, width, height })))
  }
}

function obstaclesOf(stage: Stage, glyphs: readonly StagedGlyph[], found: StagedLine[] | null): Obstacles {
  const lines = found
    ? [
        ...found.map(({ points, width }) => ({ points, width, weight: 1 })),
        ...stage.partOf.map(({ points }) => ({ points, width: 1, weight: 0.1 })),
      ]
    : []
  return {
    circles: glyphs
      .filter(({ radius }) => radius >= DOT)
      .map(({ id, centre, radius, drawn }) => ({ id, centre, radius: radius + (drawn.corner ? 2 : 1) })),
    lines: lines.map(({ points, width, weight }) => ({ points, width, weight, bounds: boundsOf(points) })),
  }
}

function boundsOf(points: readonly Point[]): Rect {
  const xs = points.map((point) => point.x)
  const ys = points.map((point) => point.y)
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}
