import type { Face, Ink } from "../ink.ts"
import type { PlacedLabel } from "./place.ts"

const HALO = 3.5
const COLOURS: Record<Face, "ink" | "ink2" | "ink3"> = { person: "ink", state: "ink", other: "ink", sub: "ink3", place: "ink2" }

/** Draws labels with a halo of paper. `opacityOf` gives how present each is now, `underlined` whether the reader points at it. */
export function paintLabels(
  context: CanvasRenderingContext2D,
  labels: readonly PlacedLabel[],
  ink: Ink,
  opacityOf: (id: string) => number,
  underlined: (id: string) => boolean,
): void {
  context.textBaseline = "alphabetic"
  context.lineJoin = "round"
  for (const label of labels) {
    const opacity = opacityOf(label.id)
    if (opacity <= 0.01) continue
    for (const line of label.lines) {
      const type = ink.type[line.face]
      context.font = type.font
      context.letterSpacing = `${type.spacing}px`
      // Capitals and small letters sit optically in the middle of their line box.
      const baseline = Math.round(line.y + line.height / 2 + type.size * 0.35)
      const x = Math.round(line.x)
      context.globalAlpha = Math.min(1, opacity * 1.6)
      context.strokeStyle = ink.halo
      context.lineWidth = HALO
      context.strokeText(line.text, x, baseline)
      context.globalAlpha = opacity
      context.fillStyle = ink[COLOURS[line.face]]
      context.fillText(line.text, x, baseline)
    }
    const name = label.lines[0]
    if (name && underlined(label.id)) {
      context.strokeStyle = ink.ink
      context.lineWidth = 1
      context.setLineDash([1.5, 1.5])
      context.beginPath()
      const y = Math.round(name.y + name.height / 2 + ink.type[name.face].size * 0.35 + 3) + 0.5
      context.moveTo(name.x, y)
      context.lineTo(name.x + name.width, y)
      context.stroke()
      context.setLineDash([])
    }
  }
  context.globalAlpha = 1
}
