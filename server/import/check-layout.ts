import type { Draft } from "./draft.ts"
import type { Faults } from "./faults.ts"
import { checkActorId, checkTwice } from "./references.ts"

/** An editor's positions: known actors, each once, inside the canvas. */
export function checkLayout(draft: Draft, faults: Faults): void {
  const { layout } = draft
  if (!layout) return
  const checkInside = ({ x, y }: { x: number; y: number }, path: readonly PropertyKey[]) => {
    if (x >= 0 && x <= layout.width && y >= 0 && y <= layout.height) return
    faults.add(path, () => `lies at ${x}, ${y}, outside the canvas of ${layout.width} by ${layout.height}; move it inside`)
  }
  for (const [index, place] of layout.actors.entries()) {
    checkActorId(draft, place.actor, ["layout", "actors", index, "actor"], faults)
    checkInside(place, ["layout", "actors", index])
  }
  checkTwice(
    layout.actors.map((one) => one.actor),
    (index) => ["layout", "actors", index, "actor"],
    faults,
  )
  for (const [index, caption] of layout.captions.entries()) checkInside(caption, ["layout", "captions", index])
  for (const [index, { source, target }] of layout.bows.entries()) {
    checkActorId(draft, source, ["layout", "bows", index, "source"], faults)
    checkActorId(draft, target, ["layout", "bows", index, "target"], faults)
  }
}
