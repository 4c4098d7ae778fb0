import type { MultiDirectedGraph } from "graphology"
import type { Point } from "./geometry.ts"
import type { GlyphAttributes } from "./programs/glyphs.ts"
import type { LineAttributes } from "./programs/lines.ts"
import type { Drawn } from "./scene.ts"

/** With more than these to drop, starting over is cheaper: Sigma looks at everything again at each drop. */
const FEW = 20

/** Brings the graph to what is drawn: adds, moves and drops, and leaves alone what stays. */
export function mergeGraph(graph: MultiDirectedGraph, drawn: Drawn, positions: ReadonlyMap<string, Point>): void {
  const wanted = new Map<string, { source: string; target: string; attributes: LineAttributes & { type: string } }>()
  drawn.partOf.forEach(({ key, part, whole }, index) =>
    wanted.set(key, { source: part, target: whole, attributes: { type: "partOf", item: drawn.lines.length + index } }),
  )
  for (const { key, source, target, bow, index } of drawn.lines)
    wanted.set(key, { source, target, attributes: { type: bow ? "bow" : "tie", item: index } })

  const edges = graph.edges().filter((edge) => wanted.get(edge)?.attributes.type !== graph.getEdgeAttribute(edge, "type"))
  const nodes = graph.nodes().filter((node) => !drawn.actors.has(node))
  if (edges.length + nodes.length > FEW) graph.clear()
  else {
    for (const edge of edges) graph.dropEdge(edge)
    for (const node of nodes) graph.dropNode(node)
  }
  for (const [id, { index, radius }] of drawn.actors) {
    const at = positions.get(id)
    if (!at) throw new Error(`client/canvas/merge: the actor "${id}" has no position`)
    // Sigma's y points upwards.
    const next: GlyphAttributes & { x: number; y: number } = { x: at.x, y: -at.y, size: radius, item: index }
    if (!graph.hasNode(id)) graph.addNode(id, next)
    else if (differs(graph.getNodeAttributes(id), next)) graph.replaceNodeAttributes(id, next)
  }
  for (const [key, { source, target, attributes }] of wanted) {
    if (!graph.hasEdge(key)) graph.addDirectedEdgeWithKey(key, source, target, attributes)
    else if (graph.getEdgeAttribute(key, "item") !== attributes.item) graph.replaceEdgeAttributes(key, attributes)
  }
}

const differs = (old: Record<string, unknown>, next: object): boolean => Object.entries(next).some(([name, value]) => old[name] !== value)
