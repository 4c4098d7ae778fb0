import type { Actor, Layout, Subgraph } from "../../model/index.ts"
import { Layout as LayoutShape } from "../../model/index.ts"
import * as browse from "../../store/queries/browse.ts"
import type { RunOptions, Store } from "../../store/store.ts"
import { parseBox } from "../../model/filters.ts"
import { Problem } from "../../problems.ts"
import type { Standing } from "../../positions/positions.ts"
import type { Directory } from "../directory.ts"
import { findEvents, fullEvents } from "../events.ts"
import { narrows, relationParams, type RelationFilters, type RelationParams } from "../filter.ts"
import type { Asked, Handlers, House } from "../handler.ts"
import { countRelations, evidenceOf, findRelations, relationShape } from "../relations.ts"
import { overviewOf, type Overview } from "../overview.ts"
import { withStrands } from "../strands.ts"
import { findLines, strongest, tiesOf } from "../ties.ts"

interface View {
  filters: RelationFilters
  level: Subgraph["level"]
  limit: number
  /** Only what surrounds this actor. */
  around: string | null
  /** Only some actors, with the ties between them. */
  overview: Overview | null
}

type Drawn = Pick<Subgraph, "ties" | "relations" | "events" | "truncated"> & {
  /** Ends of what is drawn, and of all that passes. */
  actors: Set<string>
  passing: Set<string>
  named: number
  derived: number
}

const cut = (shown: number, total: number): Subgraph["truncated"] => (shown < total ? { by: "limit", shown, total } : null)

/** Everybody at an end of these. */
export function ends(list: readonly { source: string; target: string }[]): Set<string> {
  const found = new Set<string>()
  for (const { source, target } of list) found.add(source).add(target)
  return found
}

function sum<T>(list: readonly T[], count: (one: T) => number): number {
  let total = 0
  for (const one of list) total += count(one)
  return total
}

function totals(counts: readonly { derived: boolean; relations: number }[]) {
  const of = (derived: boolean) => sum(counts, (row) => (row.derived === derived ? row.relations : 0))
  return { named: of(false), derived: of(true) }
}

async function ofTies(store: Store, params: RelationParams, limit: number, options: RunOptions): Promise<Drawn> {
  const lines = await findLines(store, params, options)
  const all = tiesOf(lines)
  const ties = strongest(all, limit)
  const derived = sum(lines, (line) => line.derived)
  const actors = ends(ties)
  return {
    ties,
    relations: [],
    events: [],
    truncated: cut(ties.length, all.length),
    actors,
    passing: ties === all ? actors : ends(all),
    named: sum(lines, (line) => line.relations) - derived,
    derived,
  }
}

async function ofRelations(store: Store, params: RelationParams, limit: number, directory: Directory, options: RunOptions): Promise<Drawn> {
  const [counts, rows] = await Promise.all([
    countRelations(store, params, options),
    findRelations(store, params, { after: "", limit }, options),
  ])
  const evidence = await evidenceOf(store, rows, options)
  const total = totals(counts)
  return {
    ties: [],
    relations: rows.map((row) => relationShape(row, evidence, directory)),
    events: [],
    truncated: cut(rows.length, total.named + total.derived),
    actors: ends(rows),
    passing: ends(rows),
    ...total,
  }
}

async function ofEvents(store: Store, view: View, drawn: RelationParams, directory: Directory, options: RunOptions): Promise<Drawn> {
  const { filters, around, limit } = view
  const [{ ids, total }, counts] = await Promise.all([
    findEvents(store, { filters, around, page: { after: "", limit }, total: null }, directory, options),
    countRelations(store, drawn, options),
  ])
  const events = await fullEvents(store, ids, directory, options)
  const actors = new Set(events.flatMap((event) => event.participants.map((one) => one.actor)))
  return { ties: [], relations: [], events, truncated: cut(events.length, total), actors, passing: actors, ...totals(counts) }
}

