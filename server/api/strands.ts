import { tieId, type Actor, type Strand, type Tie } from "../model/index.ts"
import * as browse from "../store/queries/browse.ts"
import type { RunOptions, Store } from "../store/store.ts"
import type { RelationParams } from "./filter.ts"
import { dayText, passingRows, type Periods } from "./periods.ts"
import { ALL, familyOf, findRelations, periodsFor } from "./relations.ts"

/** What the article says itself, and no actor in it. */
const ITSELF = ""

const lineOf = (tie: string, line: string) => `${tie} ${line}`

/** What strands are made of: relations of one line on the same days, and who says so first. */
interface Part extends Strand {
  source: string
  target: string
  line: string
}

function partsIn(periods: Periods, params: RelationParams, known: ReadonlyMap<string, Actor>): Part[] {
  const { actors, heads, sources, targets, tie, head, start, end, count } = periods
  return Array.from(passingRows(periods, params, known), (row) => {
    const { family, status, voices, coded } = heads[head[row]!]!
    const [source, target] = [actors[sources[tie[row]!]!]!, actors[targets[tie[row]!]!]!]
    const [relations, days] = [count[row]!, { start: dayText(start[row]!), end: dayText(end[row]!) }]
    return { source, target, line: `${family} ${status}`, ...days, speakers: voices, count: relations, coded: coded ? relations : 0 }
  })
}

async function partsOf(store: Store, params: RelationParams, options: RunOptions): Promise<Part[]> {
  const counted = await periodsFor(params)
  if (counted) return partsIn(counted.periods, params, counted.actors)
  const [rows, said] = await Promise.all([
    findRelations(store, params, { after: "", limit: ALL }, options),
    store.run(browse.speakers, {}, options),
  ])
  const speakerOf = new Map(said.map(({ evidence, speaker }) => [evidence, speaker]))
  return rows.map(({ source, target, type, status, start, end, evidence, coded }) => {
    const speakers = [...new Set(evidence.map((id) => speakerOf.get(id) ?? ITSELF))].toSorted()
    return { source, target, line: `${familyOf[type]} ${status}`, start, end, speakers, count: 1, coded: coded ? 1 : 0 }
  })
}

/** The ties with the strands of each line, in order of time; what has no date comes last. */
export async function withStrands(ties: readonly Tie[], store: Store, params: RelationParams, options: RunOptions): Promise<Tie[]> {
  const drawn = new Set(ties.map((tie) => tie.id))
  const found = new Map<string, Map<string, Strand>>()
  for (const { source, target, line, start, end, speakers, count, coded } of await partsOf(store, params, options)) {
    const tie = tieId(source, target)
    if (!drawn.has(tie)) continue
    const of = lineOf(tie, line)
    const strands = found.get(of) ?? new Map<string, Strand>()
    found.set(of, strands)
    const key = [start, end, ...speakers].join(" ")
    const known = strands.get(key)
    if (known) {
      known.count += count
      known.coded += coded
    } else strands.set(key, { start, end, speakers, count, coded })
  }
  const strandsOf = (tie: Tie, line: Tie["lines"][number]) =>
    [...(found.get(lineOf(tie.id, `${line.family} ${line.status}`)) ?? new Map<string, Strand>()).values()].toSorted(byTime)
  return ties.map((tie) => ({ ...tie, lines: tie.lines.map((line) => ({ ...line, strands: strandsOf(tie, line) })) }))
}

function byTime(a: Strand, b: Strand): number {
  const [one, other] = [a, b].map(({ start, end, speakers }) => `${start ?? end ?? "~"} ${end ?? "~"} ${speakers.join(" ")}`) as [
    string,
    string,
  ]
  return one < other ? -1 : one > other ? 1 : 0
}
