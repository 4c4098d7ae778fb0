import { COUNTS, LISTS, TEXTS, type ActorColumns, type Block, type Head, type StrandRow, type TieColumns } from "./columns.ts"
import { tieId } from "./ids.ts"
import type { Actor, Strand, Subgraph, Tie } from "./shapes.ts"

/** What a line of columns brought that was not there before. */
export interface Brought {
  actors: Actor[]
  ties: Tie[]
  /** Places of these actors, in layout units. */
  places: { actor: string; x: number; y: number }[]
}

/** Reads columns line by line. */
export interface ColumnReader {
  head: Head | null
  /** Takes the next line, already parsed; the first is the head. Throws when it is no line of columns. */
  take(line: object): Brought
  /** Everything so far as one subgraph, in the order in which the answer as JSON has it. */
  graph(): Subgraph
}

const isoDays = new Map<number, string>()

/** A day since 1970 as an ISO date. */
function isoOf(day: number | null | undefined): string | null {
  if (day === null || day === undefined) return null
  let iso = isoDays.get(day)
  if (iso === undefined) isoDays.set(day, (iso = new Date(day * 86_400_000).toISOString().slice(0, 10)))
  return iso
}

const strandOf = ([start, end, count, coded, speakers]: StrandRow): Strand => ({
  start: isoOf(start),
  end: isoOf(end),
  speakers,
  count,
  coded,
})

function actorsOf(columns: ActorColumns, { words }: Head): Actor[] {
  return columns.id.map((id, at) => {
    const nameEn = columns.nameEn[at]!
    const actor = { id, kind: words.kinds[columns.kind[at]!]!, nameEn, nameDe: columns.nameDe?.[at] ?? nameEn } as Actor
    for (const name of TEXTS) actor[name] = columns[name]?.[at] ?? null
    for (const name of LISTS) actor[name] = (columns[name]?.[at] ?? []) as never
    actor.relations = { negotiated: 0, supported: 0, attacked: 0, informed: 0 }
    for (const name of COUNTS) actor.relations[name] = columns[name]?.[at] ?? 0
    return actor
  })
}

function tiesOf(columns: TieColumns, actors: readonly Actor[], { words }: Head): Tie[] {
  const { lines } = columns
  let line = 0
  return columns.source.map((from, at) => {
    const [source, target] = [actors[from]!.id, actors[columns.target[at]!]!.id]
    const tie: Tie = {
      id: tieId(source, target),
      source,
      target,
      negotiated: columns.negotiated?.[at] ?? 0,
      supported: columns.supported?.[at] ?? 0,
      attacked: columns.attacked?.[at] ?? 0,
      informed: columns.informed?.[at] ?? 0,
      planned: columns.planned?.[at] ?? 0,
      goldstein: columns.goldstein?.[at] ?? null,
      first: isoOf(columns.first?.[at]),
      last: isoOf(columns.last?.[at]),
      lines: [],
    }
    for (const end = line + (lines.of?.[at] ?? 1); line < end; line++) {
      const strands = lines.strands?.[line]
      tie.lines.push({
        family: words.families[lines.family[line]!]!,
        status: words.statuses[lines.status[line]!]!,
        count: lines.count[line]!,
        contested: lines.contested?.[line] === 1,
        coded: lines.coded?.[line] ?? 0,
        ...(strands && { strands: strands.map(strandOf) }),
      })
    }
    return tie
  })
}

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1)

export function columnReader(): ColumnReader {
  const actors: Actor[] = []
  const ties: Tie[] = []
  const places: Brought["places"] = []
  const relations: Subgraph["relations"] = []
  const events: Subgraph["events"] = []
  const reader: ColumnReader = {
    head: null,
    take(line) {
      const brought: Brought = { actors: [], ties: [], places: [] }
      if (!reader.head) {
        if (!("words" in line))
          throw new Error("server/model/read-columns: the first line is no head; ask for columns by the Accept header")
        reader.head = line as Head
        return brought
      }
      const block = line as Block
      if ("actors" in block) {
        const { actors: columns } = block
        brought.actors = actorsOf(columns, reader.head)
        for (const [at, actor] of columns.id.entries()) {
          const [x, y] = [columns.x?.[at] ?? null, columns.y?.[at] ?? null]
          if (x !== null && y !== null) brought.places.push({ actor, x, y })
        }
      } else if ("ties" in block) brought.ties = tiesOf(block.ties, actors, reader.head)
      else if ("relations" in block) relations.push(...block.relations)
      else if ("events" in block) events.push(...block.events)
      else throw new Error("server/model/read-columns: a line is neither a block nor the end")
      // One by one: a block may be longer than a call takes arguments.
      for (const actor of brought.actors) actors.push(actor)
      for (const tie of brought.ties) ties.push(tie)
      for (const place of brought.places) places.push(place)
      return brought
    },
    graph() {
      if (!reader.head) throw new Error("server/model/read-columns: nothing has been taken yet")
      const { words: _words, rows: _rows, positions, ...head } = reader.head
      const order = new Map([...actors].sort(byId).map(({ id }, at) => [id, at]))
      const keyOf = ({ source, target }: Tie) => order.get(source)! * order.size + order.get(target)!
      const keyed = ties.map((tie) => ({ tie, key: keyOf(tie) })).sort((a, b) => a.key - b.key)
      return {
        ...head,
        actors: [...actors].sort(byId),
        ties: keyed.map(({ tie }) => tie),
        relations: [...relations],
        events: [...events],
        positions: positions && { ...positions, actors: [...places].sort((a, b) => (a.actor < b.actor ? -1 : 1)) },
      }
    },
  }
  return reader
}
