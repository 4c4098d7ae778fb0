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
  search: Search
  /** What ties count by day, read when first asked for; null when only relations can tell. */
  periods(): Promise<Periods | null>
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
  let periods: Promise<Periods | null> | null = null
  const readPeriods = () => {
    const reading = readAllPeriods(store)
    periods = reading
    reading.catch(() => {
      if (periods === reading) periods = null
    })
    return reading
  }
  return {
    generation,
    actors,
    articles,
    laidOut,
    name,
    withWholes,
    search: (text) => (search ??= searchOf(actors.values(), names))(text),
    periods: () => periods ?? readPeriods(),
  }
}

/** Keeps the directory of the newest state asked for; askers of one state share one reading. */
export function directories(store: Store): (generation: string) => Promise<Directory> {
  let kept: { generation: string; directory: Promise<Directory> } | null = null
  return (generation) => {
    if (kept?.generation === generation) return kept.directory
    const mine = { generation, directory: read(store, generation) }
    kept = mine
    mine.directory.catch(() => {
      if (kept === mine) kept = null
    })
    return mine.directory
  }
}
