import { UndirectedGraph } from "graphology"
import forceAtlas2 from "graphology-layout-forceatlas2"
import type { Point } from "../geometry.ts"
import type { Network } from "./network.ts"
import { makeRoom } from "./room.ts"
import { seeded } from "./stress.ts"

const ROUND = 10
const LEAST_ROUNDS = 4
/** Work that is left when there are many: actors times iterations. */
const PATIENCE = 400_000
/** When actors move less than this share of the picture a round, it stands. */
const STILL = 0.002

/** Lays a network out by ForceAtlas2 until it stands still; yields how far it is, from 0 to 1. The same network gives the same places. */
export function* forceSteps({ ids, springs, rooms }: Network): Generator<number, Point[]> {
  const graph = new UndirectedGraph()
  const random = seeded(1)
  const reach = Math.sqrt(ids.length) * 60
  for (const id of ids) graph.addNode(id, { x: (random() - 0.5) * reach, y: (random() - 0.5) * reach })
  for (const { a, b } of springs) if (!graph.hasEdge(ids[a], ids[b])) graph.addEdge(ids[a], ids[b])
  const settings = {
    ...forceAtlas2.inferSettings(graph),
    barnesHutOptimize: ids.length > 500,
    barnesHutTheta: 1.2,
    scalingRatio: 400,
    gravity: 0.5,
  }
  const rounds = Math.max(LEAST_ROUNDS, Math.min(60, Math.round(PATIENCE / ids.length / ROUND)))
  let before = pointsOf(graph, ids)
  for (let round = 0; round < rounds; round++) {
    forceAtlas2.assign(graph, { iterations: ROUND, settings })
    const now = pointsOf(graph, ids)
    const moved = now.reduce((sum, point, at) => sum + Math.hypot(point.x - before[at]!.x, point.y - before[at]!.y), 0) / ids.length
    before = now
    yield (round + 1) / rounds
    if (round + 1 >= LEAST_ROUNDS && moved < STILL * spanOf(now)) break
  }
  if (ids.length <= 3000) makeRoom(before, rooms, springs)
  return before
}

const pointsOf = (graph: UndirectedGraph, ids: readonly string[]): Point[] =>
  ids.map((id) => ({ x: graph.getNodeAttribute(id, "x") as number, y: graph.getNodeAttribute(id, "y") as number }))

function spanOf(points: readonly Point[]): number {
  let [left, right] = [Infinity, -Infinity]
  for (const { x } of points) [left, right] = [Math.min(left, x), Math.max(right, x)]
  return right - left
}
