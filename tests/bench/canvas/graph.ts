import { FAMILIES, type Actor, type Tie } from "../../../server/model/index.ts"
import { randomOf } from "../random.ts"

export const ACTORS = 10_000
export const TIES = 50_000
/** What a page with a big graph draws. */
export const MANY_ACTORS = 50_000
export const MANY_TIES = 200_000
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

/** The shapes in which the API gives actors and ties, and where the actors stand. */
export interface Given {
  actors: Actor[]
  ties: Tie[]
  places: ReadonlyMap<string, { x: number; y: number }>
}

/** A group of which nothing is known but its name. */
export function actorNamed(id: string, name: string): Actor {
  const nothing = { labelDe: null, labelEn: null, captionDe: null, captionEn: null, printed: null, country: null, sector: null }
  const relations = { negotiated: 0, supported: 0, attacked: 0, informed: 0 }
  return {
    id,
    kind: "group",
    nameDe: name,
    nameEn: name,
    ...nothing,
    plural: [],
    aliases: [],
    wikidata: null,
    role: null,
    roleDe: null,
    partOf: [],
    relations,
  }
}

export function givenOf({ actors, ties }: Graph): Given {
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
    ...actorNamed(id, name),
    kind: at % 5 === 0 ? "group" : "person",
    relations: relations[at]!,
  }))
  return { actors: drawn, ties: made, places: new Map(actors.map(({ id, x, y }) => [id, { x, y }])) }
}
