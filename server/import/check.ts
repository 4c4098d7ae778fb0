import type { Dossier } from "../model/index.ts"
import type { Fault } from "../problems.ts"
import type { LoadPlan } from "../store/plan.ts"
import { checkActors } from "./check-actors.ts"
import { checkArticle } from "./check-article.ts"
import { checkEvents, checkStatements } from "./check-events.ts"
import { checkLayout } from "./check-layout.ts"
import { readDraft } from "./draft.ts"
import { Faults } from "./faults.ts"
import { planOf } from "./plan.ts"

export type Checked = { ok: true; dossier: Dossier; plan: LoadPlan } | { ok: false; faults: Fault[] }

/** Proves a dossier: its shape, every quote at its place, every reference. `text` is article.txt when the dossier does not carry it. */
export function checkDossier(input: unknown, text?: string): Checked {
  const faults = new Faults()
  const draft = readDraft(input, faults)
  const read = checkArticle(draft, text, faults)
  checkActors(draft, read, faults)
  checkEvents(draft, read, faults)
  checkStatements(draft, read, faults)
  checkLayout(draft, faults)
  if (faults.any || read === null) return { ok: false, faults: faults.list() }
  const { ids: _ids, layout, ...parts } = draft
  // Without a fault every part was read: no null is left in the draft.
  const dossier = { ...parts, layout: layout ?? undefined } as Dossier
  return { ok: true, dossier, plan: planOf(dossier, read) }
}
