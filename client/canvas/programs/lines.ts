import type { EdgeProgramType } from "sigma/rendering"
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from "sigma/types"
import { BOW_POINTS, firstSide, lineThrough, START_GAP, TIP_GAP, type Point } from "../geometry.ts"
import type { Frame, Shade } from "./frame.ts"
import { IndexedProgram } from "./indexed.ts"
import { lineFragment, lineVertex } from "./line-shaders.ts"

export interface LineDisplay extends EdgeDisplayData {
  width: number
  /** Sideways among parallel lines, in pixels. */
  offset: number
  /** Number of the hue: the families in their order, the part-of hairline, the voices. */
  hue: number
  /** Numbers of the line style and of the end, as the shader has them. */
  style: number
  end: number
  contested: boolean
  /** Paler: no sentence says it. */
  coded: boolean
  /** Paper below, so that crossings stay legible. */
  casing: boolean
  /** Opacity, pixels wider, presence of the band; what follows is not drawn. */
  shade: Shade
}

const HUES = 16

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
          ["a_look", 4],
          ["a_from", 3],
          ["a_to", 3],
        ],
        uniforms: ["u_matrix", "u_size", "u_pixelRatio", "u_glyphScale", "u_progress", "u_paper", "u_hues", "u_marks", "u_gaps"],
      })
    }

    process(_index: number, offset: number, source: NodeDisplayData, target: NodeDisplayData, display: EdgeDisplayData): void {
      const data = display as LineDisplay
      const raised = (data.shade.to[1] ?? 0) > 0
      const item = this.item(offset, raised)
      if (data.hidden || source.hidden || target.hidden) return
      // Sigma's y points upwards, the geometry's downwards.
      const path = lineThrough({ x: source.x, y: -source.y }, { x: target.x, y: -target.y }, 0, bow ? frame.bow : 0)
      const arcs = lengths(path)
      const total = arcs[arcs.length - 1]!
      const shift = data.offset * firstSide(target.x - source.x, source.y - target.y)
      const flags = (data.contested ? 1 : 0) + (data.casing ? 2 : 0) + (data.coded ? 4 : 0)
      path.forEach((point, index) => {
        const before = path[Math.max(0, index - 1)]!
        const after = path[Math.min(path.length - 1, index + 1)]!
        const length = Math.hypot(after.x - before.x, after.y - before.y) || 1
        const vertex = [
          point.x,
          -point.y,
          (after.x - before.x) / length,
          (after.y - before.y) / length,
          arcs[index]!,
          total,
          source.size,
          target.size,
          shift,
          data.width,
          data.hue,
          data.style,
          data.end,
          flags,
          ...data.shade.from.slice(0, 3),
          ...data.shade.to.slice(0, 3),
        ]
        item.set(vertex, index * 2 * this.stride)
        item.set(vertex, (index * 2 + 1) * this.stride)
      })
    }

    protected setUniforms(params: RenderParams): void {
      const { gl, locations } = this
      const at = (name: string) => locations.get(name) ?? null
      const { ink } = frame
      gl.uniformMatrix3fv(at("u_matrix"), false, params.matrix)
      gl.uniform2f(at("u_size"), params.width, params.height)
      gl.uniform1f(at("u_pixelRatio"), params.pixelRatio)
      gl.uniform1f(at("u_glyphScale"), frame.glyphScale)
      gl.uniform1f(at("u_progress"), frame.progress)
      gl.uniform2f(at("u_gaps"), START_GAP, TIP_GAP)
      gl.uniform3f(at("u_paper"), ...ink.paperRgb)
      gl.uniform3fv(at("u_hues"), padded(ink.hues))
      gl.uniform3fv(at("u_marks"), padded(ink.marks))
    }
  }
  return LineProgram as unknown as EdgeProgramType
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
