import type { EdgeProgramType, NodeProgramType } from "sigma/rendering"
import type { NodeDisplayData, RenderParams } from "sigma/types"
import type { Frame } from "./frame.ts"
import { IndexedProgram } from "./indexed.ts"
import { bindLooks, FROM_UNIT, readLooks, TO_UNIT } from "./looks.ts"
import { toScreen } from "./screen.ts"

/** Rings around a glyph. */
export const RINGS = { none: 0, hover: 1, selected: 2, keyboard: 3 } as const

/** What the graph says of a node: where it is, its glyph's radius, and its number among the actors. */
export interface GlyphAttributes {
  x: number
  y: number
  size: number
  item: number
}

/** Free pixels around the circle for rings. */
const MARGIN = 9

const vertexShader = /* glsl */ `#version 300 es
precision highp float;
in vec2 a_position;
in float a_radius;
in vec3 a_cell;
in float a_item;
uniform float u_pixelRatio;
uniform float u_glyphScale;
uniform float u_atlasScale;
uniform float u_progress;
uniform float u_snap;
out vec2 v_local;
out vec2 v_texel;
flat out float v_radius;
flat out float v_cellHalf;
flat out vec2 v_shade;
flat out float v_ring;
${readLooks}
${toScreen}
void main() {
  int corner = gl_VertexID & 3;
  vec2 towards = vec2((corner & 1) == 0 ? -1.0 : 1.0, (corner & 2) == 0 ? -1.0 : 1.0);
  vec2 centre = pixelOf(a_position);
  centre = mix(centre, floor(centre * u_pixelRatio + 0.5) / u_pixelRatio, u_snap);
  v_radius = a_radius * u_glyphScale;
  v_cellHalf = a_cell.z * 0.5 / u_pixelRatio * u_glyphScale / u_atlasScale;
  vec4 earlier = before(a_item);
  vec4 later = after(a_item);
  v_shade = mix(earlier.xy, later.xy, u_progress);
  // A ring that fades out keeps its shape.
  v_ring = v_shade.y == 0.0 ? 0.0 : floor((later.z > 0.0 ? later.z : earlier.z) * 255.0 + 0.5);
  float reach = later.w > 0.0 ? 0.0 : v_ring > 0.0 ? max(v_radius + ${MARGIN}.0, v_cellHalf) : v_cellHalf;
  v_local = towards * reach;
  v_texel = a_cell.xy + a_cell.z * 0.5 + v_local / v_cellHalf * a_cell.z * 0.5;
  vec2 px = centre + v_local;
  gl_Position = clipOf(px);
}`

const fragmentShader = /* glsl */ `#version 300 es
precision highp float;
in vec2 v_local;
in vec2 v_texel;
flat in float v_radius;
flat in float v_cellHalf;
flat in vec2 v_shade;
flat in float v_ring;
uniform sampler2D u_atlas;
uniform vec2 u_atlasSize;
uniform float u_pixelRatio;
uniform vec3 u_paper;
uniform vec3 u_ink;
out vec4 colour;
float cover(float distance) { return clamp(0.5 - distance * u_pixelRatio, 0.0, 1.0); }
vec4 over(vec4 top, vec4 below) { return top + below * (1.0 - top.a); }
void main() {
  float from = length(v_local);
  float ring = 0.0;
  if (v_ring > 2.5) {
    float at = v_radius + 5.7;
    float turn = atan(v_local.y, v_local.x) / 6.28318531 + 0.5;
    float count = floor(6.28318531 * at / 4.6 + 0.5);
    float dash = (abs(fract(turn * count) - 0.5) * 6.28318531 * at / count) - 1.3;
    ring = cover(max(abs(from - at) - 1.0, dash));
  } else if (v_ring > 1.5) ring = cover(abs(from - v_radius - 4.4) - 1.0);
  else if (v_ring > 0.5) ring = cover(abs(from - v_radius - 4.8) - 0.5);
  colour = vec4(u_ink, 1.0) * ring * v_shade.y;
  // Rings lie on paper, so that lines do not run through the gap.
  if (v_ring > 0.5) colour = over(colour, vec4(u_paper, 1.0) * cover(from - v_radius - 4.4) * v_shade.y);
  if (max(abs(v_local.x), abs(v_local.y)) < v_cellHalf) {
    vec4 glyph = texture(u_atlas, v_texel / u_atlasSize);
    // A dimmed glyph fades into paper, not into what lies below it.
    glyph.rgb = mix(u_paper * glyph.a, glyph.rgb, v_shade.x);
    colour = over(glyph, colour);
  }
}`

