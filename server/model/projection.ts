import { relationId } from "./ids.ts"
import { familyById, type Family } from "./families/index.ts"
import type { Role } from "./roles.ts"
import { mostCautious, statusById, type Status } from "./statuses/index.ts"

/** Above this many parties an event is not unfolded into a clique. */
export const CLIQUE_LIMIT = 12

/** What the projection needs to know of an event, with all its evidence over all articles. */
export interface Projectable {
  id: string
  family: Family
  participants: { actor: string; role: Role }[]
  /** `saidBy`: the first speaker first. */
  evidence: { id: string; article: string; status: Status; saidBy: string[]; pairs: [source: string, target: string][]; coded?: boolean }[]
}

/** One typed edge. */
export interface Projected {
  id: string
  source: string
  target: string
  status: Status
  derived: boolean
  weight: number
  contested: boolean
  /** No sentence says it, only rows of data sets. */
  coded: boolean
  evidence: string[]
  articles: string[]
  saidBy: string[]
  /** Who first says each of its sentences, "" the article itself; left out when only the article does. */
  voices?: string[]
  /** Where events are counted, each is by one of its edges that sentences name; true on the others. */
  second?: true
  /** Of the edge by which its event is counted: who else took part, the event's status and all articles that tell of it, where they differ. */
  also?: string[]
  eventStatus?: Status
  told?: string[]
}

const unique = (list: string[]) => [...new Set(list)].toSorted()

const having = (participants: Projectable["participants"], roles: readonly Role[]) =>
  unique(participants.filter((one) => roles.includes(one.role)).map((one) => one.actor))

/** A principal is only paired by a sentence that names it. */
const sided = (roles: readonly Role[]) => roles.filter((role) => role !== "principal")

/** Who sits at the table: everybody whose role alone can make a relation. */
export function partiesOf(family: Family, participants: Projectable["participants"]): string[] {
  const { acting, receiving, between } = familyById[family]
  return having(participants, sided([...acting, ...receiving, ...between]))
}

/** The pairs that the roles of an event allow: acting with receiving, mediators with each side. */
export function rolePairs(family: Family, participants: Projectable["participants"]): [string, string][] {
  const words = familyById[family]
  const pairs = new Map<string, [string, string]>()
  const add = (a: string, b: string) => {
    if (a === b) return
    const [source, target] = words.symmetric && b < a ? [b, a] : [a, b]
    pairs.set(`${source}~${target}`, [source, target])
  }
  const receiving = having(participants, sided(words.receiving))
  for (const a of having(participants, sided(words.acting))) for (const b of receiving) add(a, b)
  for (const a of having(participants, words.between)) for (const b of receiving) add(a, b)
  return [...pairs.values()]
}

const ITSELF = ""

function voicesOf(evidence: Projectable["evidence"]): Pick<Projected, "voices"> {
  const voices = unique(evidence.map((one) => one.saidBy[0] ?? ITSELF))
  return voices.every((voice) => voice === ITSELF) ? {} : { voices }
}

const same = (a: readonly string[], b: readonly string[]) => a.join() === b.join()

/** Chooses the edge by which the event is counted, and tells it what of the event it does not say. */
function standFor({ participants, evidence }: Projectable, eventStatus: Status, edges: Projected[]): void {
  const [first, ...others] = edges.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  if (!first) return
  for (const other of others) other.second = true
  const also = unique(participants.map((one) => one.actor)).filter((id) => id !== first.source && id !== first.target)
  const told = unique(evidence.map((one) => one.article))
  if (also.length > 0) first.also = also
  if (eventStatus !== first.status) first.eventStatus = eventStatus
  if (!same(told, first.articles)) first.told = told
}

/**
 * The typed edges of an event. A pair that a sentence names has that sentence's status, the most cautious of several;
 * pairs that only sat at one table are derived, with weight 1/(n-1), and are left out above CLIQUE_LIMIT parties.
 */
export function project(event: Projectable, eventStatus: Status): Projected[] {
  const words = familyById[event.family]
  const named = new Map<string, { source: string; target: string; evidence: Projectable["evidence"] }>()
  for (const evidence of event.evidence) {
    for (const [a, b] of evidence.pairs) {
      const [source, target] = words.symmetric && b < a ? [b, a] : [a, b]
      const key = relationId(event.id, source, target)
      const found = named.get(key) ?? { source, target, evidence: [] }
      found.evidence.push(evidence)
      named.set(key, found)
    }
  }
  const result: Projected[] = []
  for (const [id, { source, target, evidence }] of named) {
    const saying = evidence.filter((one) => statusById[one.status].projected)
    if (saying.length === 0) continue
    result.push({
      id,
      source,
      target,
      status: mostCautious(saying.map((one) => one.status)),
      derived: false,
      weight: 1,
      contested: saying.length < evidence.length,
      coded: evidence.every((one) => one.coded),
      evidence: unique(evidence.map((one) => one.id)),
      articles: unique(evidence.map((one) => one.article)),
      saidBy: unique(evidence.flatMap((one) => one.saidBy)),
      ...voicesOf(evidence),
    })
  }
  standFor(event, eventStatus, result)
  if (!words.symmetric || !statusById[eventStatus].projected) return result
  const parties = partiesOf(event.family, event.participants)
  const shown = event.evidence.filter((one) => statusById[one.status].projected)
  if (parties.length > CLIQUE_LIMIT || shown.length === 0) return result
  for (const [source, target] of rolePairs(event.family, event.participants)) {
    const id = relationId(event.id, source, target)
    if (named.has(id)) continue
    result.push({
      id,
      source,
      target,
      status: mostCautious([eventStatus, ...shown.map((one) => one.status)]),
      derived: true,
      weight: 1 / (parties.length - 1),
      contested: false,
      coded: shown.every((one) => one.coded),
      evidence: unique(shown.map((one) => one.id)),
      articles: unique(shown.map((one) => one.article)),
      saidBy: unique(shown.flatMap((one) => one.saidBy)),
    })
  }
  return result
}
