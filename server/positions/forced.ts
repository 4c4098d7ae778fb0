import { UndirectedGraph } from "graphology"
import forceAtlas2 from "graphology-layout-forceatlas2"
import { ROOM, type Net, type Point } from "./net.ts"

/** Work that is done: actors times iterations, within bounds. */
const PATIENCE = 8_000_000
const [FEWEST, MOST] = [100, 500]
/** Room that each actor has for itself, on average, as a share of what it needs. */
const LOOSE = 1.2

/** A number from 0 to 1 made of a text (FNV-1a): the same actor begins at the same place, whoever else is there. */
function chance(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  // Ids that differ in their last letter only would begin in a row.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return ((hash ^ (hash >>> 12)) >>> 0) / 4_294_967_296
}

/** Lays a part out by ForceAtlas2, so wide that each actor has its room on average. */
export function forced({ ids, ties }: Net): Point[] {
  if (ids.length < 2) return ids.map(() => ({ x: 0, y: 0 }))
  const reach = Math.sqrt(ids.length) * ROOM
  const graph = new UndirectedGraph()
  for (const id of ids) graph.addNode(id, { x: (chance(id) - 0.5) * reach, y: (chance(`${id} y`) - 0.5) * reach })
  for (const [a, b] of ties) graph.addEdge(ids[a], ids[b])
  const iterations = Math.round(Math.max(FEWEST, Math.min(MOST, PATIENCE / ids.length)))
  const settings = { ...forceAtlas2.inferSettings(graph), barnesHutOptimize: ids.length > 500, barnesHutTheta: 1.2 }
  forceAtlas2.assign(graph, { iterations, getEdgeWeight: null, settings })
  const points = ids.map((id) => ({ x: graph.getNodeAttribute(id, "x") as number, y: graph.getNodeAttribute(id, "y") as number }))
  return scaled(points)
}

/** Without the outermost twentieth, which may stand anywhere, the points fill the area that they need. */
function scaled(points: readonly Point[]): Point[] {
  const spanOf = (values: number[]) => {
    values.sort((a, b) => a - b)
    return values[Math.ceil(values.length * 0.975) - 1]! - values[Math.floor(values.length * 0.025)]! || 1
  }
  const area = spanOf(points.map(({ x }) => x)) * spanOf(points.map(({ y }) => y))
  const scale = Math.sqrt((points.length * (LOOSE * ROOM) ** 2) / area)
  return points.map(({ x, y }) => ({ x: x * scale, y: y * scale }))
}