/** Sigma's node program for glyphs: textured squares from the atlas, with dimming and rings. */
export function glyphProgram(frame: Frame): NodeProgramType {
  class GlyphProgram extends IndexedProgram {
    drawLabel = undefined
    drawHover = undefined
    private texture: WebGLTexture | null = null
    private uploaded = -1
    private put = -1

    constructor(gl: WebGLRenderingContext) {
      super(gl, {
        vertexShader,
        fragmentShader,
        vertices: 4,
        attributes: [
          ["a_position", 2],
          ["a_radius", 1],
          ["a_cell", 3],
          ["a_item", 1],
        ],
        uniforms: [
          "u_matrix",
          "u_size",
          "u_pixelRatio",
          "u_glyphScale",
          "u_atlasScale",
          "u_progress",
          "u_snap",
          "u_atlas",
          "u_atlasSize",
          "u_paper",
          "u_ink",
          "u_from",
          "u_to",
        ],
      })
      gl.canvas.addEventListener("webglcontextrestored", () => (this.uploaded = -1))
    }

    process(_index: number, offset: number, display: NodeDisplayData): void {
      const { x, y, size, item } = display as NodeDisplayData & GlyphAttributes
      const { atlas } = frame
      // With other cells all glyphs are put again.
      if (this.put !== atlas.version) this.collect()
      this.put = atlas.version
      const cell = atlas.cellOf(item)
      const from = this.begin(offset, item)
      const { floats } = this
      for (let at = from; at < from + 4 * this.stride;) {
        floats[at++] = x
        floats[at++] = y
        floats[at++] = size
        floats[at++] = cell.x
        floats[at++] = cell.y
        floats[at++] = cell.size
        floats[at++] = item
      }
      this.end(offset)
    }

    // Sigma draws nodes first, on a canvas of their own above that of the edges; ours share one.
    override render(params: RenderParams): void {
      frame.glyphs = () => super.render(params)
    }

    protected override most(): number {
      return frame.most
    }

    protected raised(): readonly number[] {
      return frame.raised.actors
    }

    protected setUniforms(params: RenderParams): void {
      const { gl, locations } = this
      const at = (name: string) => locations.get(name) ?? null
      const { atlas, ink } = frame
      bindLooks(gl, frame.fade.glyphs)
      gl.uniform1i(at("u_from"), FROM_UNIT)
      gl.uniform1i(at("u_to"), TO_UNIT)
      gl.activeTexture(gl.TEXTURE0)
      if (this.uploaded !== atlas.version) {
        if (this.uploaded === -1 || !this.texture) this.texture = gl.createTexture()
        gl.bindTexture(gl.TEXTURE_2D, this.texture)
        gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, true)
        gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, atlas.canvas)
        gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR)
        gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.LINEAR)
        gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE)
        gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE)
        this.uploaded = atlas.version
      } else gl.bindTexture(gl.TEXTURE_2D, this.texture)
      gl.uniform1i(at("u_atlas"), 0)
      gl.uniform2f(at("u_atlasSize"), atlas.canvas.width, atlas.canvas.height)
      gl.uniformMatrix3fv(at("u_matrix"), false, params.matrix)
      gl.uniform2f(at("u_size"), params.width, params.height)
      gl.uniform1f(at("u_pixelRatio"), params.pixelRatio)
      gl.uniform1f(at("u_glyphScale"), frame.glyphScale)
      gl.uniform1f(at("u_atlasScale"), atlas.glyphScale)
      gl.uniform1f(at("u_progress"), frame.progress)
      gl.uniform1f(at("u_snap"), frame.resting ? 1 : 0)
      gl.uniform3f(at("u_paper"), ...ink.paperRgb)
      gl.uniform3f(at("u_ink"), ...ink.inkRgb)
    }
  }
  return GlyphProgram as unknown as NodeProgramType
}

/** The last of Sigma's edge programs: it has no edges, and draws the glyphs above those of the others. */
export function afterLines(frame: Frame): EdgeProgramType {
  return class extends NoProgram {
    override render(): void {
      frame.glyphs()
    }
  } as unknown as EdgeProgramType
}

/** Sigma wants a second node program for hovered nodes; ours draws rings in the first. */
export class NoProgram {
  drawLabel = undefined
  drawHover = undefined
  process(): void {}
  reallocate(): void {}
  render(): void {}
  kill(): void {}
}
