import { kindById } from "../../server/model/index.ts"
import { lineStyle, type Appearance } from "./appearance.ts"
import { flagUrl } from "./flags/index.ts"
import type { Point } from "./geometry.ts"
import { colourOf, DIAMOND } from "./glyphs/glyph.ts"
import { pictograms } from "./glyphs/pictograms.ts"
import type { Face, Ink } from "./ink.ts"
import type { PlacedLabel } from "./labels/place.ts"
import { lineWord, type SheetOptions } from "./port.ts"
import { ENDS, PALE, STYLES } from "./programs/line-shaders.ts"
import type { DrawnActor } from "./scene.ts"
import type { Stage, StagedLine } from "./stage.ts"

interface Sheet extends SheetOptions {
  stage: Stage
  labels: readonly PlacedLabel[]
  appearance: Appearance
  ink: Ink
  size: { width: number; height: number }
  glyphScale: number
  /** Data addresses of the flags by their names. */
  flags: ReadonlyMap<string, string>
}

/** The same, with the flags fetched. */
export async function drawSheet(sheet: Omit<Sheet, "flags">): Promise<string> {
  const names = new Set(sheet.stage.glyphs.flatMap(({ drawn }) => [drawn.flag, drawn.corner]).filter((name) => name !== null))
  const flags = await Promise.all(
    [...names].map(async (name) => [name, `data:image/svg+xml,${encodeURIComponent(await (await fetch(flagUrl(name))).text())}`] as const),
  )
  return svgOf({ ...sheet, flags: new Map(flags) })
}

const FACES: Record<Face, "ink" | "ink2" | "ink3"> = { person: "ink", state: "ink", other: "ink", sub: "ink3", place: "ink2" }
const round = (value: number): string => String(Math.round(value * 100) / 100)
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
const rgb = ([red, green, blue]: readonly [number, number, number]): string =>
  `rgb(${[red, green, blue].map((part) => Math.round(part * 255)).join()})`

/** What is on the canvas as SVG 1.1, as it looks there, with real text; lines and actors carry their words as data. */
function svgOf({ stage, labels, appearance, ink, size, glyphScale, flags, transparent, type, title }: Sheet): string {
  const { width, height } = size
  const used = new Map<string, string>()
  for (const { drawn } of stage.glyphs)
    for (const name of [drawn.flag, drawn.corner]) if (name && flags.has(name)) used.set(name, flags.get(name)!)
  const hairline = rgb(ink.hues[4]!)
  const looks = new Map(stage.glyphs.map(({ id, drawn }) => [id, appearance.actors[drawn.index]!]))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(title)}">`,
    `<title>${escaped(title)}</title>`,
    type && `<style>${type}</style>`,
    `<defs>${[...used].map(([name, address]) => `<image id="flag-${name}" xlink:href="${address}" width="100" height="100"/>`).join("")}</defs>`,
    transparent ? "" : `<rect width="${width}" height="${height}" fill="${ink.paper}"/>`,
    `<g fill="none" stroke="${hairline}" stroke-width="${ink.partOfWidth}">`,
    ...stage.partOf.map(({ points }) => `<path d="${pathOf(points)}"/>`),
    "</g>",
    ...stage.lines.map((line) => lineOf(line, appearance, ink)),
    ...stage.glyphs.map(({ id, drawn, centre }) => {
      const { opacity } = appearance.actors[drawn.index]!
      return `<g data-actor="${escaped(id)}"${faded(opacity)} transform="translate(${round(centre.x)} ${round(centre.y)})">${glyphOf(drawn, drawn.radius * glyphScale, ink, used)}</g>`
    }),
    `<g paint-order="stroke" stroke-linejoin="round" xml:space="preserve">`,
    ...labels.flatMap(({ id, lines }) =>
      lines.map(({ text, x, y, height: tall, face }) => {
        const { font, size: letters, spacing } = ink.type[face]
        const { family, weight, style } = fontOf(font)
        const opacity = looks.get(id)?.label ?? appearance.captions
        return `<text x="${round(x)}" y="${round(y + tall / 2 + letters * 0.35)}" font-family="${escaped(family)}" font-size="${letters}" font-weight="${weight}"${style}${spacing ? ` letter-spacing="${round(spacing)}"` : ""} fill="${ink[FACES[face]]}"${transparent ? "" : ` stroke="${ink.halo}" stroke-width="3"`}${faded(opacity)}>${escaped(text)}</text>`
      }),
    ),
    "</g>",
    "</svg>",
  ]
    .filter(Boolean)
    .join("\n")
}

