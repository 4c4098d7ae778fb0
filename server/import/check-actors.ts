import type { DossierActor } from "../model/index.ts"
import type { Draft } from "./draft.ts"
import type { Faults } from "./faults.ts"
import { checkActorId, checkTwice } from "./references.ts"
import { placesOf, wholeWordsOf } from "./text.ts"

/** Actors: ids, part-of, and spellings that the article really prints. */
export function checkActors(draft: Draft, text: string | null, faults: Faults): void {
  checkTwice(
    draft.actors.map((actor) => actor?.id),
    (index) => ["actors", index, "id"],
    faults,
  )
  checkTwice(
    draft.places.map((place) => place?.id),
    (index) => ["places", index, "id"],
    faults,
  )
  for (const [index, actor] of draft.actors.entries()) {
    if (!actor) continue
    for (const [at, { actor: whole }] of actor.partOf.entries()) {
      checkActorId(draft, whole, ["actors", index, "partOf", at, "actor"], faults)
    }
    checkTwice(
      actor.partOf.map((one) => one.actor),
      (at) => ["actors", index, "partOf", at, "actor"],
      faults,
    )
    if (text !== null) checkSpellings(actor, index, text, faults)
  }
  checkCircles(draft, faults)
}

function checkSpellings(actor: DossierActor, index: number, text: string, faults: Faults): void {
  checkTwice(
    actor.spellings.map((one) => one.text),
    (at) => ["actors", index, "spellings", at, "text"],
    faults,
  )
  for (const [at, { text: spelling, starts }] of actor.spellings.entries()) {
    const path = ["actors", index, "spellings", at]
    if (!starts) {
      if (wholeWordsOf(text, spelling).length > 0) continue
      faults.add([...path, "text"], () => {
        const inside = placesOf(text, spelling, 20)
        if (inside.length === 0) return `${JSON.stringify(spelling)} does not stand in the article; mend it, or make it an alias`
        return `${JSON.stringify(spelling)} stands only inside longer words, at ${inside.join(", ")}; give those that mean the actor as starts`
      })
      continue
    }
    if (starts.length === 0) faults.add([...path, "starts"], () => "is empty; leave it out to have every whole word counted")
    for (const [which, start] of starts.entries()) {
      if (text.startsWith(spelling, start)) continue
      faults.add([...path, "starts", which], () => {
        const places = placesOf(text, spelling, 20)
        const where = places.length > 0 ? `it stands at ${places.join(", ")}` : "it stands nowhere"
        return `${JSON.stringify(spelling)} does not stand at ${start}; ${where}`
      })
    }
    checkTwice(starts.map(String), (which) => [...path, "starts", which], faults)
  }
}

function checkCircles(draft: Draft, faults: Faults): void {
  const wholes = new Map(draft.actors.flatMap((actor) => (actor ? [[actor.id, actor.partOf.map((one) => one.actor)] as const] : [])))
  const done = new Set<string>()
  for (const actor of draft.actors) {
    if (!actor || done.has(actor.id)) continue
    const circle = circleFrom(actor.id, wholes, done)
    if (!circle) continue
    const index = draft.actors.findIndex((one) => one?.id === circle[0])
    faults.add(["actors", index, "partOf"], () => `goes round in a circle: ${circle.join(" → ")}; take one of these out`)
  }
}

/** A walk without recursion, because a chain may be as long as the list of actors. */
function circleFrom(start: string, wholes: Map<string, string[]>, done: Set<string>): string[] | null {
  const trail: string[] = []
  const onTrail = new Set<string>()
  const open: ({ enter: string } | { leave: string })[] = [{ enter: start }]
  let circle: string[] | null = null
  for (let step = open.pop(); step; step = open.pop()) {
    if ("leave" in step) {
      trail.pop()
      onTrail.delete(step.leave)
      done.add(step.leave)
      continue
    }
    if (onTrail.has(step.enter)) circle ??= [...trail.slice(trail.indexOf(step.enter)), step.enter]
    if (onTrail.has(step.enter) || done.has(step.enter)) continue
    trail.push(step.enter)
    onTrail.add(step.enter)
    open.push({ leave: step.enter }, ...(wholes.get(step.enter) ?? []).map((whole) => ({ enter: whole })))
  }
  return circle
}
