import type { MultiDirectedGraph } from "graphology"
import type Sigma from "sigma"
import type { Point } from "./geometry.ts"
import type { GlyphAttributes } from "./programs/glyphs.ts"
import type { LineAttributes } from "./programs/lines.ts"
import { CROWDED, type Drawn } from "./scene.ts"

/** So many nodes are moved without looking at all others. */
const FEW = 20

/** Keeps the graph under Sigma to what is drawn. Sigma does not listen to it: it is told once, when all changes are made. */
export class Merger {
  private readonly graph: MultiDirectedGraph
  private readonly sigma: Sigma
  /** Sigma knows a place in the programs' buffers of everything in the graph. */
  private indexed = false

  constructor(graph: MultiDirectedGraph, sigma: Sigma) {
    this.graph = graph
    this.sigma = sigma
    sigma.on("afterProcess", () => {
      this.indexed = true
    })
  }

  /** Something else is drawn; throws when an actor of it has no position. */
  show(drawn: Drawn, positions: ReadonlyMap<string, Point>): void {
    mergeGraph(this.graph, drawn, positions)
    this.indexed = false
    this.sigma.refresh({ schedule: true })
  }

  /** The same is drawn elsewhere. */
  move(positions: ReadonlyMap<string, Point>): void {
    const { graph, sigma, indexed } = this
    const nodes = movedNodes(graph, positions)
    if (indexed && nodes.length <= FEW) {
      const edges = nodes.flatMap((node) => graph.edges(node))
      sigma.refresh({ partialGraph: { nodes, edges }, skipIndexation: true, schedule: true })
    } else this.again()
  }

  /** All lines have another shape: Sigma puts everything into the programs' buffers again. */
  again(): void {
    this.sigma.refresh({ partialGraph: {}, schedule: true })
  }

  /** Only the glyphs look different. */
  glyphs(): void {
    if (this.indexed) this.sigma.refresh({ partialGraph: { nodes: this.graph.nodes() }, skipIndexation: true, schedule: true })
    else this.sigma.scheduleRender()
  }
}

/**
 * Brings the graph to what is drawn: adds, changes and drops, and leaves alone what stays.
 * An edge's key is its number: Sigma keeps three lists of edges by their keys, and finds numbers many times faster than words.
 */
export function mergeGraph(graph: MultiDirectedGraph, drawn: Drawn, positions: ReadonlyMap<string, Point>): void {
  const { byNumber, lines, partOf } = drawn
  // Sigma draws in the graph's order, and of a crowd the strongest have to come last.
  if (byNumber.length > CROWDED || lines.length > CROWDED) graph.clear()
  for (const { index, radius, actor } of byNumber) {
    const at = positions.get(actor.id)
    if (!at) throw new Error(`client/canvas/merge: the actor "${actor.id}" has no position`)
    // Sigma's y points upwards.
    const glyph: GlyphAttributes = { x: at.x, y: -at.y, size: radius, item: index }
    graph.mergeNode(actor.id, glyph)
  }
  for (const { source, target, bow, index } of lines) putEdge(graph, source, target, { type: bow ? "bow" : "tie", item: index })
  for (let at = 0; at < partOf.length; at++)
    putEdge(graph, partOf[at]!.part, partOf[at]!.whole, { type: "partOf", item: lines.length + at })
  const edges = lines.length + partOf.length
  if (graph.size > edges) for (const edge of graph.edges()) if (Number(edge) >= edges) graph.dropEdge(edge)
  if (graph.order > byNumber.length) for (const node of graph.nodes()) if (!drawn.actors.has(node)) graph.dropNode(node)
}

function putEdge(graph: MultiDirectedGraph, source: string, target: string, line: LineAttributes): void {
  const key = String(line.item)
  if (graph.hasEdge(key)) {
    if (graph.source(key) === source && graph.target(key) === target) return void graph.replaceEdgeAttributes(key, line)
    graph.dropEdge(key)
  }
  graph.addDirectedEdgeWithKey(key, source, target, line)
}

/** Puts nodes where their actors are; returns those that were elsewhere. */
function movedNodes(graph: MultiDirectedGraph, positions: ReadonlyMap<string, Point>): string[] {
  const moved: string[] = []
  graph.forEachNode((node, { x, y }) => {
    const at = positions.get(node)
    if (!at || (at.x === x && -at.y === y)) return
    graph.mergeNodeAttributes(node, { x: at.x, y: -at.y })
    moved.push(node)
  })
  return moved
}
