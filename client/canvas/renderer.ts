import type { MultiDirectedGraph } from "graphology"
import Sigma from "sigma"
import type { EdgeProgramType, NodeProgramType } from "sigma/rendering"
import type { EdgeDisplayData, NodeDisplayData } from "sigma/types"
import type { Frame } from "./programs/frame.ts"
import { glyphProgram, NoProgram } from "./programs/glyphs.ts"
import { lineProgram } from "./programs/lines.ts"

/** Each stacked canvas costs time to compose even when it is empty. */
const UNUSED = ["edgeLabels", "labels", "hovers", "hoverNodes"]

/** Makes the one Sigma with our programs; throws an Error named NoWebGL when the browser cannot draw. */
export function makeSigma(
  graph: MultiDirectedGraph,
  container: HTMLElement,
  frame: Frame,
  reducers: { node(id: string): Partial<NodeDisplayData>; edge(key: string): Partial<EdgeDisplayData> },
): { sigma: Sigma; names: CanvasRenderingContext2D } {
  if (!document.createElement("canvas").getContext("webgl2")) {
    const error = new Error(
      "This browser has no WebGL 2, so the picture cannot be drawn. The list of actors and relations serves everything.",
    )
    error.name = "NoWebGL"
    throw error
  }
  const nothing = NoProgram as unknown as EdgeProgramType & NodeProgramType
  const sigma = new Sigma(graph, container, {
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
    },
    nodeReducer: (id, data) => ({ ...data, ...reducers.node(id) }),
    edgeReducer: (key, data) => ({ ...data, ...reducers.edge(key) }),
  })
  switchOffPicking(sigma)
  sigma.createCanvasContext("names", { beforeLayer: "mouse" } as Parameters<Sigma["createCanvasContext"]>[1])
  const canvases = sigma.getCanvases()
  for (const id of UNUSED) canvases[id]!.style.display = "none"
  sigma.resize(true)
  return { sigma, names: canvases["names"]!.getContext("2d")! }
}

/** We look for what is under the pointer ourselves; Sigma would draw all nodes twice and read pixels back at each move of the mouse. */
function switchOffPicking(sigma: Sigma): void {
  const inner = sigma as unknown as { pickingLayers: Set<string>; getNodeAtPosition(): null }
  inner.pickingLayers.clear()
  inner.getNodeAtPosition = () => null
}
