import type { Subgraph } from "../../server/model/index.ts"
import type { LineRef, Selection } from "../canvas/port.ts"
import { groupActors, type Grouped } from "../state/groups.ts"
import { passes, type View } from "../state/view.ts"
import { useScene } from "./lookup.ts"
import { store, useApp } from "./store.ts"

/** What was worked out last: several parts of the page ask for the same. */
let last: { scene: Subgraph; key: string; grouped: Grouped } | null = null

function groupedOf(scene: Subgraph | null, { grouping, apart, kinds, hidden }: View): Grouped | null {
  if (!scene || !grouping) return null
  const key = JSON.stringify([grouping, apart, kinds, hidden])
  if (last?.scene === scene && last.key === key) return last.grouped
  // Who is left out is in no sum.
  const actors = scene.actors.filter(({ id, kind }) => passes(kinds, kind) && !hidden.includes(id))
  const there = new Set(actors.map(({ id }) => id))
  const ties = scene.ties.filter(({ source, target }) => there.has(source) && there.has(target))
  last = { scene, key, grouped: groupActors({ actors, ties }, grouping, apart) }
  return last.grouped
}

/** The picture with groups in place of their members; null when each actor is drawn. */
export function useGrouped(): Grouped | null {
  const scene = useScene()
  const view = useApp((state) => state.view)
  return groupedOf(scene, view)
}

/** The groups that are drawn; null when each actor is. */
export const groupedNow = (): Grouped | null => (store.getState().view.grouping ? (last?.grouped ?? null) : null)

/** The actors that an actor of the picture stands for: the members of a group, or itself. */
export const membersOf = (id: string): readonly string[] => groupedNow()?.members.get(id) ?? [id]

/** The only line that a line between groups stands for, or the line itself. */
export function lineBehind(line: LineRef): Selection {
  const words = groupedNow()?.lines.get(`${line.tie}~${line.family}~${line.status}`) ?? []
  const [word] = words
  if (!word || words.length > 1) return { type: "line", line }
  return { type: "line", line: { ...line, tie: word.split("~").slice(0, 2).join("~") } }
}
