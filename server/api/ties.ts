import { familyById, tieId, type Actor, type Tie } from "../model/index.ts"
import * as browse from "../store/queries/browse.ts"
import type { LineFound } from "../store/queries/browse.ts"
import type { RunOptions, Store } from "../store/store.ts"
import type { RelationParams } from "./filter.ts"
import { dayText, passingRows, type Periods } from "./periods.ts"
import { familyOf, periodsFor } from "./relations.ts"

const THOUSANDTHS = 1000

/** The same from what ties count by day. */
function linesIn(periods: Periods, params: RelationParams, known: ReadonlyMap<string, Actor>): LineFound[] {
  const { actors, heads, sources, targets, tie, head, start, end, count, scored, thousandths } = periods
  const lines: LineFound[] = []
  let [of, line, sum] = [-1, undefined as LineFound | undefined, 0]
  const close = () => line && (line.goldstein = sum / THOUSANDTHS)
  for (const row of passingRows(periods, params, known)) {
    const { family, status, contested, coded } = heads[head[row]!]!
    const { type } = familyById[family]
    // Heads stand in the order of these words, so that what belongs to one line stands together.
    if (!line || of !== tie[row] || line.type !== type || line.status !== status || line.contested !== contested) {
      close()
      of = tie[row]!
      sum = 0
      const [source, target] = [actors[sources[of]!]!, actors[targets[of]!]!]
      line = {
        source,
        target,
        type,
        status,
        contested,
        relations: 0,
        derived: 0,
        coded: 0,
        goldstein: 0,
        scored: 0,
        first: null,
        last: null,
      }
      lines.push(line)
    }
    line.relations += count[row]!
    if (coded) line.coded += count[row]!
    line.scored += scored[row]!
    sum += thousandths[row]!
    line.first = earlier(line.first, dayText(start[row]!))
    line.last = later(line.last, dayText(end[row]!))
  }
  close()
  return lines
}

/** Relations that pass, counted by pair, type and status, in the order of the pairs. */
export async function findLines(store: Store, params: RelationParams, options: RunOptions): Promise<LineFound[]> {
  const counted = await periodsFor(params)
  if (counted) return linesIn(counted.periods, params, counted.actors)
  const { actors, where } = params
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
