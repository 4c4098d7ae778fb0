import type { Drawn, DrawnActor } from "../scene.ts"

/** What a layout sees of a picture: numbered actors, joined by springs, each with the room it needs. */
export interface Network {
  ids: string[]
  /** Half of the width and of the height that a glyph with its label takes. */
  rooms: { width: number; height: number; radius: number; lines: number; relations: number }[]
  springs: Spring[]
}

export interface Spring {
  a: number
  b: number
  /** The length at which it rests, in layout units. */
  length: number
}

const LETTER = 6.6
const TIE = 112
const PART_OF = 78

/** Room is counted in letters of the longer language, so that the picture does not depend on language or type. */
function roomOf({ actor, radius, relations }: DrawnActor): Network["rooms"][number] {
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
  const degree = new Array<number>(ids.length).fill(0)
  const join = (from: string, to: string, length: number) => {
    const [a, b] = [index.get(from)!, index.get(to)!].sort((x, y) => x - y) as [number, number]
    const key = `${a} ${b}`
    if (joined.has(key)) return
    joined.set(key, { a, b, length })
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
  return { ids, rooms: ids.map((id) => roomOf(drawn.actors.get(id)!)), springs }
}

/** Groups of actors that hang together, the largest first. */
export function componentsOf({ ids, springs }: Network): number[][] {
  const root = ids.map((_, at) => at)
  const find = (at: number): number => {
    while (root[at] !== at) at = root[at] = root[root[at]!]!
    return at
  }
  for (const { a, b } of springs) root[find(a)] = find(b)
  const groups = new Map<number, number[]>()
  ids.forEach((_, at) => groups.set(find(at), [...(groups.get(find(at)) ?? []), at]))
  return [...groups.values()].sort((a, b) => b.length - a.length || a[0]! - b[0]!)
}