const faded = (opacity: number): string => (opacity < 1 ? ` opacity="${round(opacity)}"` : "")
const pathOf = (points: readonly Point[]): string => points.map(({ x, y }, at) => `${at === 0 ? "M" : "L"}${round(x)} ${round(y)}`).join("")

/** The parts of a CSS font. */
function fontOf(font: string): { family: string; weight: string; style: string } {
  const [, italic, weight = "400", family = "sans-serif"] = /^(italic )?(\d+)? ?[\d.]+px(?:\/\S+)? (.+)$/.exec(font) ?? []
  return { family, weight, style: italic ? ' font-style="italic"' : "" }
}

/** As pale as the shader has what no sentence carries. */
const mixed = (hue: readonly number[], paper: readonly number[]) =>
  hue.map((part, at) => part * (1 - PALE) + paper[at]! * PALE) as [number, number, number]

/** A line with its style and its end: the same measures as those of the shader. */
function lineOf({ line, points, width }: StagedLine, appearance: Appearance, ink: Ink): string {
  const look = appearance.lines.at(line.index)
  const hue = line.coded ? rgb(mixed(ink.hues[look.hue]!, ink.paperRgb)) : rgb(ink.hues[look.hue]!)
  const { style, end } = lineStyle(line)
  const [before, tip] = [points.at(-2)!, points.at(-1)!]
  const angle = Math.atan2(tip.y - before.y, tip.x - before.x)
  const size = 1 + (width - 1.6) * 0.28
  const [long, half] = [9 * size, 3.25 * size + (width - 1.6) * 0.3]
  const back = end === ENDS.none ? 0 : end === ENDS.chevron ? width : long * 0.55
  const stem = [...points.slice(0, -1), { x: tip.x - Math.cos(angle) * back, y: tip.y - Math.sin(angle) * back }]
  const dash = {
    [STYLES.dashed]: ' stroke-dasharray="7 5"',
    [STYLES.dotted]: ' stroke-dasharray="0 5" stroke-linecap="round"',
    [STYLES.dashdot]: ' stroke-dasharray="9 4 0 4" stroke-linecap="round"',
  }[style]
  const d = pathOf(stem)
  const parts = [
    line.derived ? "" : `<path d="${pathOf(points)}" stroke="${ink.paper}" stroke-opacity="0.85" stroke-width="${round(width + 3)}"/>`,
    line.contested
      ? `<path d="${d}" stroke-width="${round(5.6)}"/><path d="${d}" stroke="${ink.paper}" stroke-width="2.4"/>`
      : `<path d="${d}" stroke-width="${round(width)}"${dash ?? ""}/>`,
  ]
  const at = `transform="translate(${round(tip.x)} ${round(tip.y)}) rotate(${round((angle * 180) / Math.PI)})"`
  if (end === ENDS.triangle)
    parts.push(`<path d="M0 0L${round(-long)} ${round(-half)}V${round(half)}Z" fill="${hue}" stroke="none" ${at}/>`)
  if (end === ENDS.swallowtail)
    parts.push(
      `<path d="M0 0L${round(-long)} ${round(-half)}L${round(-long * 0.64)} 0L${round(-long)} ${round(half)}Z" fill="${hue}" stroke="none" ${at}/>`,
    )
  if (end === ENDS.chevron)
    parts.push(
      `<path d="M${round(-long)} ${round(-half - 0.6)}L${round(-width * 0.6)} 0L${round(-long)} ${round(half + 0.6)}" stroke-width="${round(width)}" stroke-linecap="round" ${at}/>`,
    )
  const middle = middleOf(points)
  const mark = `transform="translate(${round(middle.x)} ${round(middle.y)}) rotate(${round((middle.angle * 180) / Math.PI)})"`
  if (style === STYLES.ring)
    parts.push(`<circle r="${round(Math.max(3.5, width / 2 + 1.8))}" fill="${ink.paper}" stroke-width="1.6" ${mark}/>`)
  if (style === STYLES.struck) parts.push(`<path d="M-4.2 -5.5L-0.2 5.5M0.2 -5.5L4.2 5.5" stroke-width="1.5" ${mark}/>`)
  return `<g data-line="${escaped(lineWord(line.ref))}" data-family="${line.ref.family}" data-status="${line.ref.status}" fill="none" stroke="${hue}"${faded(look.opacity)}>${parts.join("")}</g>`
}

