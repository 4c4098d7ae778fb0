import type { Subgraph } from "../../server/model/index.ts"
import type { LineRef, Selection } from "../canvas/port.ts"
import { groupActors, groupedSelection, type Grouped } from "../state/groups.ts"
import { passes, type View } from "../state/view.ts"
import { useScene } from "./lookup.ts"
import { store, useApp } from "./store.ts"

/** What was worked out last: several parts of the page ask for the same. */
let last: { scene: Subgraph; key: string; grouped: Grouped } | null = null

function groupedOf(
  scene: Subgraph | null,
  { grouping, apart, kinds, hidden }: Pick<View, "grouping" | "apart" | "kinds" | "hidden">,
): Grouped | null {
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
  // Not the whole view: what asks for this would draw again at each step of the camera and of the time window.
  const grouping = useApp(({ view }) => view.grouping)
  const apart = useApp(({ view }) => view.apart)
  const kinds = useApp(({ view }) => view.kinds)
  const hidden = useApp(({ view }) => view.hidden)
  return groupedOf(scene, { grouping, apart, kinds, hidden })
}

/** The groups that are drawn; null when each actor is. */
export const groupedNow = (): Grouped | null => (store.getState().view.grouping ? (last?.grouped ?? null) : null)

/** The actors that an actor of the picture stands for: the members of a group, or itself. */
export const membersOf = (id: string): readonly string[] => groupedNow()?.members.get(id) ?? [id]

/** What is drawn for an actor: its group, or itself. */
export const drawnFor = (id: string): string => groupedNow()?.groupOf.get(id) ?? id

/** What is drawn for a line: the line between groups, or itself. */
export function lineFor(line: LineRef): LineRef {
  const grouped = groupedNow()
  const found = grouped ? groupedSelection({ type: "line", line }, grouped) : null
  return found?.type === "line" ? found.line : line
}

/** The only line that a line between groups stands for, or the line itself. */
export function lineBehind(line: LineRef): Selection {
  const words = groupedNow()?.lines.get(`${line.tie}~${line.family}~${line.status}`) ?? []
  const [word] = words
  if (!word || words.length > 1) return { type: "line", line }
  return { type: "line", line: { ...line, tie: word.split("~").slice(0, 2).join("~") } }
}
