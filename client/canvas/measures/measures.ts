import { UndirectedGraph } from "graphology"
import louvain from "graphology-communities-louvain"
import betweenness from "graphology-metrics/centrality/betweenness"
import pagerank from "graphology-metrics/centrality/pagerank"
import { seeded } from "../layouts/stress.ts"

/** What is measured: actors, and between whom how many relations there are. */
export interface Measurable {
  actors: readonly string[]
  ties: readonly { source: string; target: string; relations: number }[]
}

/** What is known of an actor's place in the picture. */
export interface Measured {
  actor: string
  /** Actors it is tied to. */
  degree: number
  /** Share of a walk along the ties that is spent there, by their number of relations (PageRank, damping 0.85). */
  pagerank: number
  /** Share of the shortest paths between others that lead through it (Brandes, normalised). */
  betweenness: number
  /** Number of its community (Louvain, by number of relations): 1 is the largest one. */
  community: number
}

/** How many steps there are, each of which takes its time. */
export const STEPS = 4

/** Measures a picture step by step, yielding how many are done; the same picture gives the same numbers. */
export function* measureSteps({ actors, ties }: Measurable): Generator<number, Measured[]> {
  const graph = new UndirectedGraph()
  for (const actor of actors.toSorted()) graph.addNode(actor)
  for (const { source, target, relations } of ties) {
    if (source === target || !graph.hasNode(source) || !graph.hasNode(target)) continue
    graph.updateEdge(source, target, ({ weight = 0 }) => ({ weight: Number(weight) + relations }))
  }
  if (graph.order === 0) return []
  yield 0
  const communities = graph.size > 0 ? louvain(graph, { getEdgeWeight: "weight", rng: seeded(1) }) : {}
  yield 1
  const ranks = graph.size > 0 ? pagerank(graph, { getEdgeWeight: "weight", maxIterations: 1000, tolerance: 1e-9 }) : {}
  yield 2
  const between = betweenness(graph, { getEdgeWeight: null, normalized: true })
  yield 3
  const sizes = new Map<number, string[]>()
  for (const actor of graph.nodes()) {
    const number = communities[actor] ?? -1
    sizes.set(number, [...(sizes.get(number) ?? []), actor])
  }
  const order = [...sizes].sort(([, a], [, b]) => b.length - a.length || (a[0]! < b[0]! ? -1 : 1)).map(([number]) => number)
  yield STEPS
  return graph.nodes().map((actor) => ({
    actor,
    degree: graph.degree(actor),
    pagerank: ranks[actor] ?? 0,
    betweenness: between[actor] ?? 0,
    community: order.indexOf(communities[actor] ?? -1) + 1,
  }))
}
