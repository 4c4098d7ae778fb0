import type { MultiDirectedGraph } from "graphology"
import type { Point } from "./geometry.ts"
import type { Drawn } from "./scene.ts"

/** With more than these to drop, starting over is cheaper: Sigma looks at everything again at each drop. */
const FEW = 20

/** Brings the graph to what is drawn: adds, moves and drops, and leaves alone what stays. */
export function mergeGraph(graph: MultiDirectedGraph, drawn: Drawn, positions: ReadonlyMap<string, Point>): void {
  const wanted = new Map<string, { type: string; source: string; target: string }>()
  for (const { key, part, whole } of drawn.partOf) wanted.set(key, { type: "partOf", source: part, target: whole })
  for (const { key, source, target, bow } of drawn.lines) wanted.set(key, { type: bow ? "bow" : "tie", source, target })

  const edges = graph.edges().filter((edge) => wanted.get(edge)?.type !== graph.getEdgeAttribute(edge, "type"))
  const nodes = graph.nodes().filter((node) => !drawn.actors.has(node))
  if (edges.length + nodes.length > FEW) graph.clear()
  else {
    for (const edge of edges) graph.dropEdge(edge)
    for (const node of nodes) graph.dropNode(node)
  }
  for (const id of drawn.actors.keys()) {
    const at = positions.get(id)
    if (!at) throw new Error(`client/canvas/merge: the actor "${id}" has no position`)
    // Sigma's y points upwards.
    const next = { x: at.x, y: -at.y }
    if (!graph.hasNode(id)) graph.addNode(id, next)
    else if (graph.getNodeAttribute(id, "x") !== next.x || graph.getNodeAttribute(id, "y") !== next.y) graph.mergeNodeAttributes(id, next)
  }
  for (const [key, { type, source, target }] of wanted) if (!graph.hasEdge(key)) graph.addDirectedEdgeWithKey(key, source, target, { type })
}
