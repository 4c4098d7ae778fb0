import type { Language } from "../../canvas/port.ts"
import { textOf, type Value } from "./values.ts"

export interface Sorting {
  column: number
  down: boolean
}

const rank = (value: Value | undefined) =>
  value === null || value === undefined ? 3 : typeof value === "number" ? 0 : typeof value === "boolean" ? 1 : 2

/** The order of the rows: numbers by size, then words by the alphabet of the language, what is empty last in both directions. */
export function sorted(rows: readonly Value[][], sorting: Sorting | null, language: Language): Uint32Array {
  const order = Uint32Array.from(rows.keys())
  if (!sorting) return order
  const { column, down } = sorting
  const collator = new Intl.Collator(language, { numeric: true })
  const ranks = rows.map((row) => rank(row[column]))
  const numbers = rows.map((row) => Number(row[column]))
  const words = rows.map((row, index) => (ranks[index] === 2 ? textOf(row[column], language) : ""))
  const sign = down ? -1 : 1
  return order.sort((a, b) => {
    const [one, other] = [ranks[a]!, ranks[b]!]
    if (one === 3 || other === 3) return one - other || a - b
    if (one !== other) return sign * (one - other)
    return sign * (one === 2 ? collator.compare(words[a]!, words[b]!) : numbers[a]! - numbers[b]!) || a - b
  })
}

/** What a click on a column's head makes of the sorting: up, down, as it came. */
export function nextSorting(sorting: Sorting | null, column: number): Sorting | null {
  if (sorting?.column !== column) return { column, down: false }
  return sorting.down ? null : { column, down: true }
}
