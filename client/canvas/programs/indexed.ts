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

/**
 * Draws items as strips of indexed triangles, uploaded once and drawn with one call; nothing of them stays in the page's memory.
 * Sigma's own programs are instanced and upload everything each frame, which costs two to three times as much here.
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
  /** Where an item is written: all that the buffer shall hold, until it is uploaded, and then one item at a time. */
  protected floats: Float32Array
  private collecting = false
  private readonly single: Float32Array
  private capacity = 0
  /** Where each numbered item is in the buffer. */
  private offsets = new Int32Array(0)
  /** So many items have their triangles on the graphics card. */
  private ordered = 0
  private readonly onRestored = () => this.build()

  constructor(gl: WebGLRenderingContext, definition: IndexedDefinition) {
    this.gl = gl as WebGL2RenderingContext
    this.definition = definition
    this.stride = definition.attributes.reduce((sum, [, floats]) => sum + floats, 0)
    this.floats = this.single = new Float32Array(definition.vertices * this.stride)
    gl.canvas.addEventListener("webglcontextrestored", this.onRestored)
    this.build()
  }

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

  /** Sigma will put so many items. */
  reallocate(capacity: number): void {
    this.capacity = capacity
    this.offsets = new Int32Array(capacity).fill(-1)
    this.collect()
  }

  /** All items will be put again: they are uploaded together. */
  protected collect(): void {
    this.floats = new Float32Array(this.capacity * this.single.length)
    this.collecting = true
  }

  /** Where in `floats` the vertices of a numbered item go. */
  protected begin(offset: number, item: number): number {
    if (item >= this.offsets.length) {
      const longer = new Int32Array(Math.max(item + 1, this.offsets.length * 2)).fill(-1)
      longer.set(this.offsets)
      this.offsets = longer
    }
    this.offsets[item] = offset
    return this.collecting ? offset * this.single.length : 0
  }

  /** The vertices of an item are written. */
  protected end(offset: number): void {
    if (this.collecting) return
    const { gl, floats } = this
    gl.bindBuffer(gl.ARRAY_BUFFER, this.vertexBuffer)
    gl.bufferSubData(gl.ARRAY_BUFFER, offset * floats.length * 4, floats)
  }

  render(params: RenderParams): void {
    const { gl } = this
    if (this.capacity === 0 || gl.isContextLost()) return
    gl.bindFramebuffer(gl.FRAMEBUFFER, null)
    gl.viewport(0, 0, gl.drawingBufferWidth, gl.drawingBufferHeight)
    gl.enable(gl.BLEND)
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA)
    gl.bindVertexArray(this.vertexArray)
    if (this.collecting) this.upload()
    const simpler = this.simpler()
    this.use(simpler ? this.shaderFor(simpler) : this.shader, params)
    const count = Math.min(this.capacity, this.most())
    this.draw(this.capacity - count, count)
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

  private upload(): void {
    const { gl, capacity } = this
    gl.bindBuffer(gl.ARRAY_BUFFER, this.vertexBuffer)
    gl.bufferData(gl.ARRAY_BUFFER, this.floats, gl.DYNAMIC_DRAW)
    this.floats = this.single
    this.collecting = false
    if (capacity <= this.ordered) return
    gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, orderOf(capacity, this.definition.vertices), gl.STATIC_DRAW)
    this.ordered = capacity
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
    this.ordered = 0
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
