import { FAMILIES } from "./families/index.ts"
import { epochDay } from "./dates.ts"
import { KINDS } from "./kinds/index.ts"
import type { Actor, Strand, Subgraph, Tie } from "./shapes.ts"
import { STATUSES } from "./statuses/index.ts"

// A subgraph as columns: what is the same for all rows is written once, words are numbers, days are days since 1970, and what is
// empty in a whole block is left out. Read again by read-columns.ts.

/** Rows of one line. */
const BLOCK = 2000

export const WORDS = {
  kinds: KINDS.map((kind) => kind.id),
  families: FAMILIES.map((family) => family.id),
  statuses: STATUSES.map((status) => status.id),
}

/** The first line: what is said once, the words that numbers stand for, and how many rows will come. */
export interface Head extends Pick<Subgraph, "level" | "total" | "truncated" | "layout"> {
  positions: Pick<NonNullable<Subgraph["positions"]>, "state"> | null
  words: typeof WORDS
  rows: { actors: number; ties: number; relations: number; events: number }
}

/** Fields of an actor that are null where nothing is known. */
export const TEXTS = ["labelDe", "labelEn", "captionDe", "captionEn", "printed", "country", "sector", "wikidata", "role", "roleDe"] as const
/** Fields of an actor that are empty lists where nothing is known. */
export const LISTS = ["plural", "aliases", "partOf"] as const
export const COUNTS = ["negotiated", "supported", "attacked", "informed"] as const

type Column<T> = T[] | undefined

/** Some actors, the next in the numbering by which ties name them. `nameDe` is null where it is the same as `nameEn`. */
export type ActorColumns = { id: string[]; kind: number[]; nameEn: string[]; nameDe?: Column<string | null> } & {
  [T in (typeof TEXTS)[number]]?: Column<string | null>
} & { [L in (typeof LISTS)[number]]?: Column<Actor[L]> } & { [C in (typeof COUNTS)[number]]?: Column<number> } & {
  /** In layout units; null where an actor has no place yet. */
  x?: Column<number | null>
  y?: Column<number | null>
}

/** Some ties between actors that have been sent. `of` is how many lines each has: one when left out. Columns of lines are in `lines`. */
export type TieColumns = { source: number[]; target: number[] } & { [C in (typeof COUNTS)[number] | "planned"]?: Column<number> } & {
  goldstein?: Column<number | null>
  first?: Column<number | null>
  last?: Column<number | null>
  lines: {
    of?: Column<number>
    family: number[]
    status: number[]
    count: number[]
    contested?: Column<0 | 1>
    coded?: Column<number>
    /** Each as start, end, count, coded and speakers. */
    strands?: Column<StrandRow[] | null>
  }
}
export type StrandRow = [start: number | null, end: number | null, count: number, coded: number, speakers: string[]]

/** A line after the head. */
export type Block = { actors: ActorColumns } | { ties: TieColumns } | Pick<Subgraph, "relations"> | Pick<Subgraph, "events">

/** The column, unless all of it is empty. */
function filled<R, T>(rows: readonly R[], value: (row: R) => T, empty: T = null as T): Column<T> {
  const column = rows.map(value)
  return column.some((one) => one !== empty) ? column : undefined
}

function filledLists<R, T>(rows: readonly R[], value: (row: R) => T[]): Column<T[]> {
  return rows.some((row) => value(row).length > 0) ? rows.map(value) : undefined
}

const dayOf = (iso: string | null): number | null => (iso === null ? null : epochDay(iso))

type Places = ReadonlyMap<string, { x: number; y: number }>

function actorColumns(actors: readonly Actor[], places: Places): ActorColumns {
  const columns: ActorColumns = {
    id: actors.map(({ id }) => id),
    kind: actors.map(({ kind }) => WORDS.kinds.indexOf(kind)),
    nameEn: actors.map(({ nameEn }) => nameEn),
    nameDe: filled(actors, ({ nameDe, nameEn }) => (nameDe === nameEn ? null : nameDe)),
    plural: filledLists(actors, ({ plural }) => plural),
    aliases: filledLists(actors, ({ aliases }) => aliases),
    partOf: filledLists(actors, ({ partOf }) => partOf),
    x: filled(actors, ({ id }) => places.get(id)?.x ?? null),
    y: filled(actors, ({ id }) => places.get(id)?.y ?? null),
  }
  for (const name of TEXTS) columns[name] = filled(actors, (actor) => actor[name])
  for (const name of COUNTS) columns[name] = filled(actors, ({ relations }) => relations[name], 0)
  return columns
}

