import { FAMILIES, kindById, type Family, type Kind } from "../../../server/model/index.ts"
import type { Ink } from "../ink.ts"
import type { DrawnActor } from "../scene.ts"
import { pictograms } from "./pictograms.ts"

/** Pixels around a glyph's circle that its picture needs: paper ring and the corner flag's overhang. */
export const GLYPH_PAD = 5

const RING = 1.5
const BORDER = 1.1

/** What a glyph looks like; equal shapes share one picture in the atlas. */
export interface GlyphShape {
  kind: Kind
  armed: boolean
  radius: number
  flag: string | null
  corner: string | null
  /** The family of an event; null for an actor. */
  event: Family | null
}

export function shapeOf({ actor, armed, radius, flag, corner, event }: DrawnActor): GlyphShape {
  return { kind: actor.kind, armed, radius, flag, corner, event }
}

/** Draws a glyph around (x, y). `flags` gives the pictures that have arrived. */
export function drawGlyph(
  context: CanvasRenderingContext2D,
  shape: GlyphShape,
  x: number,
  y: number,
  ink: Ink,
  flags: ReadonlyMap<string, CanvasImageSource>,
): void {
  const { radius } = shape
  const disc = (cx: number, cy: number, r: number) => {
    context.beginPath()
    context.arc(cx, cy, r, 0, Math.PI * 2)
  }
  const fill = (cx: number, cy: number, r: number, colour: string) => {
    context.fillStyle = colour
    disc(cx, cy, r)
    context.fill()
  }
  const flagDisc = (cx: number, cy: number, r: number, image: CanvasImageSource) => {
    context.drawImage(image, cx - r, cy - r, r * 2, r * 2)
    context.strokeStyle = ink.flagRim
    context.lineWidth = 0.75
    disc(cx, cy, r - 0.375)
    context.stroke()
  }

  fill(x, y, radius + RING, ink.paper)
  if (shape.event) {
    context.fillStyle = colourOf(shape.event, ink)
    context.beginPath()
    for (const [dx, dy] of DIAMOND) context.lineTo(x + dx * radius, y + dy * radius)
    context.fill()
    return
  }
  const flag = shape.flag === null ? undefined : flags.get(shape.flag)
  if (flag) flagDisc(x, y, radius, flag)
  else if (shape.kind === "people") drawPeople(context, x, y, radius, ink)
  else {
    if (shape.armed) fill(x, y, radius + BORDER / 2, ink.ink)
    else {
      context.strokeStyle = ink.ink
      context.lineWidth = BORDER
      disc(x, y, radius)
      context.stroke()
    }
    if (shape.flag === null) drawPictogram(context, kindById[shape.kind].pictogram, x, y, radius, shape.armed ? ink.paper : ink.ink)
  }

  const corner = shape.corner === null ? undefined : flags.get(shape.corner)
  if (corner) {
    const r = Math.max(5.5, radius * 0.42)
    const at = radius * Math.SQRT1_2
    fill(x + at, y + at, r + RING, ink.paper)
    flagDisc(x + at, y + at, r, corner)
  }
}

/** The corners of an event, which is a filled diamond in its family's hue. */
export const DIAMOND = [
  [0, -1],
  [1, 0],
  [0, 1],
  [-1, 0],
] as const

export function colourOf(family: Family, ink: Ink): string {
  const hue = ink.hues[FAMILIES.findIndex(({ id }) => id === family)]!
  return `rgb(${hue.map((part) => Math.round(part * 255)).join()})`
}

function drawPictogram(context: CanvasRenderingContext2D, name: string, x: number, y: number, radius: number, colour: string): void {
  const outline = pictograms[name]
  if (!outline) throw new Error(`client/canvas/glyphs: there is no pictogram named "${name}"`)
  const scale = (1.16 * radius) / 24
  context.save()
  context.translate(x - 12 * scale, y - 12 * scale)
  context.scale(scale, scale)
  context.lineWidth = 2
  context.lineCap = "round"
  context.lineJoin = "round"
  context.strokeStyle = colour
  context.stroke(new Path2D(outline))
  context.restore()
}

/** People without a name: a rim of dots, and seven dots inside. */
function drawPeople(context: CanvasRenderingContext2D, x: number, y: number, radius: number, ink: Ink): void {
  context.fillStyle = ink.ink
  const dot = (cx: number, cy: number, r: number) => {
    context.beginPath()
    context.arc(cx, cy, r, 0, Math.PI * 2)
    context.fill()
  }
  const count = Math.round((2 * Math.PI * radius) / 3.4)
  for (let index = 0; index < count; index++) {
    const angle = (index / count) * Math.PI * 2
    dot(x + Math.cos(angle) * radius, y + Math.sin(angle) * radius, 0.62)
  }
  const size = Math.max(1.1, radius * 0.105)
  dot(x, y, size)
  for (let index = 0; index < 6; index++) {
    const angle = (index / 6) * Math.PI * 2 + Math.PI / 2
    dot(x + Math.cos(angle) * radius * 0.36, y + Math.sin(angle) * radius * 0.36, size)
  }
}
