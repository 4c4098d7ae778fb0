import { shownLines, type Picture } from "./picture.ts"
import { heardPicture, type Strands } from "./strands.ts"
import type { TextKey } from "./texts.ts"
import type { View } from "./view.ts"

/** One thing that keeps something from the picture. */
export interface Filter {
  name: TextKey
  on: (view: View) => boolean
  off: (view: View) => View
}

const list = (name: TextKey, field: "families" | "statuses" | "kinds" | "hidden" | "without"): Filter => ({
  name,
  on: (view) => view[field].length > 0,
  off: (view) => ({ ...view, [field]: [] }),
})

export const familyFilter = list("legend.families", "families")

/** All of them, as a reader meets them. */
export const FILTERS: readonly Filter[] = [
  familyFilter,
  list("legend.status", "statuses"),
  list("legend.kinds", "kinds"),
  list("legend.voices", "without"),
  { name: "filter.alone", on: (view) => !view.alone, off: (view) => ({ ...view, alone: true }) },
  { name: "time.when", on: (view) => view.window !== null, off: (view) => ({ ...view, window: null }) },
  list("filter.hidden", "hidden"),
  { name: "filter.focus", on: (view) => view.focus !== null, off: (view) => ({ ...view, focus: null }) },
]

export const isFiltered = (view: View): boolean => FILTERS.some((filter) => filter.on(view))

export const withoutFilters = (view: View): View => FILTERS.reduce((rest, filter) => filter.off(rest), view)

/** What of the view the API's filters can say: with them a question to it means the same as the picture. */
export function askedFor(view: View): {
  family: string[]
  status: string[]
  from?: string
  to?: string
  dates?: View["dates"]
  derived?: "yes"
} {
  const { families, statuses, window, dates, derived } = view
  return { family: families, status: statuses, ...(window && { ...window, dates }), ...(derived && { derived: "yes" as const }) }
}

/** How many relations of a picture a view lets through. */
export function throughOf(picture: Picture, strands: Strands | null, view: View): number {
  const heard = strands ? heardPicture(picture, strands, view) : picture
  return shownLines(heard, view).reduce((sum, line) => sum + line.count, 0)
}
