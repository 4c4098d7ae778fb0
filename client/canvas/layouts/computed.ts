import type { Point } from "../geometry.ts"
import { placeLabels } from "../labels/place.ts"
import { STRONG } from "../rules/strong.ts"
import type { LayoutWay } from "./layout.ts"
import { componentsOf, isName, networkOf, type Network } from "./network.ts"
import { packGroups } from "./pack.ts"
import { makeRoom } from "./room.ts"
import { crossings, stressLayouts } from "./stress.ts"

/** So many of the starts with the fewest crossings are worked out. */
const FINALISTS = 3
/** Canvases are wider than high. */
const WIDER = 1.25

/** Places from the ties themselves: the same picture each time, no chance in it. */
export const computed: LayoutWay = {
  id: "computed",
  options: [],
  suits: () => true,
  place(drawn) {
    const network = networkOf(drawn)
    const groups = componentsOf(network).map((members) => {
      const part = partOf(network, members)
      return { members, points: bestOf(part), rooms: part.rooms }
    })
    const positions = packGroups(network.ids, groups)
    for (const id of positions.keys()) if (isName(id)) positions.delete(id)
    return { positions, sides: new Map(), box: null, stretch: 1 }
  },
}

/** The start that leaves most names readable and fewest lines crossing. */
function bestOf(part: Network): Point[] {
  const count = part.ids.length
  const starts = count <= 40 ? 10 : count <= 100 ? 4 : 1
  const tries = stressLayouts(count, part.springs, starts)
  const crossed = tries.map((points) => ({ points, crossings: tries.length > 1 ? crossings(points, part.springs) : 0 }))
  const best = crossed.sort((a, b) => a.crossings - b.crossings).slice(0, FINALISTS)
  for (const { points } of best) {
    for (const point of points) point.x *= WIDER
    makeRoom(points, part.rooms, part.springs)
  }
  if (best.length === 1) return best[0]!.points
  const costs = best.map(({ points }) => crossings(points, part.springs) + 5 * missingNames(part, points))
  return best[costs.indexOf(Math.min(...costs))]!.points
}

/** What names would find no place there, weighed by how busy their actors are. */
function missingNames({ ids, rooms, springs }: Network, points: readonly Point[]): number {
  const widthOf = (at: number) => rooms[springs.find(({ a, name }) => name && a === at)?.b ?? at]!.width
  const requests = rooms.map((room, at) => ({
    id: ids[at]!,
    centre: points[at]!,
    anchor: points[at]!,
    radius: room.radius,
    corner: true,
    lines: Array.from({ length: room.lines }, () => ({ text: "", face: "other" as const, width: widthOf(at) * 2 - 10, height: 15 })),
    side: null,
    important: room.relations >= STRONG,
    called: false,
  }))
  const order = requests
    .map((_, at) => at)
    .filter((at) => !isName(ids[at]!))
    .sort((a, b) => rooms[b]!.relations - rooms[a]!.relations || a - b)
  const lines = springs
    .filter(({ name }) => !name)
    .map(({ a, b }) => {
      const [from, to] = [points[a]!, points[b]!]
      const bounds = {
        x: Math.min(from.x, to.x),
        y: Math.min(from.y, to.y),
        width: Math.abs(from.x - to.x),
        height: Math.abs(from.y - to.y),
      }
      return { points: [from, to], width: 2, weight: 1, bounds }
    })
  const circles = requests.filter(({ id }) => !isName(id)).map(({ id, centre, radius }) => ({ id, centre, radius: radius + 2 }))
  const placed = new Set(
    placeLabels(
      order.map((at) => requests[at]!),
      { circles, lines },
      null,
    ).map(({ id }) => id),
  )
  return rooms.reduce((sum, room, at) => sum + (isName(ids[at]!) || placed.has(ids[at]!) ? 0 : 1 + room.relations), 0)
}

function partOf(network: Network, members: readonly number[]): Network {
  const index = new Map(members.map((member, at) => [member, at]))
  return {
    ids: members.map((member) => network.ids[member]!),
    rooms: members.map((member) => network.rooms[member]!),
    springs: network.springs.flatMap(({ a, b, ...spring }) =>
      index.has(a) && index.has(b) ? [{ a: index.get(a)!, b: index.get(b)!, ...spring }] : [],
    ),
  }
}
