import type { Net } from "./net.ts"

/** A part of a net that hangs together; `members` are its actors' numbers in the whole. */
export interface Part {
  members: number[]
  net: Net
}

/** The parts of a net, the largest first, of the same size the one that has the lowest number. */
export function partsOf({ ids, ties }: Net): Part[] {
  const root = ids.map((_, at) => at)
  const find = (at: number): number => {
    let one = at
    while (root[one] !== one) one = root[one] = root[root[one]!]!
    return one
  }
  for (const [a, b] of ties) root[find(a)] = find(b)
  const parts = new Map<number, { members: number[]; ties: [number, number][] }>()
  const numbers: number[] = []
  for (const [at] of ids.entries()) {
    const part = parts.get(find(at)) ?? { members: [], ties: [] }
    parts.set(find(at), part)
    numbers.push(part.members.push(at) - 1)
  }
  for (const [a, b] of ties) parts.get(find(a))!.ties.push([numbers[a]!, numbers[b]!])
  return [...parts.values()]
    .map(({ members, ties }) => ({ members, net: { ids: members.map((at) => ids[at]!), ties } }))
    .sort((a, b) => b.members.length - a.members.length || a.members[0]! - b.members[0]!)
}
