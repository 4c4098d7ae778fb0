import { FAMILIES, KINDS, type Actor, type Subgraph, type Tie } from "../../../server/model/index.ts"
import { actorNamed, graphOf } from "../canvas/graph.ts"
import { randomOf } from "../random.ts"

const COUNTRIES = ["SYR", "RUS", "USA", "TUR", "IRN", "SAU", "QAT", "IRQ", "JOR", "EGY"]
const DAY_MS = 86_400_000

/** A subgraph as the API answers it over a data set: codes and names, dates, means, places. */
export function subgraphOf(actors: number, ties: number): Subgraph {
  const random = randomOf(2)
  const graph = graphOf(actors, ties)
  const idOf = (at: number) => `icews-${String(at).padStart(6, "0")}`
  const day = () => new Date(Date.UTC(2014, 0, 1) + Math.floor(random() * 1800) * DAY_MS).toISOString().slice(0, 10)
  const relations = graph.actors.map(() => ({ negotiated: 0, supported: 0, attacked: 0, informed: 0 }))
  const drawn = graph.ties.map(({ source, target, family, count, status }): Tie => {
    const { id: name } = FAMILIES[family]!
    for (const end of [source, target]) relations[end]![name] += count
    const [first, last] = [day(), day()].toSorted()
    return {
      id: `${idOf(source)}~${idOf(target)}`,
      source: idOf(source),
      target: idOf(target),
      negotiated: 0,
      supported: 0,
      attacked: 0,
      informed: 0,
      [name]: count,
      planned: status === "planned" ? count : 0,
      goldstein: Math.round((random() * 20 - 10) * 10) / 10 / count,
      first: first!,
      last: last!,
      lines: [{ family: name, status, count, contested: false, coded: count }],
    }
  })
  const made = graph.actors.map(({ name }, at): Actor => ({
    ...actorNamed(idOf(at), name),
    kind: KINDS[at % KINDS.length]!.id,
    printed: name,
    country: at % 3 === 0 ? null : COUNTRIES[at % COUNTRIES.length]!,
    relations: relations[at]!,
  }))
  return {
    level: "tie",
    actors: made,
    ties: drawn.sort((a, b) => (a.source < b.source ? -1 : a.source > b.source ? 1 : a.target < b.target ? -1 : 1)),
    relations: [],
    events: [],
    total: { actors, relations: ties, derived: 0 },
    truncated: null,
    layout: null,
    positions: {
      state: "current",
      actors: graph.actors.map(({ x, y }, at) => ({ actor: idOf(at), x: Math.round(x * 16), y: Math.round(y * 16) })),
    },
  }
}