/** Half way along a line, and which way it runs there. */
function middleOf(points: readonly Point[]): Point & { angle: number } {
  const steps = points.slice(1).map((point, at) => Math.hypot(point.x - points[at]!.x, point.y - points[at]!.y))
  let left = steps.reduce((sum, step) => sum + step, 0) / 2
  for (const [at, step] of steps.entries()) {
    const [a, b] = [points[at]!, points[at + 1]!]
    if (left <= step)
      return {
        x: a.x + ((b.x - a.x) * left) / (step || 1),
        y: a.y + ((b.y - a.y) * left) / (step || 1),
        angle: Math.atan2(b.y - a.y, b.x - a.x),
      }
    left -= step
  }
  return { ...points[0]!, angle: 0 }
}

/** A glyph around the origin: the same as the atlas has it. */
function glyphOf({ actor, armed, flag, corner, event }: DrawnActor, radius: number, ink: Ink, flags: ReadonlyMap<string, string>): string {
  const r = round(radius)
  if (event)
    return `<circle r="${round(radius + 1.5)}" fill="${ink.paper}"/><path d="${pathOf(DIAMOND.map(([x, y]) => ({ x: x * radius, y: y * radius })))}Z" fill="${colourOf(event, ink)}"/>`
  const flagAt = (name: string, x: number, y: number, half: number) =>
    `<use xlink:href="#flag-${name}" transform="translate(${round(x - half)} ${round(y - half)}) scale(${round((half * 2) / 100)})"/><circle cx="${round(x)}" cy="${round(y)}" r="${round(half - 0.375)}" fill="none" stroke="${ink.flagRim}" stroke-width="0.75"/>`
  const parts = [`<circle r="${round(radius + 1.5)}" fill="${ink.paper}"/>`]
  if (flag && flags.has(flag)) parts.push(flagAt(flag, 0, 0, radius))
  else {
    const dotted = actor.kind === "people" ? ' stroke-dasharray="0 3.4" stroke-linecap="round"' : ""
    parts.push(
      armed ? `<circle r="${r}" fill="${ink.ink}"/>` : `<circle r="${r}" fill="none" stroke="${ink.ink}" stroke-width="1.1"${dotted}/>`,
    )
    const scale = (1.16 * radius) / 24
    const outline = flag === null ? pictograms[kindById[actor.kind].pictogram] : undefined
    if (outline && actor.kind !== "people")
      parts.push(
        `<path d="${outline}" transform="scale(${round(scale)}) translate(-12 -12)" fill="none" stroke="${armed ? ink.paper : ink.ink}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>`,
      )
    if (actor.kind === "people")
      parts.push(
        ...Array.from({ length: 7 }, (_, at) => {
          const turn = (at / 6) * Math.PI * 2 + Math.PI / 2
          const away = at === 6 ? 0 : radius * 0.36
          return `<circle cx="${round(Math.cos(turn) * away)}" cy="${round(Math.sin(turn) * away)}" r="${round(Math.max(1.1, radius * 0.105))}" fill="${ink.ink}"/>`
        }),
      )
  }
  if (corner && flags.has(corner)) {
    const half = Math.max(5.5, radius * 0.42)
    const at = radius * Math.SQRT1_2
    parts.push(`<circle cx="${round(at)}" cy="${round(at)}" r="${round(half + 1.5)}" fill="${ink.paper}"/>${flagAt(corner, at, at, half)}`)
  }
  return parts.join("")
}
