import { tieId, type Strand, type Tie } from "../model/index.ts"
import * as browse from "../store/queries/browse.ts"
import type { RunOptions, Store } from "../store/store.ts"
import type { RelationParams } from "./filter.ts"
import { ALL, familyOf, findRelations } from "./relations.ts"

/** What the article says itself, and no actor in it. */
const ITSELF = ""

const lineOf = (tie: string, family: string, status: string) => `${tie} ${family} ${status}`

/** The ties with the strands of each line, in order of time; what has no date comes last. */
export async function withStrands(ties: readonly Tie[], store: Store, params: RelationParams, options: RunOptions): Promise<Tie[]> {
  const [rows, said] = await Promise.all([
    findRelations(store, params, { after: "", limit: ALL }, options),
    store.run(browse.speakers, {}, options),
  ])
  const speakerOf = new Map(said.map(({ evidence, speaker }) => [evidence, speaker]))
  const drawn = new Set(ties.map((tie) => tie.id))
  const found = new Map<string, Map<string, Strand>>()
  for (const row of rows) {
    const tie = tieId(row.source, row.target)
    if (!drawn.has(tie)) continue
    const { start, end } = row
    const speakers = [...new Set(row.evidence.map((id) => speakerOf.get(id) ?? ITSELF))].toSorted()
    const line = lineOf(tie, familyOf[row.type], row.status)
    const strands = found.get(line) ?? new Map<string, Strand>()
    found.set(line, strands)
    const key = [start, end, ...speakers].join(" ")
    const known = strands.get(key)
    const coded = row.coded ? 1 : 0
    if (known) {
      known.count += 1
      known.coded += coded
    } else strands.set(key, { start, end, speakers, count: 1, coded })
  }
  const strandsOf = (tie: Tie, line: Tie["lines"][number]) =>
    [...(found.get(lineOf(tie.id, line.family, line.status)) ?? new Map<string, Strand>()).values()].toSorted(byTime)
  return ties.map((tie) => ({ ...tie, lines: tie.lines.map((line) => ({ ...line, strands: strandsOf(tie, line) })) }))
}

function byTime(a: Strand, b: Strand): number {
  const [one, other] = [a, b].map(({ start, end, speakers }) => `${start ?? end ?? "~"} ${end ?? "~"} ${speakers.join(" ")}`) as [
    string,
    string,
  ]
  return one < other ? -1 : one > other ? 1 : 0
}
