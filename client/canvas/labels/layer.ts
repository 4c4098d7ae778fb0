import type { Appearance } from "../appearance.ts"
import type { Point, Rect } from "../geometry.ts"
import type { Ink } from "../ink.ts"
import type { Placement } from "../layouts/layout.ts"
import type { Language, Measured } from "../port.ts"
import type { Drawn } from "../scene.ts"
import type { Stage } from "../stage.ts"
import { placeLabels, type Obstacles, type PlacedLabel } from "./place.ts"
import { captionId, labelRequests } from "./requests.ts"
import { Typesetter } from "./type.ts"

/** Above these, names are looked for only where the reader looks, and lines may run below them. */
const MANY_LABELS = 400
const MANY_LINES = 1500

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
    const requests = labelRequests(
      stage,
      scene.drawn,
      scene.placement,
      scene.appearance,
      this.type,
      scene.language,
      scene.scale,
      scene.toScreen,
    )
      .filter(({ centre }) => seen(centre))
      .slice(0, MANY_LABELS)
    const bounds = scene.home ? { x: 2, y: 2, width: size.width - 4, height: size.height - 4 } : null
    this.placed = placeLabels(requests, obstaclesOf(stage), bounds)
    this.anchors = new Map(requests.map(({ id, anchor }) => [id, anchor]))
  }

  /** Where the labels are when their actors have moved since they were placed. */
  at(scene: Pick<LabelScene, "stage" | "drawn" | "placement" | "toScreen">): PlacedLabel[] {
    const now = new Map(scene.stage.glyphs.map(({ id, centre }) => [id, centre]))
    for (const [index, caption] of (scene.drawn.layout?.captions ?? []).entries())
      now.set(captionId(index), scene.toScreen({ x: caption.x, y: caption.y * scene.placement.stretch }))
    return this.placed.flatMap((label) => {
      const before = this.anchors.get(label.id)!
      const after = now.get(label.id)
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

function obstaclesOf(stage: Stage): Obstacles {
  const lines =
    stage.lines.length > MANY_LINES
      ? []
      : [
          ...stage.lines.map(({ points, width }) => ({ points, width, weight: 1 })),
          ...stage.partOf.map(({ points }) => ({ points, width: 1, weight: 0.1 })),
        ]
  return {
    circles: stage.glyphs.map(({ id, centre, radius, drawn }) => ({ id, centre, radius: radius + (drawn.corner ? 2 : 1) })),
    lines: lines.map(({ points, width, weight }) => ({ points, width, weight, bounds: boundsOf(points) })),
  }
}

function boundsOf(points: readonly Point[]): Rect {
  const xs = points.map((point) => point.x)
  const ys = points.map((point) => point.y)
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}
