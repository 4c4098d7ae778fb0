import { groupBy } from "./group.ts"
import type { Value } from "./store.ts"

/** A relation as it is stored. */
export interface Edge {
  event: string
  source: string
  target: string
  props: { [key: string]: Value }
}

/**
 * Events whose relations say what they said before, and only another row says it too, as when a meeting is told from the other side:
 * their ties count the same. Where sentences speak, who says so may be another, and they do not belong here.
 */
export function restated(before: readonly Edge[], after: readonly Edge[]): ReadonlySet<string> {
  const now = groupBy([...after], (one) => one.event)
  const then = [...groupBy([...before], (one) => one.event)]
  return new Set(then.filter(([event, edges]) => sayings(edges) === sayings(now.get(event) ?? [])).map(([event]) => event))
}

/** What relations say, in any order; what equals nothing else when a sentence speaks. */
function sayings(edges: readonly Edge[]): string | symbol {
  if (edges.some(({ props }) => props.coded !== true)) return Symbol("sentences")
  return edges.map(saying).toSorted().join("\n")
}

function saying({ source, target, props }: Edge): string {
  const said = Object.keys(props)
    .filter((key) => key !== "evidence" && props[key] !== null)
    .toSorted()
    .map((key) => [key, props[key]])
  return JSON.stringify([source, target, said])
}
