import { familyById } from "../../server/model/index.ts"
import { relationsOf } from "../../server/import/relations.ts"
import type { LoadPlan } from "../../server/store/plan.ts"
import type { Told } from "./annotation.ts"

/** What a plan says, in the shapes of the API. */
export function toldBy(plan: LoadPlan): Told {
  const evidence = plan.evidence.map((one) => ({ ...one, saidBy: one.saidBy.map((id) => ({ id })) }))
  const relations = relationsOf(plan).map((relation) => {
    const event = plan.events.find((one) => one.id === relation.event)
    if (!event) throw new Error(`${relation.id} has no event`)
    return {
      ...relation,
      edtf: event.date.edtf,
      plover: event.plover,
      symmetric: familyById[event.family].symmetric,
      evidence: evidence.filter((one) => relation.evidence.includes(one.id)),
    }
  })
  return { relations, evidence }
}
