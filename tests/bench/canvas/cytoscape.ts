import { begin, offer } from "./page.ts"
import cytoscape from "cytoscape"
import { FAMILIES } from "../../../server/model/index.ts"
import type { Given } from "./graph.ts"
import { HUES } from "./hues.ts"

export function draw({ actors, ties, places }: Given): void {
  begin()
  const drawing = cytoscape({
    container: document.querySelector<HTMLElement>("main"),
    elements: [
      ...actors.map(({ id, nameEn }) => ({ data: { id, name: nameEn }, position: { ...places.get(id)! } })),
      ...ties.map(({ id, source, target, lines }) => ({
        data: { id, source, target, hue: HUES[FAMILIES.findIndex((one) => one.id === lines[0]!.family)]! },
      })),
    ],
    layout: { name: "preset", fit: true },
    style: [
      { selector: "node", style: { width: 6, height: 6, label: "data(name)", "font-size": 10, "min-zoomed-font-size": 8 } },
      { selector: "edge", style: { width: 1, "line-color": "data(hue)", "curve-style": "haystack" } },
    ],
  })
  drawing.ready(() => offer({ redraw: () => drawing.forceRender(), filter: null }))
}