async function layoutOf(store: Store, { filters, around }: View, directory: Directory, options: RunOptions): Promise<Layout | null> {
  if (around !== null) return null
  const [only, ...others] = filters.article.length > 0 ? new Set(filters.article) : directory.articles.keys()
  if (only === undefined || others.length > 0 || !directory.laidOut.has(only)) return null
  const [row] = await store.run(browse.article, { id: only }, options)
  return row?.layout ? LayoutShape.parse(JSON.parse(row.layout)) : null
}

/** Who is in the picture: without a filter everybody, of articles alone everybody they mention, else the ends of what is drawn. */
export async function actorsOf(
  store: Store,
  { filters, around }: Pick<View, "filters" | "around">,
  drawn: Pick<Drawn, "actors" | "truncated">,
  directory: Directory,
  options: RunOptions,
): Promise<Actor[]> {
  if (around !== null) return directory.withWholes([around, ...drawn.actors])
  if (narrows(filters) || drawn.truncated) return directory.withWholes(drawn.actors)
  if (filters.article.length === 0) return [...directory.actors.values()]
  const rows = await store.run(browse.appearances, { articles: filters.article }, options)
  return directory.withWholes([...rows.map((row) => row.actor), ...drawn.actors])
}

/** Where the server put these actors. */
function positionsOf(actors: readonly Actor[], standing: Standing | null): Subgraph["positions"] {
  if (!standing) return null
  const placed = actors.flatMap(({ id }) => {
    const place = standing.places.get(id)
    return place ? [{ actor: id, ...place }] : []
  })
  return { state: standing.state, actors: placed }
}

/** Draws the relations that pass at the level asked for. */
export async function draw(
  view: View,
  params: RelationParams,
  directory: Directory,
  { store, positions }: Pick<House, "store" | "positions">,
  options: RunOptions,
): Promise<Subgraph> {
  const { level, limit, overview } = view
  const drawing = async (): Promise<Drawn> => {
    if (level === "tie") return ofTies(store, params, overview ? Infinity : limit, options)
    if (level === "relation") return ofRelations(store, params, limit, directory, options)
    return ofEvents(store, view, params, directory, options)
  }
  const [drawn, layout, standing] = await Promise.all([
    drawing(),
    layoutOf(store, view, directory, options),
    positions.at(directory.generation),
  ])
  const actors = await actorsOf(store, view, drawn, directory, options)
  const { ties, relations, events, truncated, named, derived, passing } = drawn
  const total = { actors: Math.max(actors.length, passing.size), relations: named, derived }
  const whole = { level, actors, ties, relations, events, total, truncated, layout, positions: null }
  const chosen = overview ? overviewOf(whole, overview, limit, standing?.places ?? null) : whole
  return { ...chosen, positions: positionsOf(chosen.actors, standing) }
}

/** What an overview is of; null when nobody asks for one. */
function overviewIn({ level, most, box }: Asked<"graph">["query"]): Overview | null {
  const wrong = {
    most: most !== undefined && level !== "tie" && "is only for level=tie",
    box: box !== undefined && most === undefined && "is only for what most chooses",
  }
  const errors = Object.entries(wrong).flatMap(([path, message]) => (message ? [{ path, message }] : []))
  if (errors[0]) throw new Problem("invalid-request", `The parameter ${errors[0].path} ${errors[0].message}.`, { errors })
  return most === undefined ? null : { most, box: box === undefined ? null : parseBox(box) }
}

export const graph: Handlers["graph"] = async ({ query, generation, options }, house) => {
  const directory = await house.directory(generation)
  const { level, limit, strands, most: _most, box: _box, ...filters } = query
  const params = relationParams(filters, directory)
  const drawn = await draw({ filters, level, limit, around: null, overview: overviewIn(query) }, params, directory, house, options)
  return { json: strands === "yes" ? { ...drawn, ties: await withStrands(drawn.ties, house.store, params, options) } : drawn }
}
