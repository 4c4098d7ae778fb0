import { FAMILIES, familyById, ROLES, type DossierEvent, type Role } from "../model/index.ts"
import type { Draft } from "./draft.ts"
import type { Faults } from "./faults.ts"
import { sidesOf, type Side } from "./pairs.ts"
import { checkActorId } from "./references.ts"

/** A sentence that names more pairs than this is a list, not a sentence. */
const PAIR_LIMIT = 5000

type Path = readonly PropertyKey[]
type Evidence = DossierEvent["evidence"][number]

const sidesIn = (family: DossierEvent["family"]): Set<Role> => {
  const { acting, receiving, between } = familyById[family]
  return new Set<Role>([...acting, ...receiving, ...between])
}
const sidesAnywhere = new Set(FAMILIES.flatMap((family) => [...sidesIn(family.id)]))

/** Roles that a family allows: its own sides, and those that are no side anywhere, such as host or instrument. */
export function rolesOf(family: DossierEvent["family"]): Role[] {
  const own = sidesIn(family)
  return ROLES.map((role) => role.id).filter((role) => own.has(role) || !sidesAnywhere.has(role))
}

/** Every role must be one of the event's family. */
export function checkRoles(event: DossierEvent, path: Path, faults: Faults): void {
  const allowed = rolesOf(event.family)
  for (const [index, { role }] of event.participants.entries()) {
    if (allowed.includes(role)) continue
    faults.add([...path, "participants", index, "role"], () => `${role} is no role in ${event.family}; it takes ${allowed.join(", ")}`)
  }
}

/** The pairs that a sentence names: participants only, acting with receiving ones. */
export function checkPairs(draft: Draft, event: DossierEvent, evidence: Evidence, path: Path, faults: Faults): void {
  const { symmetric } = familyById[event.family]
  const sides = sidesOf(event)
  if (!evidence.pairs) {
    const all = [...sides.values()]
    const count = all.filter((one) => one.acts).length * all.filter((one) => one.receives).length
    if (symmetric || count <= PAIR_LIMIT) return
    faults.add([...path, "pairs"], () => `is missing, and the roles would make ${count} pairs; write those that this sentence names`)
    return
  }
  const count = evidence.pairs.reduce((sum, { source, target }) => sum + source.length * target.length, 0)
  if (count > PAIR_LIMIT) {
    faults.add([...path, "pairs"], () => `makes ${count} pairs, at most ${PAIR_LIMIT} fit a sentence; name fewer, or split the event`)
    return
  }
  for (const [index, pair] of evidence.pairs.entries()) {
    const here = [...path, "pairs", index]
    checkSide(draft, event, sides, pair.source, "source", here, faults)
    checkSide(draft, event, sides, pair.target, "target", here, faults)
    const [one] = pair.source
    if (pair.source.every((a) => pair.target.every((b) => a === b))) faults.add(here, () => `pairs ${one} with itself; name two actors`)
    const onlyMediates = (actor: string) => {
      const side = sides.get(actor)
      return side !== undefined && side.mediates && !side.acts && !side.receives
    }
    const both = pair.source.find((a) => onlyMediates(a) && pair.target.some((b) => b !== a && onlyMediates(b)))
    if (both) faults.add(here, () => `pairs ${both} with another mediator; a mediator pairs with those who negotiate`)
  }
}

function checkSide(
  draft: Draft,
  event: DossierEvent,
  sides: Map<string, Side>,
  actors: readonly string[],
  name: "source" | "target",
  path: Path,
  faults: Faults,
): void {
  const { acting, receiving, between } = familyById[event.family]
  for (const [at, actor] of actors.entries()) {
    const place = [...path, name, at]
    const side = sides.get(actor)
    if (!side) {
      if (checkActorId(draft, actor, place, faults)) {
        faults.add(place, () => `${actor} does not take part in the event; add it to the participants`)
      }
    } else if (!side.mediates && !(name === "source" ? side.acts : side.receives)) {
      const roles = [...new Set<Role>([...(name === "source" ? acting : receiving), ...between])]
      faults.add(place, () => `${actor} is ${side.roles.join(" and ")}, but the ${name} of ${event.family} is ${roles.join(" or ")}`)
    }
  }
}
