import type { Subgraph } from "../model/index.ts"
import type { Box } from "../model/filters.ts"
import type { Places } from "../positions/positions.ts"
import { strongest, weight } from "./ties.ts"

/** At most so many actors, of all or of those who stand in a box. */
export interface Overview {
  most: number
  box: Box | null
}

/** The ids of the actors with the most relations; of the same number those with the lower id. */
function busiest(ids: readonly string[], { ties }: Subgraph, most: number): Set<string> {
  if (ids.length <= most) return new Set(ids)
  const relations = new Map(ids.map((id) => [id, 0]))
  for (const tie of ties)
    for (const end of [tie.source, tie.target]) {
      const count = relations.get(end)
      if (count !== undefined) relations.set(end, count + weight(tie))
    }
  return new Set([...ids].sort((a, b) => relations.get(b)! - relations.get(a)! || (a < b ? -1 : 1)).slice(0, most))
}

/**
 * Of a whole subgraph the actors with the most relations in it, and the ties between them, the strongest when there are more than
 * `limit`. The totals stay those of the whole. Who has no place stands in no box.
 */
export function overviewOf(whole: Subgraph, { most, box }: Overview, limit: number, places: Places | null): Subgraph {
  const inside = ({ id }: { id: string }) => {
    const place = places?.get(id)
    return place !== undefined && place.x >= box!.left && place.x <= box!.right && place.y >= box!.top && place.y <= box!.bottom
  }
  const ids = (box ? whole.actors.filter(inside) : whole.actors).map(({ id }) => id)
  const chosen = busiest(ids, whole, most)
  const between = whole.ties.filter(({ source, target }) => chosen.has(source) && chosen.has(target))
  const ties = strongest(between, limit)
  const truncated = ties.length < between.length ? ({ by: "limit", shown: ties.length, total: between.length } as const) : null
  return { ...whole, actors: whole.actors.filter(({ id }) => chosen.has(id)), ties, truncated }
}
