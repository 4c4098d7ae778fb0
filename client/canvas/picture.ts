import { circleMeets, lineMeets, overlaps } from "./geometry.ts"
import type { Measured } from "./port.ts"

/** Faults of a picture: labels that meet a label, a glyph or a line, or leave the canvas. Two pixels of leading are free. */
export function faultsOf(measured: Measured): string[] {
  const faults: string[] = []
  const labels = measured.labels.map((label) => ({ ...label, y: label.y + 1, height: label.height - 2 }))
  labels.forEach((label, index) => {
    const name = `The label "${label.text}"`
    if (label.x < 0 || label.y < 0 || label.x + label.width > measured.width || label.y + label.height > measured.height)
      faults.push(`${name} leaves the canvas.`)
    for (const other of labels.slice(index + 1))
      if (other.id !== label.id && overlaps(label, other)) faults.push(`${name} lies on the label "${other.text}".`)
    for (const glyph of measured.glyphs)
      if (circleMeets(glyph, glyph.radius, label)) faults.push(`${name} lies on the glyph of ${glyph.id}.`)
    for (const { line, points } of measured.lines)
      if (
        lineMeets(
          points.map(([x, y]) => ({ x, y })),
          label,
        )
      )
        faults.push(`${name} lies on the line ${line.tie} (${line.family}, ${line.status}).`)
  })
  return faults
}
