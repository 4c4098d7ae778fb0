import { begin, offer } from "./page.ts"
import "../../../client/style/tokens.css"
import { makeCanvas } from "../../../client/canvas/canvas.ts"
import { PLAIN } from "../../../client/canvas/defaults.ts"
import type { Scene } from "../../../client/canvas/port.ts"
import { FAMILIES } from "../../../server/model/index.ts"
import type { Given } from "./graph.ts"

/** The bench measures no layout. */
const sceneOf = ({ actors, ties, places }: Given): Scene => ({ actors, ties, derived: [], layout: null, stored: places })

export function draw(given: Given): void {
  const scene = sceneOf(given)
  begin()
  const canvas = makeCanvas(document.querySelector<HTMLElement>("main")!, {
    drawn: () =>
      offer({
        redraw: () => canvas.look(look),
        filter(family) {
          look = { ...look, families: FAMILIES.filter((_, at) => at !== family).map(({ id }) => id) }
          if (family === null) look = { ...look, families: [] }
          canvas.look(look)
        },
      }),
  })
  let look = { ...PLAIN }
  canvas.look(look)
  canvas.show(scene)
  canvas.fit()
}
