import type { Actor, ArticleItem } from "../model/index.ts"
import * as browse from "../store/queries/browse.ts"
import type { Store } from "../store/store.ts"
import { readAllPeriods, type Periods } from "./periods.ts"
import { searchOf, type Search } from "./search.ts"

export type Named = Pick<Actor, "id" | "nameDe" | "nameEn">

/** All actors and all articles without their texts, as of one state of the store: what names in answers and searches come from. */
export interface Directory {
  generation: string
  /** In the order of their ids, as the store has it. */
  actors: ReadonlyMap<string, Actor>
  articles: ReadonlyMap<string, ArticleItem>
  /** Articles whose dossier has an editor's positions. */
  laidOut: ReadonlySet<string>
  name(id: string): Named
  /** The actors themselves and everything that they are part of. */
  withWholes(ids: Iterable<string>): Actor[]
  /** Works after `searchable` has resolved. */
  search: Search
  searchable: Once<void>
  /** What ties count by day, read when first asked for; null when only relations can tell. */
  periods: Once<Periods | null>
}

async function read(store: Store, generation: string): Promise<Directory> {
  const [found, parts, degrees, articleRows] = await Promise.all([
    store.run(browse.actors, {}),
    store.run(browse.parts, {}),
    store.run(browse.degrees, {}),
    store.run(browse.articles, {}),
  ])
  const actors = new Map<string, Actor>()
  const names = new Map<string, string[]>()
  for (const { names: spellings, ...actor } of found) {
    actors.set(actor.id, { ...actor, partOf: [], relations: { negotiated: 0, supported: 0, attacked: 0, informed: 0 } })
    names.set(actor.id, spellings)
  }
  const known = new Map(found.map(({ id, nameDe, nameEn }) => [id, { id, nameDe, nameEn }]))
  // An actor may come in between reading the actors and reading what names it; the id is then all that is known.
  const name = (id: string): Named => known.get(id) ?? { id, nameDe: id, nameEn: id }
  for (const { part, whole, role, roleDe } of parts) actors.get(part)?.partOf.push({ ...name(whole), role, roleDe })
  for (const { actor, ...relations } of degrees) Object.assign(actors.get(actor)?.relations ?? {}, relations)

  const articles = new Map<string, ArticleItem>()
  const laidOut = new Set<string>()
  for (const { layout, ...article } of articleRows) {
    articles.set(article.id, article)
    if (layout) laidOut.add(article.id)
  }
  const withWholes = (ids: Iterable<string>): Actor[] => {
    const seen = new Set<string>()
    const waiting = [...ids]
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (seen.has(id)) continue
      seen.add(id)
      for (const whole of actors.get(id)?.partOf ?? []) waiting.push(whole.id)
    }
    return [...actors.values()].filter((actor) => seen.has(actor.id))
  }
  let search: Search | null = null
  return {
    generation,
    actors,
    articles,
    laidOut,
    name,
    withWholes,
    search(text) {
      if (!search) throw new Error("Nothing can be searched before searchable() has resolved.")
      return search(text)
    },
    searchable: once(async () => void (search = await searchOf(actors.values(), names))),
    periods: once(() => readAllPeriods(store)),
  }
}

interface Once<T> {
  (): Promise<T>
  /** Whether it was asked for. */
  wanted: boolean
}

/** The same result for all who ask; after a failure the next one tries again. */
function once<T>(make: () => Promise<T>): Once<T> {
  let made: Promise<T> | null = null
  const get: Once<T> = () => {
    get.wanted = true
    if (made) return made
    const mine = make()
    made = mine
    mine.catch(() => (made = null))
    return mine
  }
  get.wanted = false
  return get
}

/** With fewer actors reading all of them takes no longer than asking for the state. */
const MANY = 5000
/** For so long readers may see a state that is over while loads follow each other, and longer where reading takes longer. */
const STALE_MS = 10_000
/** After a reading others get this many times as long as it took: of twenty requests at most one meets a reading. */
const REST = 20

export interface Directories {
  (generation: string): Promise<Directory>
  /** Called when this server has written: whoever asks then sees it. */
  outdated(): void
}

/**
 * Keeps the directory of the newest state asked for; askers of one state share one reading. While loads follow each other, each of which
 * is a new state, a directory of many actors is read anew beside, and readers go on with the one before: its `generation` says so.
 */
export function directories(store: Store): Directories {
  let kept: { directory: Directory; asOf: number } | null = null
  let reading: { generation: string; directory: Promise<Directory> } | null = null
  let [rested, changed] = [0, 0]
  let stale = STALE_MS

  const begin = (generation: string) => {
    const began = performance.now()
    const before = kept?.directory
    const whole = async () => {
      const directory = await read(store, generation)
      if (directory.actors.size < MANY) return directory
      // Nobody waits for what was there already.
      await Promise.all([before?.periods.wanted && directory.periods(), before?.searchable.wanted && directory.searchable()])
      return directory
    }
    const mine = { generation, directory: whole() }
    reading = mine
    const end = () => {
      if (reading !== mine) return false
      reading = null
      const rest = REST * (performance.now() - began)
      rested = performance.now() + rest
      stale = Math.max(STALE_MS, 2 * rest)
      return true
    }
    mine.directory.then(
      (directory) => {
        if (end()) kept = { directory, asOf: began }
      },
      () => end(),
    )
    return mine.directory
  }

  const ask = async (generation: string) => {
    const now = performance.now()
    if (kept?.directory.generation === generation) {
      kept.asOf = now
      return kept.directory
    }
    if (kept && kept.directory.actors.size >= MANY && kept.asOf > changed && now - kept.asOf < stale) {
      if (!reading && now > rested) begin(generation).catch(() => {})
      return kept.directory
    }
    return reading?.generation === generation ? reading.directory : begin(generation)
  }
  return Object.assign(ask, { outdated: () => void (changed = performance.now()) })
}
