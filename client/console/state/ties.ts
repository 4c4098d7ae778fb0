import { tieId } from "../../../server/model/ids.ts"
import type { Tie } from "../../../server/model/index.ts"
import type { FoundRelation } from "./found.ts"

/** Ties made of relations: one line a family and status. */
export function tiesOf(relations: Iterable<FoundRelation>): Tie[] {
  const ties = new Map<string, Tie>()
  for (const { source, target, family, status, contested, coded } of relations) {
    const id = tieId(source, target)
    const tie = ties.get(id) ?? emptyTie(id, source, target)
    ties.set(id, tie)
    tie[family] += 1
    if (status === "planned") tie.planned += 1
    const line = tie.lines.find((one) => one.family === family && one.status === status)
    if (line) {
      line.count += 1
      line.contested ||= contested
      line.coded += coded ? 1 : 0
    } else tie.lines.push({ family, status, count: 1, contested, coded: coded ? 1 : 0 })
  }
  return [...ties.values()]
}

function emptyTie(id: string, source: string, target: string): Tie {
  const counts = { negotiated: 0, supported: 0, attacked: 0, informed: 0, planned: 0 }
  return { id, source, target, ...counts, goldstein: null, first: null, last: null, lines: [] }
}
