import { offer } from "./page.ts"
import { MultiDirectedGraph } from "graphology"
import Sigma from "sigma"
import { graphOf } from "./graph.ts"
import { HUES } from "./hues.ts"

const { actors, ties } = graphOf()
const graph = new MultiDirectedGraph()
for (const { id, name, x, y } of actors) graph.addNode(id, { x, y: -y, size: 3, label: name, color: "#4c4841" })
for (const { id, source, target, family } of ties)
  graph.addEdgeWithKey(id, actors[source]!.id, actors[target]!.id, { size: 1, color: HUES[family], family })

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
