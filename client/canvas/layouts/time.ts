import type { Point } from "../geometry.ts"
import { centred, neighboursOf, optionOf, type LayoutWay } from "./layout.ts"

/** Columns that can be told apart. */
const COLUMNS = 14
/** How many letters of a day a column goes by: day, month, year. */
const PRECISIONS = [10, 7, 4]
const WIDE = 2.6

/** In columns by the first day on which something is known of an actor; without a day, in the last one. */
export const time = {
  id: "time",
  name: { de: "Nach der Zeit", en: "By time" },
  options: [{ id: "gap", least: 40, most: 140, step: 10, usual: 64 }],
  suits: () => true,
  place(drawn, arrangement) {
    const gap = optionOf(time, arrangement, "gap")
    const firstOf = (id: string) => drawn.actors.get(id)!.since
    const days = [...drawn.actors.keys()].flatMap((id) => firstOf(id) ?? [])
    const precision = PRECISIONS.find((letters) => new Set(days.map((day) => day.slice(0, letters))).size <= COLUMNS) ?? 4
    const names = [...new Set(days.map((day) => day.slice(0, precision)))].sort()
    const columns: string[][] = [...names, null].map((name) =>
      [...drawn.actors.keys()].filter((id) => (firstOf(id)?.slice(0, precision) ?? null) === name).sort(),
    )
    // A tall column of many is broken into several that stand beside each other.
    const tallest = Math.max(8, Math.ceil(Math.sqrt(drawn.actors.size) * 1.6))
    const neighbours = neighboursOf(drawn)
    const positions = new Map<string, Point>()
    let x = 0
    for (const column of columns.filter((one) => one.length > 0)) {
      const pull = (id: string) => {
        const near = [...neighbours.get(id)!].flatMap((other) => positions.get(other)?.y ?? [])
        return near.length === 0 ? 0 : near.reduce((sum, y) => sum + y, 0) / near.length
      }
      const pulls = new Map(column.map((id) => [id, pull(id)]))
      column.sort((a, b) => pulls.get(a)! - pulls.get(b)! || (a < b ? -1 : 1))
      const parts = Math.ceil(column.length / tallest)
      const height = Math.ceil(column.length / parts)
      column.forEach((id, index) => {
        const row = Math.floor(index / parts)
        // To and fro, so that a line within the column does not run through those between its ends.
        const aside = parts === 1 && row % 2 === 1 ? gap * 0.7 : 0
        positions.set(id, { x: x + (index % parts) * gap * 1.6 + aside, y: (row - (height - 1) / 2) * gap })
      })
      x += gap * (WIDE + (parts - 1) * 1.6)
    }
    return centred(positions)
  },
} as const satisfies LayoutWay
