import { FAMILIES, STATUSES, type Family, type Relation, type Status } from "../../server/model/index.ts"

/** All relations with one counterpart of one family, direction and status: one drawn line. */
export interface Counterpart {
  actor: string
  relations: Relation[]
}
export interface StatusGroup {
  status: Status
  count: number
  counterparts: Counterpart[]
}
export interface FamilyGroup {
  family: Family
  /** Whether the actor acts or receives; symmetric families only act. */
  side: "acting" | "receiving"
  count: number
  actors: number
  statuses: StatusGroup[]
}

/** The relations of an actor by family, side and status, the most certain first; counterparts with most relations first. */
export function relationGroups(actor: string, relations: readonly Relation[]): FamilyGroup[] {
  return FAMILIES.flatMap(({ id, symmetric }) => {
    const own = relations.filter((one) => one.family === id && (one.source === actor || one.target === actor))
    const sides = symmetric
      ? [{ side: "acting" as const, own }]
      : [
          { side: "acting" as const, own: own.filter((one) => one.source === actor) },
          { side: "receiving" as const, own: own.filter((one) => one.source !== actor) },
        ]
    return sides
      .filter(({ own }) => own.length > 0)
      .map(({ side, own }) => ({
        family: id,
        side,
        count: own.length,
        actors: new Set(own.map((one) => other(one, actor))).size,
        statuses: STATUSES.flatMap(({ id: status }): StatusGroup[] => {
          const found = own.filter((one) => one.status === status)
          return found.length === 0 ? [] : [{ status, count: found.length, counterparts: counterparts(actor, found) }]
        }),
      }))
  })
}

const other = (relation: Relation, actor: string) => (relation.source === actor ? relation.target : relation.source)

function counterparts(actor: string, relations: readonly Relation[]): Counterpart[] {
  const byActor = new Map<string, Relation[]>()
  for (const relation of relations) {
    const id = other(relation, actor)
    byActor.set(id, [...(byActor.get(id) ?? []), relation])
  }
  return [...byActor].map(([id, own]) => ({ actor: id, relations: own })).toSorted((a, b) => b.relations.length - a.relations.length)
}
