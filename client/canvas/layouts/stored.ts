import type { LayoutWay } from "./layout.ts"

/** The positions that were worked out beforehand for the whole graph, of which a part is drawn. */
export const stored: LayoutWay = {
  id: "stored",
  options: [],
  suits: (drawn) => drawn.stored !== null,
  place(drawn) {
    const places = [...drawn.actors.keys()].flatMap((id) => {
      const at = drawn.stored?.get(id)
      return at ? [[id, { ...at }] as const] : []
    })
    return { positions: new Map(places), sides: new Map(), box: null, stretch: 1 }
  },
}
