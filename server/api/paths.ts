/** Two actors between whom relations stand, and how many. */
export interface Between {
  source: string
  target: string
  relations: number
}

/** A way from one actor to another: its actors in order. `cost` is the less the more relations its steps carry. */
export interface Way {
  actors: string[]
  cost: number
}

export interface Wanted {
  source: string
  target: string
  k: number
  /** Steps of a way at most. */
  maxLength: number
}

type Neighbours = ReadonlyMap<string, ReadonlyMap<string, number>>

/** How many relations stand between neighbours, both directions together. */
function neighboursOf(pairs: readonly Between[]): Neighbours {
  const found = new Map<string, Map<string, number>>()
  const add = (a: string, b: string, relations: number) => {
    const near = found.get(a)
    if (near) near.set(b, (near.get(b) ?? 0) + relations)
    else found.set(a, new Map([[b, relations]]))
  }
  for (const { source, target, relations } of pairs) {
    add(source, target, relations)
    add(target, source, relations)
  }
  return found
}

interface Step {
  actor: string
  cost: number
  before: Step | null
}

/** Steps from each actor to the target. */
function distances(near: Neighbours, target: string): Map<string, number> {
  const steps = new Map([[target, 0]])
  // The map grows while it is walked, which makes it the queue.
  for (const [actor, so] of steps) for (const next of near.get(actor)?.keys() ?? []) if (!steps.has(next)) steps.set(next, so + 1)
  return steps
}

const compare = (a: Way, b: Way) =>
  a.actors.length - b.actors.length || a.cost - b.cost || (a.actors.join("~") < b.actors.join("~") ? -1 : 1)

/**
 * The k shortest ways without a circle (Yen 1971), whether there are more within maxLength, and how many relations stand between two
 * neighbours. The same pairs give the same ways, whatever their order. `pause` is awaited before each search, so that others get their
 * turn; the search ends when it says false.
 * No well-kept library has this: graphology's finds one shortest or all ways, of which a hub has millions.
 */
export async function shortestWays(
  pairs: readonly Between[],
  wanted: Wanted,
  pause: () => Promise<boolean>,
): Promise<{ ways: Way[]; more: boolean; relations: (a: string, b: string) => number }> {
  const { source, target, k, maxLength } = wanted
  const near = neighboursOf(pairs.toSorted((a, b) => (a.source < b.source ? -1 : a.source > b.source ? 1 : a.target < b.target ? -1 : 1)))
  const left = distances(near, target)
  const relations = (a: string, b: string) => near.get(a)?.get(b) ?? 0

  /** The best way from an actor that avoids some actors and some first steps; layer by layer, and only where the target is near enough. */
  const search = (from: string, avoided: ReadonlySet<string>, cut: ReadonlySet<string>, most: number): Way | null => {
    for (let length = left.get(from) ?? Infinity; length <= most; length += 1) {
      const seen = new Set(avoided).add(from)
      let layer = new Map<string, Step>([[from, { actor: from, cost: 0, before: null }]])
      for (let depth = 1; depth <= length && layer.size > 0; depth += 1) {
        const next = new Map<string, Step>()
        for (const step of layer.values()) {
          for (const [actor, relations] of near.get(step.actor) ?? []) {
            if (seen.has(actor) || depth + (left.get(actor) ?? Infinity) > length || (depth === 1 && cut.has(actor))) continue
            const cost = step.cost + 1 / relations
            const known = next.get(actor)
            if (!known || cost < known.cost) next.set(actor, { actor, cost, before: step })
          }
        }
        const last = next.get(target)
        if (last) return { actors: actorsTo(last), cost: last.cost }
        for (const actor of next.keys()) seen.add(actor)
        layer = next
      }
    }
    return null
  }

  const ways: Way[] = []
  const candidates = new Map<string, Way>()
  const offer = (way: Way) => candidates.set(way.actors.join("~"), way)
  const first = search(source, new Set(), new Set(), maxLength)
  if (first) offer(first)
  while (ways.length <= k) {
    const ranked = [...candidates.values()].toSorted(compare)
    const best = ranked[0]
    if (!best) break
    candidates.delete(best.actors.join("~"))
    ways.push(best)
    if (ways.length > k) break
    // Nothing longer than what is already at hand for every place that is left can still be chosen.
    const enough = ranked[k + 1 - ways.length]
    const most = enough ? enough.actors.length - 1 : maxLength
    for (let at = 0; at < best.actors.length - 1; at += 1) {
      if (!(await pause())) return { ways, more: true, relations }
      const root = best.actors.slice(0, at + 1)
      const taken = ways.filter(({ actors }) => root.every((actor, index) => actors[index] === actor))
      const rest = search(root[at]!, new Set(root.slice(0, at)), new Set(taken.map(({ actors }) => actors[at + 1]!)), most - at)
      if (rest) offer({ actors: [...root, ...rest.actors.slice(1)], cost: costOf(near, root) + rest.cost })
    }
  }
  return { ways: ways.slice(0, k), more: ways.length > k, relations }
}

function actorsTo(last: Step): string[] {
  const actors: string[] = []
  for (let step: Step | null = last; step; step = step.before) actors.unshift(step.actor)
  return actors
}

const costOf = (near: Neighbours, actors: readonly string[]): number =>
  actors.slice(1).reduce((sum, actor, at) => sum + 1 / (near.get(actors[at]!)?.get(actor) ?? 1), 0)
