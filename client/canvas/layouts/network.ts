import type { Drawn, DrawnActor } from "../scene.ts"

/** What a layout sees of a picture: numbered actors, joined by springs, each with the room it needs. */
export interface Network {
  ids: string[]
  /** Half of the width and of the height that a glyph with its label takes. */
  rooms: Room[]
  springs: Spring[]
}

export interface Room {
  width: number
  height: number
  radius: number
  /** Lines of the label; 0 when another number stands for the label. */
  lines: number
  relations: number
}

export interface Spring {
  a: number
  b: number
  /** The length at which it rests, in layout units. */
  length: number
  /** It only holds a name beside its actor: no line is drawn. */
  name: boolean
}

/** So many neighbours crowd an actor. */
const CROWDED = 6
/** Among more, not every name will stand. */
const MANY = 300
const LETTER = 6.6
const TIE = 112
const PART_OF = 78

/** Room is counted in letters of the longer language, so that the picture does not depend on language or type. */
function roomOf({ actor, radius, relations }: DrawnActor): Room {
  const lengths = [actor.labelDe ?? actor.nameDe, actor.labelEn ?? actor.nameEn, actor.captionDe ?? "", actor.captionEn ?? ""].map(
    (text, index) => text.length * (index < 2 ? 1 : 0.86),
  )
  const lines = actor.captionDe || actor.captionEn ? 2 : 1
  return { width: Math.max(radius, (Math.max(...lengths) * LETTER) / 2) + 5, height: radius + lines * 7.5 + 5, radius, lines, relations }
}

/** Ids sorted, so that the order in which the data came is no matter. */
export function networkOf(drawn: Drawn): Network {
  const ids = [...drawn.actors.keys()].sort()
  const index = new Map(ids.map((id, at) => [id, at]))
  const joined = new Map<string, Spring>()
  const degree = Array.from(ids, () => 0)
  const join = (from: string, to: string, length: number) => {
    const [a, b] = [index.get(from)!, index.get(to)!].sort((x, y) => x - y) as [number, number]
    const key = `${a} ${b}`
    if (joined.has(key)) return
    joined.set(key, { a, b, length, name: false })
    degree[a]!++
    degree[b]!++
  }
  for (const line of drawn.lines) if (!line.derived) join(line.source, line.target, TIE)
  for (const { part, whole } of drawn.partOf) join(part, whole, PART_OF)
  const springs = [...joined.values()].sort((x, y) => x.a - y.a || x.b - y.b)
  // A busy actor keeps its neighbours further away, and another busy one most of all: there are many to stand around them.
  for (const spring of springs) {
    const [few, many] = [degree[spring.a]!, degree[spring.b]!].sort((x, y) => x - y) as [number, number]
    spring.length += 13 * Math.sqrt(many - 1) + 14 * Math.sqrt(few - 1)
  }
  const rooms = ids.map((id) => roomOf(drawn.actors.get(id)!))
  const numbers = [...ids]
  ids.forEach((id, at) => {
    const room = rooms[at]!
    if (degree[at]! < CROWDED || ids.length > MANY) return
    // Lines leave a busy actor on all sides: its name gets a number of its own, so that the others leave it a gap.
    springs.push({ a: at, b: numbers.length, length: room.radius + 8 + room.width * 0.8, name: true })
    numbers.push(nameOf(id))
    rooms.push({ ...room, height: room.height - room.radius, radius: 20, lines: 0, relations: 0 })
    rooms[at] = { ...room, width: room.radius + 5, height: room.radius + 5 }
  })
  return { ids: numbers, rooms, springs }
}

const nameOf = (id: string): string => `name|${id}`

/** Whether a number of the network stands for a name and not for an actor. */
export const isName = (id: string): boolean => id.startsWith(nameOf(""))

/** Groups of actors that hang together, the largest first. */
export function componentsOf({ ids, springs }: Network): number[][] {
  const root = ids.map((_, at) => at)
  const find = (at: number): number => {
    while (root[at] !== at) at = root[at] = root[root[at]!]!
    return at
  }
  for (const { a, b } of springs) root[find(a)] = find(b)
  const groups = new Map<number, number[]>()
  ids.forEach((_, at) => {
    const group = groups.get(find(at))
    if (group) group.push(at)
    else groups.set(find(at), [at])
  })
  return [...groups.values()].sort((a, b) => b.length - a.length || a[0]! - b[0]!)
}
