import { epochDay, familyById, parseEdtf, type Actor } from "../model/index.ts"
import type { Filters } from "../model/filters.ts"
import type { Directory } from "./directory.ts"

/** Days beyond every date: what an open end means in a comparison. The queries use the same ones. */
export const NEVER = -9_999_999
export const FOREVER = 9_999_999

export type RelationFilters = Filters & { derived: "yes" | "no" }

/** The time window that from, to and dates ask for, in days since 1970. */
export function windowOf(filters: Pick<Filters, "from" | "to" | "dates">) {
  const start = filters.from === undefined ? null : (parseEdtf(filters.from)?.start ?? null)
  const end = filters.to === undefined ? null : (parseEdtf(filters.to)?.end ?? null)
  const from = start === null ? NEVER : epochDay(start)
  const to = end === null ? FOREVER : epochDay(end)
  const certain = filters.dates === "certain"
  return {
    dated: filters.from !== undefined || filters.to !== undefined,
    fromDay: from,
    toDay: to,
    earliest: certain ? from : NEVER,
    latest: certain ? to : FOREVER,
  }
}

export type Window = ReturnType<typeof windowOf>

/** Lets nothing through: an empty list would let everything through. */
export const nobody = [""]

/** What the queries over relations take. `actors` are the ends to start from; null starts from all relations. */
export function relationParams(filters: RelationFilters, directory: Directory, around: string | null = null) {
  const given = filters.actor.length > 0 ? filters.actor : null
  const named = filters.q === undefined ? null : directory.search(filters.q)
  const actors = around === null ? (given ?? named) : [around]
  return {
    actors,
    directory,
    where: {
      types: filters.family.map((family) => familyById[family].type),
      statuses: filters.status,
      derived: filters.derived === "yes",
      kinds: filters.kind,
      countries: filters.country,
      touched: given && actors !== given ? given : [],
      named: named && actors !== named ? (named.length > 0 ? named : nobody) : [],
      pair: [] as string[],
      events: [] as string[],
      articles: filters.article,
      speakers: filters.saidBy,
      ...windowOf(filters),
    },
  }
}

type Params = ReturnType<typeof relationParams>
/** `directory`: where what ties count may be taken from. */
export type RelationParams = Pick<Params, "actors" | "where"> & Partial<Pick<Params, "directory">>

const degree = (actor: Actor | undefined) => Object.values(actor?.relations ?? {}).reduce((sum, one) => sum + one, 0)

/** The same, only between these two actors, both directions; found from the one with fewer relations. */
export function between({ actors, where, directory }: RelationParams, pair: readonly string[]): RelationParams {
  const known = directory?.actors
  const [fewer] = pair.toSorted((a, b) => degree(known?.get(a)) - degree(known?.get(b)))
  return { directory, actors: actors?.filter((id) => pair.includes(id)) ?? [fewer ?? ""], where: { ...where, pair: [...pair] } }
}

/** Lets all relations through, also derived ones. */
export const everything = {
  family: [],
  status: [],
  kind: [],
  country: [],
  actor: [],
  article: [],
  saidBy: [],
  dates: "possible",
  derived: "yes",
} satisfies RelationFilters

/** What the queries over events take, but for articles and speakers. */
export function eventParams(filters: Filters, directory: Directory, around: string | null = null) {
  const named = filters.q === undefined ? null : directory.search(filters.q)
  return {
    ids: [] as string[],
    families: filters.family,
    statuses: filters.status,
    kinds: filters.kind,
    countries: filters.country,
    actors: filters.actor,
    touched: around === null ? [] : [around],
    named: named === null ? [] : named.length > 0 ? named : nobody,
    ...windowOf(filters),
  }
}

export type EventParams = ReturnType<typeof eventParams>

/** Whether any filter narrows the picture; the article alone only chooses which picture. */
export function narrows(filters: Filters): boolean {
  const { family, status, kind, country, actor, saidBy } = filters
  return (
    [family, status, kind, country, actor, saidBy].some((list) => list.length > 0) || [filters.from, filters.to, filters.q].some(Boolean)
  )
}
