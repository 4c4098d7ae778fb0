import { ROW, type Looks } from "../looks.ts"
import { Kept } from "./kept.ts"

/** Where the two textures of a table are bound. */
export const FROM_UNIT = 1
export const TO_UNIT = 2

/** GLSL that reads an item's four numbers before and after a change. */
export const readLooks = /* glsl */ `
uniform sampler2D u_from;
uniform sampler2D u_to;
ivec2 placeOf(float item) { int at = int(item + 0.5); return ivec2(at % ${ROW}, at / ${ROW}); }
vec4 before(float item) { return texelFetch(u_from, placeOf(item), 0); }
vec4 after(float item) { return texelFetch(u_to, placeOf(item), 0); }
`

interface Uploaded {
  from: WebGLTexture | null
  to: WebGLTexture | null
  version: number
}

const made = new Kept<Looks, Uploaded>()

/** Binds a table of looks, uploaded again when it has changed; programs of one context share the textures. */
export function bindLooks(gl: WebGL2RenderingContext, looks: Looks): void {
  const tables = made.of(gl)
  let table = tables.get(looks)
  if (!table) {
    table = { from: gl.createTexture(), to: gl.createTexture(), version: -1 }
    tables.set(looks, table)
  }
  const stale = table.version !== looks.version
  for (const [unit, texture, bytes] of [
    [FROM_UNIT, table.from, looks.from],
    [TO_UNIT, table.to, looks.to],
  ] as const) {
    gl.activeTexture(gl.TEXTURE0 + unit)
    gl.bindTexture(gl.TEXTURE_2D, texture)
    if (!stale) continue
    gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false)
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, ROW, bytes.length / ROW / 4, 0, gl.RGBA, gl.UNSIGNED_BYTE, bytes)
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST)
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST)
  }
  table.version = looks.version
}
