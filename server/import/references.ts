import type { Draft } from "./draft.ts"
import type { Faults } from "./faults.ts"

type Path = readonly PropertyKey[]

/** A reference to an actor must lead somewhere. */
export function checkActorId(draft: Draft, id: string, path: Path, faults: Faults): boolean {
  if (draft.ids.actors.has(id)) return true
  faults.add(path, () => `${id} is not among the actors${nearest(id, draft.ids.actors)}; add it there, or mend the id`)
  return false
}

/** References to places must lead somewhere. */
export function checkPlaceIds(draft: Draft, ids: readonly string[], path: Path, faults: Faults): void {
  for (const [index, id] of ids.entries()) {
    if (draft.ids.places.has(id)) continue
    faults.add([...path, index], () => `${id} is not among the places${nearest(id, draft.ids.places)}; add it there, or mend the id`)
  }
  checkTwice(ids, (index) => [...path, index], faults)
}

/** Actors in a list: each known, none twice. */
export function checkActorIds(draft: Draft, ids: readonly string[], path: Path, faults: Faults): void {
  for (const [index, id] of ids.entries()) checkActorId(draft, id, [...path, index], faults)
  checkTwice(ids, (index) => [...path, index], faults)
}

/** Nothing may stand twice. */
export function checkTwice(keys: readonly (string | undefined)[], pathOf: (index: number) => Path, faults: Faults): void {
  const first = new Map<string, number>()
  for (const [index, key] of keys.entries()) {
    if (key === undefined) continue
    const before = first.get(key)
    if (before === undefined) first.set(key, index)
    else faults.add(pathOf(index), () => `${key} stands there twice, first as number ${before + 1}; keep one`)
  }
}

function nearest(id: string, known: Set<string>): string {
  const folded = id.toLowerCase()
  const found = [...known].find((one) => one.toLowerCase() === folded)
  return found ? ` (there is ${found})` : ""
}
