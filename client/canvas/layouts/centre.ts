import type { Point } from "../geometry.ts"
import { centred, neighboursOf, optionOf, type LayoutWay } from "./layout.ts"

/** Pixels that an actor needs on its ring. */
const SEAT = 62

/** In rings around one actor, by the steps it takes to come to it; what no step leads to stands on the last ring. */
export const centre = {
  id: "centre",
  name: { de: "In Ringen um die Auswahl", en: "In rings around the selection" },
  options: [{ id: "gap", least: 70, most: 260, step: 10, usual: 140 }],
  suits: () => true,
  place(drawn, arrangement) {
    const gap = optionOf(centre, arrangement, "gap")
    const neighbours = neighboursOf(drawn)
    const busiest = [...drawn.actors].sort(([a, one], [b, other]) => other.relations - one.relations || (a < b ? -1 : 1))[0]?.[0]
    const middle = arrangement.around !== null && drawn.actors.has(arrangement.around) ? arrangement.around : busiest
    if (middle === undefined) return centred(new Map())
    const rings: string[][] = [[middle]]
    const angles = new Map([[middle, 0]])
    const seen = new Set([middle])
    for (let ring = rings[0]!; ring.length > 0;) {
      const next = [...new Set(ring.flatMap((id) => [...neighbours.get(id)!].sort()))].filter((id) => !seen.has(id))
      for (const id of next) seen.add(id)
      if (next.length > 0) rings.push(next)
      ring = next
    }
    const rest = [...drawn.actors.keys()].filter((id) => !seen.has(id)).sort()
    if (rest.length > 0) rings.push(rest)
    const positions = new Map<string, Point>([[middle, { x: 0, y: 0 }]])
    let radius = 0
    for (const [index, ring] of rings.entries()) {
      if (index === 0) continue
      radius = Math.max(radius + gap, (ring.length * SEAT) / (2 * Math.PI))
      // Each beside what it hangs on.
      const pull = (id: string) => {
        const inner = [...neighbours.get(id)!].flatMap((other) => (index > 1 && angles.has(other) ? angles.get(other)! : []))
        return inner.length === 0 ? 0 : inner.reduce((sum, angle) => sum + angle, 0) / inner.length
      }
      const pulls = new Map(ring.map((id) => [id, pull(id)]))
      ring.sort((a, b) => pulls.get(a)! - pulls.get(b)! || (a < b ? -1 : 1))
      ring.forEach((id, at) => {
        const angle = (at / ring.length) * 2 * Math.PI
        angles.set(id, angle)
        positions.set(id, { x: Math.cos(angle - Math.PI / 2) * radius * 1.3, y: Math.sin(angle - Math.PI / 2) * radius })
      })
    }
    return centred(positions)
  },
} as const satisfies LayoutWay
