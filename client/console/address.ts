import { store } from "../app/store.ts"
import { toSearch } from "../state/url.ts"
import { nothing, selecting } from "../state/view.ts"
import type { Thing } from "./state/values.ts"

/** The address that opens a thing in a page of its own; the view as it is for what has no address. */
export function addressOfThing(thing: Thing, id: string): string {
  const { view } = store.getState()
  if (thing === "actor") return `?${toSearch(selecting({ ...view, console: false }, { type: "actor", actor: id }))}`
  if (thing === "article") return `?${toSearch({ ...view, console: false, selection: nothing, article: id })}`
  return `?${toSearch(view)}`
}