const strandRow = ({ start, end, count, coded, speakers }: Strand): StrandRow => [dayOf(start), dayOf(end), count, coded, speakers]

function tieColumns(ties: readonly Ranked[]): TieColumns {
  const lines = ties.flatMap(({ tie }) => tie.lines)
  return {
    source: ties.map(({ source }) => source),
    target: ties.map(({ target }) => target),
    ...Object.fromEntries(([...COUNTS, "planned"] as const).map((name) => [name, filled(ties, ({ tie }) => tie[name], 0)])),
    goldstein: filled(ties, ({ tie }) => tie.goldstein),
    first: filled(ties, ({ tie }) => dayOf(tie.first)),
    last: filled(ties, ({ tie }) => dayOf(tie.last)),
    lines: {
      of: filled(ties, ({ tie }) => tie.lines.length, 1),
      family: lines.map(({ family }) => WORDS.families.indexOf(family)),
      status: lines.map(({ status }) => WORDS.statuses.indexOf(status)),
      count: lines.map(({ count }) => count),
      contested: filled(lines, ({ contested }) => (contested ? 1 : 0), 0),
      coded: filled(lines, ({ coded }) => coded, 0),
      strands: filled(lines, ({ strands }) => strands?.map(strandRow) ?? null),
    },
  }
}

interface Ranked {
  tie: Tie
  source: number
  target: number
}

const weightOf = (tie: Tie): number => tie.negotiated + tie.supported + tie.attacked + tie.informed

/** The actors, those with the most relations in this picture first. */
function ranked({ actors, ties }: Subgraph): Actor[] {
  const relations = new Map(actors.map(({ id }) => [id, 0]))
  for (const tie of ties) for (const end of [tie.source, tie.target]) relations.set(end, (relations.get(end) ?? 0) + weightOf(tie))
  return [...actors].sort((a, b) => relations.get(b.id)! - relations.get(a.id)! || (a.id < b.id ? -1 : 1))
}

function* blocks<T>(rows: readonly T[], size: number): Generator<T[]> {
  for (let at = 0; at < rows.length; at += size) yield rows.slice(at, at + size)
}

/**
 * A subgraph line by line: a head, then the actors with the most relations, and after each block of them the ties between those who
 * have been sent, the strongest first, so that what matters most can be drawn before the rest is there. A tie of which an end is
 * not among the actors is left out.
 */
export function* columnsOf(graph: Subgraph, size = BLOCK): Generator<Head | Block> {
  const { level, total, truncated, layout, positions, ties, relations, events } = graph
  const actors = ranked(graph)
  const numbers = new Map(actors.map(({ id }, at) => [id, at]))
  const places: Places = new Map(positions?.actors.map((one) => [one.actor, one]))
  const after: Ranked[][] = Array.from({ length: Math.ceil(actors.length / size) }, () => [])
  let drawn = 0
  for (const tie of ties) {
    const [source, target] = [numbers.get(tie.source), numbers.get(tie.target)]
    if (source === undefined || target === undefined) continue
    after[Math.floor(Math.max(source, target) / size)]!.push({ tie, source, target })
    drawn += 1
  }
  const rows = { actors: actors.length, ties: drawn, relations: relations.length, events: events.length }
  yield { level, total, truncated, layout, positions: positions && { state: positions.state }, words: WORDS, rows }
  let sent = 0
  for (const some of blocks(actors, size)) {
    yield { actors: actorColumns(some, places) }
    const between = after[sent++]!.sort((a, b) => weightOf(b.tie) - weightOf(a.tie) || a.source - b.source || a.target - b.target)
    for (const few of blocks(between, size)) yield { ties: tieColumns(few) }
  }
  for (const some of blocks(relations, size)) yield { relations: some }
  for (const some of blocks(events, size)) yield { events: some }
}
