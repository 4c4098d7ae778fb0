import type Sigma from "sigma"

/** Keeps the canvas right when its box, the screen's resolution or the graphics card changes; returns how to stop. */
export function watchScreen(sigma: Sigma, container: HTMLElement, onResolution: () => void): () => void {
  // Resizing empties the canvases: draw before the browser shows them.
  const observer = new ResizeObserver(() => sigma.refresh({ partialGraph: {}, skipIndexation: true }))
  observer.observe(container)
  const resolution = matchMedia(`(resolution: ${devicePixelRatio}dppx)`)
  const changed = () => {
    sigma.resize(true)
    onResolution()
  }
  resolution.addEventListener("change", changed)
  const canvas = sigma.getCanvases()["edges"]!
  canvas.addEventListener("webglcontextlost", (event) => event.preventDefault())
  canvas.addEventListener("webglcontextrestored", () => sigma.refresh({ schedule: true }))
  return () => {
    observer.disconnect()
    resolution.removeEventListener("change", changed)
  }
}
