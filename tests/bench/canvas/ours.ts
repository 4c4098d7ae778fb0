import { offer } from "./page.ts"
import "../../../client/style/tokens.css"
import { makeCanvas } from "../../../client/canvas/canvas.ts"
import { PLAIN } from "../../../client/canvas/defaults.ts"
import { FAMILIES, type Actor, type Tie } from "../../../server/model/index.ts"
import { graphOf, type Graph } from "./graph.ts"

/** The shapes in which the API gives actors and ties. */
function sceneOf({ actors, ties }: Graph) {
  const relations = actors.map(() => ({ negotiated: 0, supported: 0, attacked: 0, informed: 0 }))
  const made = ties.map(({ id, source, target, family, count, status }): Tie => {
    const { id: name } = FAMILIES[family]!
    for (const end of [source, target]) relations[end]![name] += count
    return {
      id,
      source: actors[source]!.id,
      target: actors[target]!.id,
      negotiated: 0,
      supported: 0,
      attacked: 0,
      informed: 0,
      [name]: count,
      planned: status === "planned" ? count : 0,
      goldstein: null,
      first: "2016-10-01",
      last: "2016-10-31",
      lines: [{ family: name, status, count, contested: false, coded: 0 }],
    }
  })
  const drawn = actors.map(({ id, name }, at): Actor => ({
    id,
    kind: at % 5 === 0 ? "group" : "person",
    nameDe: name,
    nameEn: name,
    labelDe: null,
    labelEn: null,
    captionDe: null,
    captionEn: null,
    plural: [],
    aliases: [],
    printed: null,
    country: null,
    sector: null,
    wikidata: null,
    role: null,
    roleDe: null,
    partOf: [],
    relations: relations[at]!,
  }))
  // Places that a reader gave: the bench measures no layout.
  const moved = Object.fromEntries(actors.map(({ id, x, y }) => [id, [x, y] as const]))
  return { actors: drawn, ties: made, derived: [], layout: null, moved, arrangement: { layout: "circle", options: {}, around: null } }
}

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
canvas.show(sceneOf(graphOf()))
canvas.fit()
