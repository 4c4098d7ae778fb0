import type { EdgeProgramType } from "sigma/rendering"
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from "sigma/types"
import { lineStyle } from "../appearance.ts"
import { BOW_POINTS, firstSide, lineThrough, START_GAP, TIP_GAP, type Point } from "../geometry.ts"
import type { Frame } from "./frame.ts"
import { IndexedProgram, type Source } from "./indexed.ts"
import { lineFragment, lineVertex } from "./line-shaders.ts"
import { bindLooks, FROM_UNIT, TO_UNIT } from "./looks.ts"
import { strokeFragment, strokeVertex } from "./stroke-shaders.ts"

const HUES = 16
const shared = ["u_matrix", "u_size", "u_pixelRatio", "u_lineScale", "u_progress", "u_paper", "u_hues", "u_from", "u_to"]
const STROKES: Source = { vertexShader: strokeVertex, fragmentShader: strokeFragment, uniforms: shared }

/** What the graph says of an edge: a hairline to a whole, a line that goes around, or a straight one; and its number among the lines, and the hairlines after them. */
export interface LineAttributes {
  type: "partOf" | "bow" | "tie"
  item: number
}

/** Sigma's edge program for straight lines, or for bows. */
export function lineProgram(frame: Frame, bow: boolean): EdgeProgramType {
  const points = bow ? BOW_POINTS : 2
  class LineProgram extends IndexedProgram {
    drawLabel = undefined

    constructor(gl: WebGLRenderingContext) {
      super(gl, {
        vertexShader: lineVertex,
        fragmentShader: lineFragment,
        vertices: points * 2,
        attributes: [
          ["a_position", 2],
          ["a_tangent", 2],
          ["a_arc", 2],
          ["a_radii", 2],
          ["a_offset", 1],
          ["a_width", 1],
          ["a_look", 3],
          ["a_item", 1],
        ],
        uniforms: [...shared, "u_glyphScale", "u_marks", "u_gaps"],
      })
    }

    process(_index: number, offset: number, source: NodeDisplayData, target: NodeDisplayData, display: EdgeDisplayData): void {
      const { item } = display as unknown as LineAttributes
      const line = frame.drawn.lines[item]
      const { x: ax, y: ay } = source
      const { x: bx, y: by } = target
      // Sigma's y points upwards, the geometry's downwards.
      const path = bow ? lineThrough({ x: ax, y: -ay }, { x: bx, y: -by }, 0, frame.bow) : straight(ax, -ay, bx, -by)
      const arcs = lengths(path)
      const shift = (line?.offset ?? 0) * firstSide(bx - ax, ay - by)
      const { style, end } = line ? lineStyle(line) : { style: 0, end: 0 }
      const flags = line ? (line.contested ? 1 : 0) + 2 + (line.coded ? 4 : 0) : 0
      const width = line?.width ?? frame.ink.partOfWidth
      let at = this.begin(offset, item)
      const { floats } = this
      for (let index = 0; index < path.length; index++) {
        const point = path[index]!
        const before = path[Math.max(0, index - 1)]!
        const after = path[Math.min(path.length - 1, index + 1)]!
        const length = Math.hypot(after.x - before.x, after.y - before.y) || 1
        for (let side = 0; side < 2; side++) {
          floats[at++] = point.x
          floats[at++] = -point.y
          floats[at++] = (after.x - before.x) / length
          floats[at++] = (after.y - before.y) / length
          floats[at++] = arcs[index]!
          floats[at++] = arcs[arcs.length - 1]!
          floats[at++] = source.size
          floats[at++] = target.size
          floats[at++] = shift
          floats[at++] = width
          floats[at++] = style
          floats[at++] = end
          floats[at++] = flags
          floats[at++] = item
        }
      }
      this.end(offset)
    }

    protected override simpler(): Source | null {
      return frame.plain && !bow ? STROKES : null
    }

    protected override most(): number {
      return frame.most
    }

    protected raised(): readonly number[] {
      return frame.raised.lines
    }

    protected setUniforms(params: RenderParams): void {
      const { gl, locations } = this
      const at = (name: string) => locations.get(name) ?? null
      const { ink } = frame
      bindLooks(gl, frame.fade.lines)
      gl.uniform1i(at("u_from"), FROM_UNIT)
      gl.uniform1i(at("u_to"), TO_UNIT)
      gl.uniformMatrix3fv(at("u_matrix"), false, params.matrix)
      gl.uniform2f(at("u_size"), params.width, params.height)
      gl.uniform1f(at("u_pixelRatio"), params.pixelRatio)
      gl.uniform1f(at("u_glyphScale"), frame.glyphScale)
      gl.uniform1f(at("u_lineScale"), frame.lineScale)
      gl.uniform1f(at("u_progress"), frame.progress)
      gl.uniform2f(at("u_gaps"), START_GAP, TIP_GAP)
      gl.uniform3f(at("u_paper"), ...ink.paperRgb)
      gl.uniform3fv(at("u_hues"), padded(ink.hues))
      gl.uniform3fv(at("u_marks"), padded(ink.marks))
    }
  }
  return LineProgram as unknown as EdgeProgramType
}

const straight = (ax: number, ay: number, bx: number, by: number): Point[] => [
  { x: ax, y: ay },
  { x: bx, y: by },
]

function padded(colours: readonly (readonly number[])[]): Float32Array {
  const all = new Float32Array(HUES * 3)
  all.set(colours.flat())
  return all
}

function lengths(path: readonly Point[]): number[] {
  const arcs = [0]
  for (let index = 1; index < path.length; index++) {
    const [a, b] = [path[index - 1]!, path[index]!]
    arcs.push(arcs[index - 1]! + Math.hypot(b.x - a.x, b.y - a.y))
  }
  return arcs
}
