import type { RenderParams } from "sigma/types"
import { shaderOf, type Shader } from "./shader.ts"

/** One attribute of a vertex: its name in the shader and how many floats it has. */
type Attribute = readonly [name: string, floats: number]

/** A pair of shaders with the uniforms they ask for. */
export interface Source {
  vertexShader: string
  fragmentShader: string
  uniforms: readonly string[]
}

interface IndexedDefinition extends Source {
  attributes: readonly Attribute[]
  /** Vertices of one item, as a strip of pairs: left and right of each point. */
  vertices: number
}

/** So many items are put together before they are uploaded: few pieces, and no second copy of everything. */
const PIECE = 8192

/**
 * Draws items as strips of indexed triangles, uploaded once and drawn with one call; nothing of them stays in the page's memory.
 * Sigma's own programs are instanced and upload everything each frame, which costs two to three times as much here;
 * and what Sigma knows of nodes and edges takes longer to make than everything else.
 */
export abstract class IndexedProgram {
  protected readonly gl: WebGL2RenderingContext
  protected readonly stride: number
  protected locations: ReadonlyMap<string, WebGLUniformLocation | null> = new Map()
  private readonly definition: IndexedDefinition
  private shader!: Shader
  private vertexArray: WebGLVertexArrayObject | null = null
  private vertexBuffer: WebGLBuffer | null = null
  private indexBuffer: WebGLBuffer | null = null
  private count = 0
  /** What the buffer holds; empty when the graphics card has lost it. */
  private filled = ""
  /** Where each numbered item is in the buffer. */
  private offsets = new Int32Array(0)
  private readonly onRestored = () => this.build()

  constructor(gl: WebGLRenderingContext, definition: IndexedDefinition) {
    this.gl = gl as WebGL2RenderingContext
    this.definition = definition
    this.stride = definition.attributes.reduce((sum, [, floats]) => sum + floats, 0)
    gl.canvas.addEventListener("webglcontextrestored", this.onRestored)
    this.build()
  }

  /** A word for what is to be drawn and where; another one fills the buffer again. */
  protected abstract wanted(): string
  /** Numbers of the items, in the order of drawing. */
  protected abstract items(): Uint32Array
  /** Writes the vertices of an item from `at` on. */
  protected abstract write(item: number, floats: Float32Array, at: number): void
  protected abstract setUniforms(params: RenderParams): void
  /** Numbers of items that are drawn once more, above the others. */
  protected abstract raised(): readonly number[]
  /** Other shaders for all but the raised; null when all are drawn alike. */
  protected simpler(): Source | null {
    return null
  }
  /** At most so many are drawn, the last of the list. */
  protected most(): number {
    return Infinity
  }

  /** Sigma has nothing to say of what is drawn. */
  process(): void {}
  reallocate(): void {}

  render(params: RenderParams): void {
    const { gl } = this
    if (gl.isContextLost()) return
    const wanted = this.wanted()
    if (wanted !== this.filled) this.fill()
    this.filled = wanted
    if (this.count === 0) return
    gl.bindFramebuffer(gl.FRAMEBUFFER, null)
    gl.viewport(0, 0, gl.drawingBufferWidth, gl.drawingBufferHeight)
    gl.enable(gl.BLEND)
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA)
    gl.bindVertexArray(this.vertexArray)
    const simpler = this.simpler()
    this.use(simpler ? this.shaderFor(simpler) : this.shader, params)
    const count = Math.min(this.count, this.most())
    this.draw(this.count - count, count)
    const raised = this.raised().filter((item) => (this.offsets[item] ?? -1) >= 0)
    if (raised.length > 0) {
      this.use(this.shader, params)
      for (const item of raised) this.draw(this.offsets[item]!, 1)
    }
    gl.bindVertexArray(null)
  }

  kill(): void {
    const { gl } = this
    gl.canvas.removeEventListener("webglcontextrestored", this.onRestored)
    gl.deleteVertexArray(this.vertexArray)
    gl.deleteBuffer(this.vertexBuffer)
    gl.deleteBuffer(this.indexBuffer)
  }

  private use(shader: Shader, params: RenderParams): void {
    this.locations = shader.finish()
    this.gl.useProgram(shader.program)
    this.setUniforms(params)
  }

  private draw(first: number, count: number): void {
    const each = (this.definition.vertices / 2 - 1) * 6
    this.gl.drawElements(this.gl.TRIANGLES, count * each, this.gl.UNSIGNED_INT, first * each * 4)
  }

  private fill(): void {
    const { gl, stride, definition } = this
    const items = this.items()
    const each = definition.vertices * stride
    this.count = items.length
    this.offsets = new Int32Array(items.reduce((most, item) => Math.max(most, item + 1), 0)).fill(-1)
    items.forEach((item, offset) => (this.offsets[item] = offset))
    gl.bindVertexArray(this.vertexArray)
    gl.bindBuffer(gl.ARRAY_BUFFER, this.vertexBuffer)
    gl.bufferData(gl.ARRAY_BUFFER, items.length * each * 4, gl.DYNAMIC_DRAW)
    const piece = new Float32Array(Math.min(PIECE, items.length) * each)
    for (let from = 0; from < items.length; from += PIECE) {
      const part = items.subarray(from, from + PIECE)
      part.forEach((item, at) => this.write(item, piece, at * each))
      gl.bufferSubData(gl.ARRAY_BUFFER, from * each * 4, piece, 0, part.length * each)
    }
    gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, orderOf(items.length, definition.vertices), gl.STATIC_DRAW)
    gl.bindVertexArray(null)
  }

  private shaderFor({ vertexShader, fragmentShader, uniforms }: Source): Shader {
    const names = this.definition.attributes.map(([name]) => name)
    return shaderOf(this.gl, vertexShader, fragmentShader, names, uniforms)
  }

  /** Makes everything that lives on the graphics card; again when the card has lost it. */
  private build(): void {
    const { gl, definition } = this
    this.shader = this.shaderFor(definition)
    this.vertexArray = gl.createVertexArray()
    this.vertexBuffer = gl.createBuffer()
    this.indexBuffer = gl.createBuffer()
    gl.bindVertexArray(this.vertexArray)
    gl.bindBuffer(gl.ARRAY_BUFFER, this.vertexBuffer)
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, this.indexBuffer)
    let offset = 0
    definition.attributes.forEach(([, floats], location) => {
      gl.enableVertexAttribArray(location)
      gl.vertexAttribPointer(location, floats, gl.FLOAT, false, this.stride * 4, offset * 4)
      offset += floats
    })
    gl.bindVertexArray(null)
    this.filled = ""
  }
}

/** Indices of the triangles of so many strips. */
function orderOf(count: number, vertices: number): Uint32Array {
  const indices = new Uint32Array(count * (vertices / 2 - 1) * 6)
  let at = 0
  for (let item = 0; item < count; item++)
    for (let vertex = item * vertices; vertex < (item + 1) * vertices - 2; vertex += 2)
      for (const corner of CORNERS) indices[at++] = vertex + corner
  return indices
}

/** The two triangles between one pair of vertices and the next. */
const CORNERS = [0, 1, 2, 2, 1, 3]
