import { FAMILIES, familyById, type Actor, type Evidence, type Family, type Relation, type RelationRow } from "../model/index.ts"
import * as browse from "../store/queries/browse.ts"
import type { CountFound, EvidenceFound, RelationFound } from "../store/queries/browse.ts"
import type { RunOptions, Store } from "../store/store.ts"
import type { Directory } from "./directory.ts"
import type { RelationParams } from "./filter.ts"
import { countedInTies, passingRows, type Periods } from "./periods.ts"

/** More than any store holds: a list without a limit. */
export const ALL = 1_000_000_000
/** Rows whose evidence is fetched in one go. Large enough that the round trip does not count, small enough to stream. */
const BATCH = 2000
/** Batches on their way at the same time: the next one is fetched while this one is written. */
const AHEAD = 3

export const familyOf = Object.fromEntries(FAMILIES.map((family) => [family.type, family.id])) as Record<RelationFound["type"], Family>

export interface Page {
  after: string
  limit: number
}

/** The query that starts from actors. */
const relationsFrom = ({ pair }: RelationParams["where"]) => (pair.length === 2 ? browse.relationsBetween : browse.relationsOf)

/** The relations that pass, in the order of their ids. */
export function findRelations(store: Store, { actors, where }: RelationParams, page: Page, options: RunOptions): Promise<RelationFound[]> {
  if (!actors) return store.run(browse.relations, { ...where, ...page }, options)
  return store.run(relationsFrom(where), { actors, ...where, ...page }, options)
}

/** What ties count, when that answers what is asked; otherwise relations have to be read. */
export async function periodsFor(params: RelationParams) {
  if (!params.directory || !countedInTies(params)) return null
  const periods = await params.directory.periods()
  return periods && { periods, actors: params.directory.actors }
}

/** How many relations pass, by type and status. */
export async function countRelations(store: Store, params: RelationParams, options: RunOptions) {
  const counted = await periodsFor(params)
  if (counted) return countsIn(counted.periods, params, counted.actors)
  const { actors, where } = params
  return actors ? store.run(browse.countsOf, { actors, ...where }, options) : store.run(browse.counts, where, options)
}

function countsIn({ heads, head, count, ...periods }: Periods, params: RelationParams, actors: ReadonlyMap<string, Actor>): CountFound[] {
  const counts = new Map<string, CountFound>()
  for (const row of passingRows({ heads, head, count, ...periods }, params, actors)) {
    const { family, status } = heads[head[row]!]!
    const key = `${family} ${status}`
    const same = counts.get(key) ?? { type: familyById[family].type, status, derived: false, relations: 0 }
    same.relations += count[row]!
    counts.set(key, same)
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one)
}

/** Evidence by its id, for the relations given. */
export async function evidenceOf(
  store: Store,
  rows: readonly { evidence: string[] }[],
  options: RunOptions,
): Promise<Map<string, EvidenceFound>> {
  const ids = [...new Set(rows.flatMap((row) => row.evidence))]
  const found = ids.length > 0 ? await store.run(browse.evidence, { ids }, options) : []
  return new Map(found.map((one) => [one.id, one]))
}

/** In the order in which a reader meets it. */
function inOrder(ids: readonly string[], evidence: ReadonlyMap<string, EvidenceFound>): EvidenceFound[] {
  const found = ids.flatMap((id) => evidence.get(id) ?? [])
  if (found.length < 2) return found
  return found.sort((a, b) => (a.article < b.article ? -1 : a.article > b.article ? 1 : (a.start ?? 0) - (b.start ?? 0)))
}

export function evidenceShape(found: EvidenceFound, directory: Directory): Evidence {
  const article = directory.articles.get(found.article)
  const { publisher, ...rest } = found
  const coded = found.quote === null
  return {
    ...rest,
    articleTitle: article?.title ?? found.article,
    outlet: (coded ? publisher : null) ?? article?.outlet ?? null,
    published: coded ? found.published : (article?.published ?? null),
    url: found.url ?? (coded ? (article?.url ?? null) : null),
    saidBy: found.saidBy.map(directory.name),
  }
}

/** A relation as JSON answers have it. */
export function relationShape(row: RelationFound, evidence: ReadonlyMap<string, EvidenceFound>, directory: Directory): Relation {
  const { type, evidence: ids, ...rest } = row
  const family = familyOf[type]
  return {
    ...rest,
    family,
    symmetric: familyById[family].symmetric,
    evidence: inOrder(ids, evidence).map((one) => evidenceShape(one, directory)),
  }
}

/** A relation as a row of CSV or NDJSON; the quote is that of the first evidence. */
export function relationRow(row: RelationFound, evidence: ReadonlyMap<string, EvidenceFound>, directory: Directory): RelationRow {
  const source = directory.name(row.source)
  const target = directory.name(row.target)
  const first = inOrder(row.evidence, evidence)[0]
  const shape = first && evidenceShape(first, directory)
  return {
    id: row.id,
    event: row.event,
    family: familyOf[row.type],
    source: row.source,
    sourceNameDe: source.nameDe,
    sourceNameEn: source.nameEn,
    target: row.target,
    targetNameDe: target.nameDe,
    targetNameEn: target.nameEn,
    status: row.status,
    outcome: row.outcome,
    start: row.start,
    end: row.end,
    precision: row.precision,
    edtf: row.edtf,
    dateText: row.dateText,
    cameo: row.cameo,
    plover: row.plover,
    goldstein: row.goldstein,
    derived: row.derived,
    weight: row.weight,
    contested: row.contested,
    evidenceCount: row.evidence.length,
    quote: first?.quote ?? null,
    article: first?.article ?? null,
    articleTitle: shape?.articleTitle ?? null,
    outlet: shape?.outlet ?? null,
    published: shape?.published ?? null,
    saidBy: first ? first.saidBy.map((id) => directory.name(id).nameEn).join(" > ") : "",
    coded: row.coded,
    deathsLow: row.deathsLow,
    deathsBest: row.deathsBest,
    deathsHigh: row.deathsHigh,
  }
}

async function* batchesOf<T>(found: AsyncIterable<T[]>, size: number): AsyncGenerator<T[]> {
  let batch: T[] = []
  for await (const rows of found) {
    batch = batch.length > 0 ? [...batch, ...rows] : rows
    if (batch.length < size) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

type Shaping<T> = (row: RelationFound, evidence: ReadonlyMap<string, EvidenceFound>, directory: Directory) => T

/** All relations that pass in a shape with their evidence, in batches, as they come from the store. */
export async function* shapedRelations<T>(
  store: Store,
  { actors, where }: RelationParams,
  page: Page,
  directory: Directory,
  shape: Shaping<T>,
  options: RunOptions,
): AsyncGenerator<T[]> {
  const found = actors
    ? store.stream(relationsFrom(where), { actors, ...where, ...page }, options)
    : store.stream(browse.relations, { ...where, ...page }, options)
  const waiting: Promise<T[]>[] = []
  let broken: { error: unknown } | null = null
  try {
    for await (const batch of batchesOf(found, BATCH)) {
      const rows = evidenceOf(store, batch, options).then((evidence) => batch.map((row) => shape(row, evidence, directory)))
      // A batch that fails while an earlier one is being written is reported when its turn comes.
      rows.catch(() => {})
      waiting.push(rows)
      if (waiting.length >= AHEAD) yield await (waiting.shift() as Promise<T[]>)
    }
  } catch (error) {
    broken = { error }
  }
  // What was fetched before the store broke off still goes out.
  for (const rows of waiting) yield await rows
  if (broken) throw broken.error
}
