import { offer } from "./page.ts"
import cytoscape from "cytoscape"
import { graphOf } from "./graph.ts"
import { HUES } from "./hues.ts"

const { actors, ties } = graphOf()
const drawing = cytoscape({
  container: document.querySelector<HTMLElement>("main"),
  elements: [
    ...actors.map(({ id, name, x, y }) => ({ data: { id, name }, position: { x, y } })),
    ...ties.map(({ id, source, target, family }) => ({
      data: { id, source: actors[source]!.id, target: actors[target]!.id, hue: HUES[family]! },
    })),
  ],
  layout: { name: "preset", fit: true },
  style: [
    { selector: "node", style: { width: 6, height: 6, label: "data(name)", "font-size": 10, "min-zoomed-font-size": 8 } },
    { selector: "edge", style: { width: 1, "line-color": "data(hue)", "curve-style": "haystack" } },
  ],
})
drawing.ready(() => offer({ redraw: () => drawing.forceRender(), filter: null }))
