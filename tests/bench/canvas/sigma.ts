import { begin, offer } from "./page.ts"
import { MultiDirectedGraph } from "graphology"
import Sigma from "sigma"
import { FAMILIES } from "../../../server/model/index.ts"
import type { Given } from "./graph.ts"
import { HUES } from "./hues.ts"

export function draw({ actors, ties, places }: Given): void {
  begin()
  const graph = new MultiDirectedGraph()
  for (const { id, nameEn } of actors) {
    const { x, y } = places.get(id)!
    graph.addNode(id, { x, y: -y, size: 3, label: nameEn, color: "#4c4841" })
  }
  for (const { id, source, target, lines } of ties) {
    const family = FAMILIES.findIndex((one) => one.id === lines[0]!.family)
    graph.addEdgeWithKey(id, source, target, { size: 1, color: HUES[family], family })
  }
  let left: number | null = null
  const sigma = new Sigma(graph, document.querySelector<HTMLElement>("main")!, {
    edgeReducer: (_key, data) => (data["family"] === left ? { ...data, hidden: true } : data),
  })
  offer({
    redraw: () => sigma.scheduleRender(),
    filter(family) {
      left = family
      sigma.refresh({ schedule: true })
    },
  })
}
