import type { LayoutWay } from "./layout.ts"

/** The positions that a dossier carries, as a newspaper's graphic has them. */
export const editor: LayoutWay = {
  id: "editor",
  options: [],
  suits: (drawn) => drawn.layout !== null,
  place(drawn) {
    const layout = drawn.layout
    if (!layout) throw new Error("client/canvas/layouts/editor: the picture has no editor's layout; ask suits first")
    const listed = layout.actors.filter(({ actor }) => drawn.actors.has(actor))
    return {
      positions: new Map(listed.map(({ actor, x, y }) => [actor, { x, y }])),
      sides: new Map(listed.map(({ actor, label }) => [actor, label])),
      box: { width: layout.width, height: layout.height },
      stretch: 1,
    }
  },
}
