/**
 * What is made in a context and kept for as long as it lives, by a key; a context that is lost loses all of it. Asking the graphics card
 * whether it still has a thing would wait for all that it was told before.
 */
export class Kept<K, V> {
  readonly #made = new WeakMap<WebGL2RenderingContext, Map<K, V>>()

  /** All that is kept in that context. */
  of(gl: WebGL2RenderingContext): Map<K, V> {
    const found = this.#made.get(gl)
    if (found) return found
    const made = new Map<K, V>()
    this.#made.set(gl, made)
    gl.canvas.addEventListener("webglcontextlost", () => made.clear())
    return made
  }
}
