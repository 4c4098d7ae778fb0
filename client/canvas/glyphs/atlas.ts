import { flagUrl } from "../flags/index.ts"
import type { Ink } from "../ink.ts"
import { drawGlyph, GLYPH_PAD, type GlyphShape } from "./glyph.ts"

/** Where a glyph stands in the atlas, in texels. */
export interface Cell {
  x: number
  y: number
  size: number
}

const WIDTH = 2048
const keyOf = ({ kind, armed, radius, flag, corner, event }: GlyphShape) =>
  `${kind}|${armed}|${Math.round(radius * 10)}|${flag}|${corner}|${event}`

/** One picture with every glyph that is drawn, at the resolution of the screen, so that glyphs are as sharp as type. */
export class Atlas {
  readonly canvas = document.createElement("canvas")
  /** Grows whenever the picture changes; programs upload it again. */
  version = 0
  /** Scale of the glyphs at which the picture was drawn. */
  glyphScale = 1
  private readonly shapes = new Map<string, GlyphShape>()
  /** Which of them each item has. */
  private keys: string[] = []
  private readonly cells = new Map<string, Cell>()
  private readonly flags = new Map<string, HTMLImageElement>()
  private readonly fetching = new Map<string, Promise<void>>()
  private readonly onFlag: () => void

  constructor(onFlag: () => void) {
    this.onFlag = onFlag
  }

  /** The glyphs that are drawn now, by the numbers of their actors; fetches the flags they wear. */
  hold(shapes: readonly GlyphShape[]): void {
    this.shapes.clear()
    this.keys = shapes.map(keyOf)
    for (const [at, shape] of shapes.entries()) {
      const key = this.keys[at]!
      if (this.shapes.has(key)) continue
      this.shapes.set(key, shape)
      for (const name of [shape.flag, shape.corner]) if (name && !this.fetching.has(name)) this.fetching.set(name, this.fetch(name))
    }
  }

  cellOf(item: number): Cell {
    const cell = this.cells.get(this.keys[item] ?? "")
    if (!cell) throw new Error(`client/canvas/glyphs/atlas: hold the glyph of ${item} and draw before asking for its cell`)
    return cell
  }

  /** Draws all glyphs again: after a change of theme, of resolution or of what is drawn. */
  draw(ink: Ink, pixelRatio: number, glyphScale: number): void {
    this.glyphScale = glyphScale
    this.cells.clear()
    let [x, y, row] = [0, 0, 0]
    const ordered = [...this.shapes].sort(([, a], [, b]) => b.radius - a.radius)
    for (const [key, shape] of ordered) {
      const size = 2 * Math.ceil((shape.radius * glyphScale + GLYPH_PAD) * pixelRatio)
      if (x + size > WIDTH) [x, y, row] = [0, y + row, 0]
      row = Math.max(row, size)
      this.cells.set(key, { x, y, size })
      x += size
    }
    this.canvas.width = WIDTH
    this.canvas.height = Math.max(1, 2 ** Math.ceil(Math.log2(y + row || 1)))
    // In main memory: drawn there, and uploaded from there.
    const context = this.canvas.getContext("2d", { willReadFrequently: true })!
    for (const [key, shape] of ordered) {
      const cell = this.cells.get(key)!
      context.setTransform(pixelRatio, 0, 0, pixelRatio, cell.x + cell.size / 2, cell.y + cell.size / 2)
      drawGlyph(context, { ...shape, radius: shape.radius * glyphScale }, 0, 0, ink, this.flags)
    }
    this.version++
  }

  /** When all flags asked for so far are there, or have failed. */
  async settled(): Promise<void> {
    await Promise.all(this.fetching.values())
  }

  private async fetch(name: string): Promise<void> {
    const image = new Image(512, 512)
    // Not decode(): it would paint each flag at full size, once more than the atlas does.
    const loaded = new Promise((resolve, reject) => {
      image.addEventListener("load", resolve, { once: true })
      image.addEventListener("error", reject, { once: true })
    })
    image.src = flagUrl(name)
    try {
      await loaded
    } catch (cause) {
      // The glyph stays a plain disc; the next scene asks again.
      this.fetching.delete(name)
      console.warn(`The flag "${name}" could not be loaded.`, cause)
      return
    }
    this.flags.set(name, image)
    this.onFlag()
  }
}
