import { FAMILIES } from "../../../server/model/index.ts"
import { randomOf } from "../random.ts"

export const ACTORS = 10_000
export const TIES = 50_000
/** Side of the square in which the actors stand. */
const SIDE = 1000

export interface Graph {
  actors: { id: string; name: string; x: number; y: number }[]
  /** Numbers of actors, and of the family of the tie. */
  ties: { id: string; source: number; target: number; family: number; count: number; status: "occurred" | "planned" }[]
}

/** The same graph for all pages: actors in a disc, each tied to some near ones and to hubs, as in event data. */
export function graphOf(actors = ACTORS, ties = TIES): Graph {
  const random = randomOf(1)
  const made: Graph = { actors: [], ties: [] }
  for (let at = 0; at < actors; at++) {
    const [turn, out] = [random() * 2 * Math.PI, Math.sqrt(random()) * 0.48]
    made.actors.push({
      id: `a${at}`,
      name: `Actor ${at}`,
      x: SIDE * (0.5 + out * Math.cos(turn)),
      y: SIDE * (0.5 + out * Math.sin(turn)),
    })
  }
  const pairs = new Set<string>()
  while (made.ties.length < ties) {
    const source = Math.floor(random() * actors)
    const target = Math.floor(random() ** 2 * actors)
    const id = [`a${source}`, `a${target}`].sort().join("~")
    if (source === target || pairs.has(id)) continue
    pairs.add(id)
    made.ties.push({
      id,
      source,
      target,
      family: Math.floor(random() * FAMILIES.length),
      count: 1 + Math.floor(random() ** 6 * 12),
      status: random() < 0.8 ? "occurred" : "planned",
    })
  }
  return made
}
