import type { Point } from "../geometry.ts"
import { centred, optionOf, type LayoutWay } from "./layout.ts"
import { networkOf } from "./network.ts"
import { packGroups } from "./pack.ts"

/** The angle between one seed of a sunflower and the next. */
const GOLDEN = Math.PI * (3 - Math.sqrt(5))

/** Country by country, the busiest actor in the middle of each; what has no country comes last. */
export const country = {
  id: "country",
  name: { de: "Nach Ländern", en: "By country" },
  options: [{ id: "gap", least: 40, most: 160, step: 10, usual: 76 }],
  suits: () => true,
  place(drawn, arrangement) {
    const gap = optionOf(country, arrangement, "gap")
    const network = networkOf(drawn)
    const numbers = new Map(network.ids.map((id, at) => [id, at]))
    const groups = new Map<string, string[]>()
    for (const [id, { actor }] of drawn.actors) {
      const name = actor.country ?? ""
      groups.set(name, [...(groups.get(name) ?? []), id])
    }
    const ordered = [...groups].sort(
      ([a, some], [b, others]) => Number(a === "") - Number(b === "") || others.length - some.length || (a < b ? -1 : 1),
    )
    const packed = packGroups(
      network.ids,
      ordered.map(([, ids]) => {
        ids.sort((a, b) => drawn.actors.get(b)!.relations - drawn.actors.get(a)!.relations || (a < b ? -1 : 1))
        const members = ids.map((id) => numbers.get(id)!)
        const points = ids.map((_, index): Point => {
          const reach = gap * Math.sqrt(index)
          return { x: Math.cos(index * GOLDEN) * reach * 1.15, y: Math.sin(index * GOLDEN) * reach * 0.9 }
        })
        return { members, points, rooms: members.map((member) => network.rooms[member]!) }
      }),
    )
    return centred(packed)
  },
} as const satisfies LayoutWay
