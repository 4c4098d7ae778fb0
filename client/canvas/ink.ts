import { FAMILIES } from "../../server/model/index.ts"

type Rgb = [red: number, green: number, blue: number]

/** Tokens of the hues that say something else than the family: for who says so, several, the article itself, the first speakers, all others. */
export const VOICE_HUES = ["several", "itself", "1", "2", "3", "4", "5", "other"].map((name) => `--voice-${name}`)

/** The tokens of the style sheet that the canvas draws with, as they are now. */
export interface Ink {
  paper: string
  ink: string
  ink2: string
  ink3: string
  flagRim: string
  halo: string
  paperRgb: Rgb
  inkRgb: Rgb
  /** Hue of each family's lines in the families' order, then of the part-of hairline, then of the voices as `VOICE_HUES` has them. */
  hues: Rgb[]
  /** The same as a band under a selected line. */
  marks: Rgb[]
  partOfWidth: number
  dim: { line: number; node: number; label: number }
  /** Milliseconds; 0 when the reader wants no motion. */
  fast: number
  calm: number
  fly: number
  type: Record<Face, TypeFace>
}

export type Face = "person" | "state" | "other" | "sub" | "place"

interface TypeFace {
  /** For a 2D context. */
  font: string
  lineHeight: number
  size: number
  /** In pixels. */
  spacing: number
}

const FACES: Record<Face, [token: string, spacing: number]> = {
  person: ["--t-label-person", 0],
  state: ["--t-label-state", 0.07],
  other: ["--t-label", 0],
  sub: ["--t-label-sub", 0],
  place: ["--t-place", 0],
}

/** Reads the tokens that hold at an element. */
export function readInk(element: Element): Ink {
  const style = getComputedStyle(element)
  const text = (name: string) => {
    const value = style.getPropertyValue(name).trim()
    if (!value) throw new Error(`client/canvas/ink: the style sheet has no ${name}; load client/style/tokens.css before the canvas`)
    return value
  }
  const number = (name: string) => Number.parseFloat(text(name))
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches
  const duration = (name: string) => (still ? 0 : text(name).endsWith("ms") ? number(name) : number(name) * 1000)
  const partOf = rgbOf(text("--part-of"))
  return {
    paper: text("--paper"),
    ink: text("--ink"),
    ink2: text("--ink-2"),
    ink3: text("--ink-3"),
    flagRim: text("--flag-rim"),
    halo: text("--halo"),
    paperRgb: rgbOf(text("--paper")),
    inkRgb: rgbOf(text("--ink")),
    hues: [...FAMILIES.map((family) => rgbOf(text(family.colour))), partOf, ...VOICE_HUES.map((hue) => rgbOf(text(hue)))],
    marks: [
      ...FAMILIES.map((family) => rgbOf(text(`${family.colour}-mark`))),
      partOf,
      ...VOICE_HUES.map(() => rgbOf(text("--rule-strong"))),
    ],
    partOfWidth: number("--w-part-of"),
    dim: { line: number("--dim-line"), node: number("--dim-node"), label: number("--dim-label") },
    fast: duration("--fast"),
    calm: duration("--calm"),
    fly: duration("--fly"),
    type: Object.fromEntries(
      Object.entries(FACES).map(([face, [token, spacing]]) => [face, typeFace(text(token), spacing)]),
    ) as Ink["type"],
  }
}

function typeFace(font: string, spacing: number): TypeFace {
  const [, size, lineHeight] = /([\d.]+)px\s*\/\s*([\d.]+)px/.exec(font) ?? []
  if (!size || !lineHeight) throw new Error(`client/canvas/ink: a type token reads "${font}" and not "weight size/line family"`)
  return { font, size: Number(size), lineHeight: Number(lineHeight), spacing: spacing * Number(size) }
}

const probe = new Map<string, Rgb>()

/** Any CSS colour as three numbers from 0 to 1, read back from a pixel so that every notation works. */
function rgbOf(colour: string): Rgb {
  const known = probe.get(colour)
  if (known) return known
  const canvas = document.createElement("canvas")
  canvas.width = canvas.height = 1
  const context = canvas.getContext("2d", { willReadFrequently: true })!
  context.fillStyle = colour
  context.fillRect(0, 0, 1, 1)
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data
  const rgb: Rgb = [red / 255, green / 255, blue / 255]
  probe.set(colour, rgb)
  return rgb
}
