import { KINDS } from "../../../server/model/index.ts"
import type { Point } from "../geometry.ts"
import { centred, neighboursOf, optionOf, type LayoutWay } from "./layout.ts"

const kindAt = new Map(KINDS.map((kind, index) => [kind.id, index]))

/** On one circle, kind beside kind; within a kind, those that are tied to each other come together. */
export const circle = {
  id: "circle",
  name: { de: "Im Kreis, nach Art", en: "In a circle, by kind" },
  options: [{ id: "gap", least: 30, most: 160, step: 10, usual: 66 }],
  suits: () => true,
  place(drawn, arrangement) {
    const gap = optionOf(circle, arrangement, "gap")
    const neighbours = neighboursOf(drawn)
    const kindOf = (id: string) => kindAt.get(drawn.actors.get(id)!.actor.kind)!
    const order = [...drawn.actors.keys()].sort((a, b) => kindOf(a) - kindOf(b) || (a < b ? -1 : 1))
    // A few rounds of the barycentre: each towards the mean place of what it is tied to, never out of its kind.
    for (let round = 0; round < 6; round++) {
      const at = new Map(order.map((id, index) => [id, index]))
      const pull = (id: string) => {
        const near = [...neighbours.get(id)!].map((other) => at.get(other)!)
        return near.length === 0 ? at.get(id)! : near.reduce((sum, one) => sum + one, 0) / near.length
      }
      const pulls = new Map(order.map((id) => [id, pull(id)]))
      order.sort((a, b) => kindOf(a) - kindOf(b) || pulls.get(a)! - pulls.get(b)! || (a < b ? -1 : 1))
    }
    // An empty seat between two kinds.
    const seats: (string | null)[] = []
    for (const id of order) {
      const last = seats.at(-1)
      if (last && kindOf(last) !== kindOf(id)) seats.push(null)
      seats.push(id)
    }
    if (seats.length > 1) seats.push(null)
    const radius = Math.max(140, (seats.length * gap) / (2 * Math.PI))
    const positions = new Map<string, Point>()
    seats.forEach((id, index) => {
      const angle = (index / seats.length) * 2 * Math.PI - Math.PI / 2
      if (id) positions.set(id, { x: Math.cos(angle) * radius * 1.25, y: Math.sin(angle) * radius })
    })
    return centred(positions)
  },
} as const satisfies LayoutWay
