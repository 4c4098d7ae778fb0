import type { RenderParams } from "sigma/types"
import { shaderOf, type Shader } from "./shader.ts"

/** One attribute of a vertex: its name in the shader and how many floats it has. */
type Attribute = readonly [name: string, floats: number]

interface IndexedDefinition {
  vertexShader: string
  fragmentShader: string
  attributes: readonly Attribute[]
  uniforms: readonly string[]
  /** Vertices of one item, as a strip of pairs: left and right of each point. */
  vertices: number
}

/**
 * Draws items as strips of indexed triangles, uploaded once and drawn with one call.
 * Sigma's own programs are instanced and upload everything each frame, which costs two to three times as much here.
 */
export abstract class IndexedProgram {
  protected readonly gl: WebGL2RenderingContext
  protected data = new Float32Array(0)
  protected readonly stride: number
  protected locations: ReadonlyMap<string, WebGLUniformLocation | null> = new Map()
  private readonly definition: IndexedDefinition
  private shader!: Shader
  private vertexArray: WebGLVertexArrayObject | null = null
  private vertexBuffer: WebGLBuffer | null = null
  private indexBuffer: WebGLBuffer | null = null
  private capacity = 0
  private raised = new Set<number>()
  private stale = true
  private staleOrder = true
  private readonly onRestored = () => this.build()

  constructor(gl: WebGLRenderingContext, definition: IndexedDefinition) {
    this.gl = gl as WebGL2RenderingContext
    this.definition = definition
    this.stride = definition.attributes.reduce((sum, [, floats]) => sum + floats, 0)
    gl.canvas.addEventListener("webglcontextrestored", this.onRestored)
    this.build()
  }

  protected abstract setUniforms(params: RenderParams): void

  reallocate(capacity: number): void {
    this.capacity = capacity
    this.data = new Float32Array(capacity * this.definition.vertices * this.stride)
    this.raised.clear()
    this.stale = this.staleOrder = true
  }

  /** The floats of one item, all zero, to be filled; raised items are drawn above the others. */
  protected item(offset: number, raised: boolean): Float32Array {
    const floats = this.definition.vertices * this.stride
    const item = this.data.subarray(offset * floats, (offset + 1) * floats)
    item.fill(0)
    this.stale = true
    if (raised !== this.raised.has(offset)) {
      if (raised) this.raised.add(offset)
      else this.raised.delete(offset)
      this.staleOrder = true
    }
    return item
  }

  render(params: RenderParams): void {
    const { gl } = this
    if (this.capacity === 0 || gl.isContextLost()) return
    gl.bindFramebuffer(gl.FRAMEBUFFER, null)
    gl.viewport(0, 0, gl.drawingBufferWidth, gl.drawingBufferHeight)
    gl.enable(gl.BLEND)
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA)
    this.locations = this.shader.finish()
    gl.useProgram(this.shader.program)
    gl.bindVertexArray(this.vertexArray)
    if (this.stale) {
      gl.bindBuffer(gl.ARRAY_BUFFER, this.vertexBuffer)
      gl.bufferData(gl.ARRAY_BUFFER, this.data, gl.DYNAMIC_DRAW)
      this.stale = false
    }
    if (this.staleOrder) {
      gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, this.order(), gl.DYNAMIC_DRAW)
      this.staleOrder = false
    }
    this.setUniforms(params)
    gl.drawElements(gl.TRIANGLES, this.capacity * this.indicesPerItem(), gl.UNSIGNED_INT, 0)
    gl.bindVertexArray(null)
  }

  kill(): void {
    const { gl } = this
    gl.canvas.removeEventListener("webglcontextrestored", this.onRestored)
    gl.deleteVertexArray(this.vertexArray)
    gl.deleteBuffer(this.vertexBuffer)
    gl.deleteBuffer(this.indexBuffer)
  }

  private indicesPerItem(): number {
    return (this.definition.vertices / 2 - 1) * 6
  }

  private order(): Uint32Array {
    const { vertices } = this.definition
    const indices = new Uint32Array(this.capacity * this.indicesPerItem())
    let at = 0
    const add = (item: number) => {
      for (let vertex = item * vertices; vertex < (item + 1) * vertices - 2; vertex += 2) {
        indices.set([vertex, vertex + 1, vertex + 2, vertex + 2, vertex + 1, vertex + 3], at)
        at += 6
      }
    }
    for (let item = 0; item < this.capacity; item++) if (!this.raised.has(item)) add(item)
    for (const item of this.raised) add(item)
    return indices
  }

  /** Makes everything that lives on the graphics card; again when the card has lost it. */
  private build(): void {
    const { gl, definition } = this
    this.shader = shaderOf(
      gl,
      definition.vertexShader,
      definition.fragmentShader,
      definition.attributes.map(([name]) => name),
      definition.uniforms,
    )
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
    this.stale = this.staleOrder = true
  }
}
