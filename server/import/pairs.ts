import { familyById, type DossierEvent, type Role } from "../model/index.ts"
import { partiesOf, rolePairs } from "../model/projection.ts"

type Pair = [source: string, target: string]
type Evidence = DossierEvent["evidence"][number]

/** Which sides of a pair a participant may stand on. A mediator stands on both, but never opposite a mediator. */
export interface Side {
  roles: Role[]
  acts: boolean
  receives: boolean
  mediates: boolean
}

/** The sides of all participants of an event. */
export function sidesOf({ family, participants }: Pick<DossierEvent, "family" | "participants">): Map<string, Side> {
  const { acting, receiving, between } = familyById[family]
  const sides = new Map<string, Side>()
  for (const { actor, role } of participants) {
    const side = sides.get(actor) ?? { roles: [], acts: false, receives: false, mediates: false }
    const has = (list: readonly Role[]) => list.includes(role)
    side.roles.push(role)
    side.acts ||= has(acting)
    side.receives ||= has(receiving)
    side.mediates ||= has(between)
    sides.set(actor, side)
  }
  return sides
}

/** The pairs that a sentence names, each once: those written down, else those about which the roles leave no doubt. */
export function pairsOf(event: DossierEvent, evidence: Evidence): Pair[] {
  const { symmetric } = familyById[event.family]
  if (!evidence.pairs) {
    const doubtful = symmetric && partiesOf(event.family, event.participants).length !== 2
    return doubtful ? [] : rolePairs(event.family, event.participants)
  }
  const pairs = new Map<string, Pair>()
  for (const { source: sources, target: targets } of evidence.pairs) {
    for (const a of sources) {
      for (const b of targets) {
        if (a === b) continue
        const [source, target] = symmetric && b < a ? [b, a] : [a, b]
        pairs.set(`${source} ${target}`, [source, target])
      }
    }
  }
  return [...pairs.values()]
}
