import type { EdgeProgramType } from "sigma/rendering"
import type { RenderParams } from "sigma/types"
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

/** What a program draws: hairlines to wholes, lines that go around, or straight ones. */
export type LineSort = "partOf" | "bow" | "tie"

/** Sigma's edge program for one sort of lines. */
export function lineProgram(frame: Frame, sort: LineSort): EdgeProgramType {
  const bow = sort === "bow"
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

    protected wanted(): string {
      return `${frame.version} ${frame.ink.partOfWidth}`
    }

    protected items(): Uint32Array {
      const { lines, partOf } = frame.drawn
      if (sort === "partOf") return Uint32Array.from(partOf, (_, at) => lines.length + at)
      return Uint32Array.from(lines.filter((line) => line.bow === bow).map(({ index }) => index))
    }

    protected write(item: number, floats: Float32Array, from: number): void {
      const { drawn, at: places } = frame
      const { byNumber, lines, columns } = drawn
      const line = lines[item]
      const { part, whole } = line ? { part: columns.source[item]!, whole: columns.target[item]! } : partOfAt(drawn, item - lines.length)
      const [ax, ay] = [places[part * 2]!, places[part * 2 + 1]!]
      const [bx, by] = [places[whole * 2]!, places[whole * 2 + 1]!]
      // Sigma's y points upwards, the geometry's downwards.
      const path = bow ? lineThrough({ x: ax, y: -ay }, { x: bx, y: -by }, 0, frame.bow) : straight(ax, -ay, bx, -by)
      const arcs = lengths(path)
      const shift = (line?.offset ?? 0) * firstSide(bx - ax, ay - by)
      const { style, end } = line ? lineStyle(line) : { style: 0, end: 0 }
      const flags = line ? (line.contested ? 1 : 0) + 2 + (line.coded ? 4 : 0) : 0
      const width = line?.width ?? frame.ink.partOfWidth
      let at = from
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
          floats[at++] = byNumber[part]!.radius
          floats[at++] = byNumber[whole]!.radius
          floats[at++] = shift
          floats[at++] = width
          floats[at++] = style
          floats[at++] = end
          floats[at++] = flags
          floats[at++] = item
        }
      }
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

/** Numbers of the two actors that a hairline joins. */
function partOfAt({ partOf, actors }: Frame["drawn"], index: number): { part: number; whole: number } {
  const { part, whole } = partOf[index]!
  return { part: actors.get(part)!.index, whole: actors.get(whole)!.index }
}

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
