import { parseEdtf, STATUSES, statusById, type DossierEvent, type Status } from "../model/index.ts"
import { checkPairs, checkRoles } from "./check-pairs.ts"
import { checkQuote } from "./check-quote.ts"
import type { Draft } from "./draft.ts"
import type { Faults } from "./faults.ts"
import { checkActorId, checkActorIds, checkPlaceIds, checkTwice } from "./references.ts"

const caution = (status: Status) => STATUSES.findIndex((one) => one.id === status)

/** Events: references, roles, dates, and evidence that carries them. */
export function checkEvents(draft: Draft, text: string | null, faults: Faults): void {
  checkTwice(
    draft.events.map((event) => event?.id),
    (index) => ["events", index, "id"],
    faults,
  )
  for (const [index, event] of draft.events.entries()) {
    if (!event) continue
    const path = ["events", index]
    checkDate(event, path, faults)
    checkPlaceIds(draft, event.places, [...path, "places"], faults)
    for (const [at, { actor }] of event.participants.entries()) checkActorId(draft, actor, [...path, "participants", at, "actor"], faults)
    checkTwice(
      event.participants.map(({ actor, role }) => `${actor} as ${role}`),
      (at) => [...path, "participants", at],
      faults,
    )
    checkRoles(event, path, faults)
    for (const [at, evidence] of event.evidence.entries()) {
      const here = [...path, "evidence", at]
      if (text !== null) checkQuote(evidence, here, text, faults)
      checkActorIds(draft, evidence.saidBy, [...here, "saidBy"], faults)
      checkActorIds(draft, evidence.excludes, [...here, "excludes"], faults)
      checkPairs(draft, event, evidence, here, faults)
    }
    checkSpans(event.evidence, [...path, "evidence"], faults)
    checkCertainty(event, path, faults)
  }
}

/** Statements to no named addressee: a quote and who says it. */
export function checkStatements(draft: Draft, text: string | null, faults: Faults): void {
  for (const [index, statement] of draft.statements.entries()) {
    if (!statement) continue
    if (text !== null) checkQuote(statement, ["statements", index], text, faults)
    checkActorIds(draft, statement.saidBy, ["statements", index, "saidBy"], faults)
  }
  checkSpans(draft.statements, ["statements"], faults)
}

function checkSpans(
  list: readonly ({ quote: string; start?: number | undefined } | null)[],
  path: readonly PropertyKey[],
  faults: Faults,
): void {
  checkTwice(
    list.map((one) => (one && one.start !== undefined ? `the span ${one.start}-${one.start + one.quote.length}` : undefined)),
    (at) => [...path, at],
    faults,
  )
}

function checkDate({ date }: DossierEvent, path: readonly PropertyKey[], faults: Faults): void {
  const window = date.edtf === null ? null : parseEdtf(date.edtf)
  if (date.precision === "day" && window && window.days === null && window.start !== window.end) {
    faults.add([...path, "date", "precision"], () => `is day, but ${date.edtf} is longer than a day; write how exact it really is`)
  }
}

/** Nothing is more certain than its sentences. One that only denies may speak of an event that other articles tell. */
function checkCertainty(event: DossierEvent, path: readonly PropertyKey[], faults: Faults): void {
  const [most] = event.evidence
    .map((one) => one.status)
    .filter((status) => statusById[status].projected)
    .toSorted((a, b) => caution(a) - caution(b))
  if (most === undefined || caution(event.status) >= caution(most)) return
  faults.add(
    [...path, "status"],
    () => `is ${event.status}, but its sentences say ${statusById[most].en.word} at most; write ${most}, or mend the evidence`,
  )
}
