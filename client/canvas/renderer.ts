import { MultiDirectedGraph } from "graphology"
import Sigma from "sigma"
import type { EdgeProgramType, NodeProgramType } from "sigma/rendering"
import { Merger } from "./merge.ts"
import type { Frame } from "./programs/frame.ts"
import { afterLines, glyphProgram, NoProgram } from "./programs/glyphs.ts"
import { lineProgram } from "./programs/lines.ts"

/** Each stacked canvas costs time to compose even when it is empty. */
const UNUSED = ["edgeLabels", "labels", "hovers"]

/** Makes the one Sigma with our programs and the one graph under it; throws an Error named NoWebGL when the browser cannot draw. */
export function makeSigma(container: HTMLElement, frame: Frame): { sigma: Sigma; names: CanvasRenderingContext2D; merger: Merger } {
  const nothing = NoProgram as unknown as EdgeProgramType & NodeProgramType
  const graph = new MultiDirectedGraph()
  const sigma = new OneCanvas(graph, container, {
    allowInvalidContainer: true,
    renderLabels: false,
    renderEdgeLabels: false,
    stagePadding: 0,
    zoomToSizeRatioFunction: () => 1,
    enableCameraRotation: false,
    zoomingRatio: 1.4,
    doubleClickZoomingRatio: 1.8,
    defaultNodeType: "glyph",
    // Programs draw in this order; Sigma's own are replaced by nothing.
    nodeProgramClasses: { circle: nothing, glyph: glyphProgram(frame) },
    nodeHoverProgramClasses: { circle: nothing, glyph: nothing },
    edgeProgramClasses: {
      arrow: nothing,
      line: nothing,
      partOf: lineProgram(frame, false),
      bow: lineProgram(frame, true),
      tie: lineProgram(frame, false),
      afterLines: afterLines(frame),
    },
  })
  switchOffOwnWays(sigma)
  sigma.createCanvasContext("names", { beforeLayer: "mouse" } as Parameters<Sigma["createCanvasContext"]>[1])
  const canvases = sigma.getCanvases()
  for (const id of UNUSED) canvases[id]!.style.display = "none"
  sigma.resize(true)
  return { sigma, names: canvases["names"]!.getContext("2d")!, merger: new Merger(graph, sigma) }
}

/** Draws lines and glyphs on one canvas: each one more takes as long to make as everything else before the first picture, and time in each frame. */
class OneCanvas extends Sigma {
  override createWebGLContext(id: string, options: Parameters<Sigma["createWebGLContext"]>[1] = {}): WebGLRenderingContext {
    const { elements, webGLContexts } = this as unknown as Layers
    const made = webGLContexts["edges"]
    if (made) {
      elements[id] = elements["edges"]!
      webGLContexts[id] = made
      return made
    }
    const canvas = this.createCanvas(id)
    // Sigma asks the same canvas again, and gets the same.
    if (canvas.getContext("webgl2", { preserveDrawingBuffer: false, antialias: false })) {
      return super.createWebGLContext(id, { ...options, canvas } as typeof options)
    }
    const error = new Error(
      "This browser has no WebGL 2, so the picture cannot be drawn. The list of actors and relations serves everything.",
    )
    error.name = "NoWebGL"
    throw error
  }
}

interface Layers {
  elements: Record<string, HTMLCanvasElement>
  webGLContexts: Record<string, WebGLRenderingContext>
}

/**
 * We look for what is under the pointer ourselves; Sigma would draw all nodes twice and read pixels back at each move of the mouse.
 * And we mark what is under it ourselves; Sigma would clear the canvas for it after everything was drawn.
 * And we say when the graph has changed; Sigma would look at each node and edge twice more while many are added.
 */
function switchOffOwnWays(sigma: Sigma): void {
  const inner = sigma as unknown as Ways
  inner.pickingLayers.clear()
  inner.getNodeAtPosition = () => null
  inner.renderHighlightedNodes = () => undefined
  inner.unbindGraphHandlers()
}

interface Ways {
  pickingLayers: Set<string>
  getNodeAtPosition(): null
  renderHighlightedNodes(): void
  unbindGraphHandlers(): void
}
