import { get } from "../api.ts"
import { loadRelation } from "../app/data.ts"
import { store } from "../app/store.ts"
import type { Actor, Relation, Tie } from "../../server/model/index.ts"
import { loadEach } from "./pool.ts"
import type { Found, FoundRelation } from "./state/found.ts"
import { tiesOf } from "./state/ties.ts"

/** What of an answer is drawn. */
export interface Drawing {
  actors: Actor[]
  ties: Tie[]
  /** Pairs that only sat at one table. */
  derived: Tie[]
  /** Ids that the graph does not have. */
  unknown: number
}

const known = (): Map<string, Actor> => new Map((store.getState().picture?.actors ?? []).map((actor) => [actor.id, actor]))

/** Actors by their ids, from the picture or else from the API. */
export async function actorsOf(ids: Iterable<string>): Promise<Actor[]> {
  const here = known()
  const wanted = [...new Set(ids)]
  const missing = wanted.filter((id) => !here.has(id))
  for (const actor of await loadEach(missing, (id) => get("actor", { id }))) here.set(actor.id, actor)
  return wanted.flatMap((id) => here.get(id) ?? [])
}

async function relationsOf(ids: ReadonlySet<string>): Promise<Relation[]> {
  const told = new Map((store.getState().events ?? []).flatMap((event) => event.relations).map((relation) => [relation.id, relation]))
  const missing = [...ids].filter((id) => !told.has(id))
  for (const relation of await loadEach(missing, loadRelation)) told.set(relation.id, relation)
  return [...ids].flatMap((id) => told.get(id) ?? [])
}

async function wholeTies(ids: ReadonlySet<string>): Promise<Tie[]> {
  const here = new Map((store.getState().picture?.ties ?? []).map((tie) => [tie.id, tie]))
  const missing = [...ids].filter((id) => !here.has(id))
  const loaded = await loadEach(missing, (tie) => get("relations", { query: { tie, limit: 1000 } }))
  return [...[...ids].flatMap((id) => here.get(id) ?? []), ...tiesOf(loaded.flatMap((answer) => answer.items))]
}

/** Puts what was found in rows into the shapes of the picture. */
export async function resolve(found: Found): Promise<Drawing> {
  const named = await relationsOf(found.relationIds)
  const relations: FoundRelation[] = [...found.relations.values(), ...named]
  const whole = await wholeTies(found.ties)
  const ends = named.flatMap(({ source, target }) => [source, target])
  const actors = await actorsOf([...found.actors, ...ends])
  const there = new Set(actors.map((actor) => actor.id))
  const drawable = (tie: Tie) => there.has(tie.source) && there.has(tie.target)
  const own = tiesOf(relations.filter((relation) => !relation.derived)).filter(drawable)
  const covered = new Set(own.map((tie) => tie.id))
  const unknown = found.relationIds.size - named.length + new Set([...found.actors, ...ends]).size - actors.length
  return {
    actors,
    ties: [...own, ...whole.filter((tie) => !covered.has(tie.id) && drawable(tie))],
    derived: tiesOf(relations.filter((relation) => relation.derived)).filter(drawable),
    unknown,
  }
}
