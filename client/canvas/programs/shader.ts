import { Kept } from "./kept.ts"

/** A linked program and what is asked of it. */
export interface Shader {
  program: WebGLProgram
  /** Looks up the uniforms and throws when the shaders are faulty; waits for the graphics card, so call it late. */
  finish(): Map<string, WebGLUniformLocation | null>
}

const made = new Kept<string, Shader>()

/** Starts compiling, once for each context and source: lines and bows share theirs. Attributes get their place in the list. */
export function shaderOf(
  gl: WebGL2RenderingContext,
  vertexShader: string,
  fragmentShader: string,
  attributes: readonly string[],
  uniforms: readonly string[],
): Shader {
  const shaders = made.of(gl)
  const key = vertexShader + fragmentShader
  const known = shaders.get(key)
  if (known) return known
  const program = gl.createProgram()
  const parts = [compile(gl, gl.VERTEX_SHADER, vertexShader), compile(gl, gl.FRAGMENT_SHADER, fragmentShader)]
  for (const part of parts) if (part) gl.attachShader(program, part)
  attributes.forEach((name, index) => gl.bindAttribLocation(program, index, name))
  gl.linkProgram(program)
  let locations: Map<string, WebGLUniformLocation | null> | null = null
  const shader: Shader = {
    program,
    finish() {
      if (locations) return locations
      if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost()) {
        const logs = [...parts.map((part) => part && gl.getShaderInfoLog(part)), gl.getProgramInfoLog(program)]
        throw new Error(`client/canvas/programs: a shader does not compile or link: ${logs.filter(Boolean).join(" ")}`)
      }
      locations = new Map(uniforms.map((name) => [name, gl.getUniformLocation(program, name)]))
      return locations
    },
  }
  shaders.set(key, shader)
  return shader
}

function compile(gl: WebGL2RenderingContext, type: number, source: string): WebGLShader | null {
  const shader = gl.createShader(type)
  if (!shader) return null
  gl.shaderSource(shader, source)
  gl.compileShader(shader)
  return shader
}
