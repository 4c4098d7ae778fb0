import { tieId, type Tie } from "../model/index.ts"
import * as browse from "../store/queries/browse.ts"
import type { LineFound } from "../store/queries/browse.ts"
import type { RunOptions, Store } from "../store/store.ts"
import type { RelationParams } from "./filter.ts"
import { familyOf } from "./relations.ts"

/** Relations that pass, counted by pair, type and status, in the order of the pairs. */
export function findLines(store: Store, { actors, where }: RelationParams, options: RunOptions): Promise<LineFound[]> {
  return actors ? store.run(browse.linesOf, { actors, ...where }, options) : store.run(browse.lines, where, options)
}

const earlier = (a: string | null, b: string | null) => (a !== null && (b === null || a < b) ? a : b)
const later = (a: string | null, b: string | null) => (a !== null && (b === null || a > b) ? a : b)

/** Joins lines of the same pair into ties; lines come in the order of their pairs. `goldstein` is the mean of what has one. */
export function tiesOf(lines: readonly LineFound[]): Tie[] {
  const ties: Tie[] = []
  let tie: Tie | undefined
  let scored = 0
  for (const line of lines) {
    if (tie?.source !== line.source || tie.target !== line.target) {
      const { source, target } = line
      tie = {
        id: tieId(source, target),
        source,
        target,
        negotiated: 0,
        supported: 0,
        attacked: 0,
        informed: 0,
        planned: 0,
        goldstein: null,
        first: null,
        last: null,
        lines: [],
      }
      scored = 0
      ties.push(tie)
    }
    const family = familyOf[line.type]
    tie[family] += line.relations
    if (line.status === "planned") tie.planned += line.relations
    if (line.scored > 0) {
      tie.goldstein = ((tie.goldstein ?? 0) * scored + line.goldstein) / (scored + line.scored)
      scored += line.scored
    }
    tie.first = earlier(line.first, tie.first)
    tie.last = later(line.last, tie.last)
    const same = tie.lines.at(-1)
    if (same?.family === family && same.status === line.status) {
      same.count += line.relations
      same.contested ||= line.contested
      same.coded += line.coded
    } else tie.lines.push({ family, status: line.status, count: line.relations, contested: line.contested, coded: line.coded })
  }
  return ties
}

export const weight = (tie: Tie) => tie.negotiated + tie.supported + tie.attacked + tie.informed

/** The strongest ties, in the order in which they came. */
export function strongest(ties: Tie[], limit: number): Tie[] {
  if (ties.length <= limit) return ties
  const kept = new Set([...ties].sort((a, b) => weight(b) - weight(a)).slice(0, limit))
  return ties.filter((tie) => kept.has(tie))
}
