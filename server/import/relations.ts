import { project, type Projected } from "../model/projection.ts"
import type { Family } from "../model/index.ts"
import type { LoadPlan } from "../store/plan.ts"

/** The relations that one article gives by itself, before other articles add to its events. */
export function relationsOf(plan: LoadPlan): (Projected & { event: string; family: Family })[] {
  return plan.events.flatMap(({ id, family, status, participants }) => {
    const evidence = plan.evidence.filter((one) => one.event === id).map((one) => ({ ...one, article: plan.article.id }))
    return project({ id, family, participants, evidence }, status).map((relation) => ({ ...relation, event: id, family }))
  })
}
