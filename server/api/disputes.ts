import { familyById, relationId, STATUSES, type Contradiction, type Family, type Status } from "../model/index.ts"

import { claimSides, MATTERS, type SaysFound } from "./disputed-says.ts"

/** A sentence of an event as far as it can disagree with another one. */
export interface Said {
  evidence: string
  status: Status
  /** Ids of two actors with a space between them. */
  pairs: string[]
  excluded: string[]
}

type Found = Omit<Contradiction["disputes"][number], "sides"> & { sides: { status: Status; says: string | null; evidence: string[] }[] }

function sidesOf(said: readonly Said[]): Found["sides"] {
  return STATUSES.map(({ id }) => ({
    status: id,
    says: null,
    evidence: said.filter((one) => one.status === id).map((one) => one.evidence),
  })).filter((side) => side.evidence.length > 0)
}

function disputeOf(about: Found["about"], said: readonly Said[]): Found | null {
  const sides = sidesOf(said)
  if (sides.length < 2) return null
  return { about, actors: [], relations: [], contested: sides.some((side) => side.status === "denied"), sides }
}

/**
 * What the sentences of an event do not agree about. Sentences disagree only where they speak of the same: of one pair, of one actor
 * taking part, or of the event as a whole. That Europe was not at the table denies nothing of those who were.
 */
export function disputesOf(event: string, family: Family, said: readonly Said[]): Found[] {
  const found = new Map<string, Found>()
  const add = (dispute: Found | null, actors: string[], relation: string | null) => {
    if (!dispute) return
    // One sentence often pairs many: they are one dispute, with all the lines that it is about.
    const key = JSON.stringify([dispute.about, dispute.sides])
    const known = found.get(key) ?? dispute
    known.actors = [...new Set([...known.actors, ...actors])].toSorted()
    if (relation !== null) known.relations.push(relation)
    found.set(key, known)
  }
  const whole = said.filter((one) => one.pairs.length === 0 && one.excluded.length === 0)
  const denied = whole.filter((one) => one.status === "denied")
  add(disputeOf("status", denied.length > 0 ? [...whole, ...said.filter((one) => one.pairs.length > 0)] : whole), [], null)

  for (const pair of new Set(said.flatMap((one) => one.pairs.map((text) => normal(family, text))).toSorted())) {
    const [source, target] = pair.split(" ") as [string, string]
    const ofPair = said.filter((one) => one.pairs.some((text) => normal(family, text) === pair))
    add(disputeOf("status", ofPair), [source, target], relationId(event, source, target))
  }
  for (const actor of new Set(said.flatMap((one) => one.excluded).toSorted())) {
    const naming = said.filter((one) => one.status !== "denied" && one.pairs.some((pair) => pair.split(" ").includes(actor)))
    const excluding = said.filter((one) => one.excluded.includes(actor)).map((one) => ({ ...one, status: "denied" as const }))
    if (naming.length > 0) add(disputeOf("actor", [...naming, ...excluding]), [actor], null)
  }
  return [...found.values()]
}

/** What sentences of an event say of its date, its outcome or a number, when two of them cannot both be right. */
export function claimDisputesOf(event: string, family: Family, said: readonly (Said & SaysFound)[]): Found[] {
  return MATTERS.flatMap((matter) =>
    [...new Set(said.map(matter.of))].flatMap((of): Found[] => {
      const sides = claimSides(
        said.filter((one) => matter.of(one) === of),
        matter,
      )
      if (!sides) return []
      const pairs = [
        ...new Set(sides.flatMap((side) => side.of.flatMap((one) => one.pairs.map((text) => normal(family, text))))),
      ].toSorted()
      return [
        {
          about: matter.about,
          actors: [...new Set(pairs.flatMap((pair) => pair.split(" ")))].toSorted(),
          relations: pairs.map((pair) => relationId(event, ...(pair.split(" ") as [string, string]))),
          contested: false,
          sides: sides.map(({ says, of: all }) => ({
            status: STATUSES.find(({ id }) => all.some((one) => one.status === id))!.id,
            says,
            evidence: all.map((one) => one.evidence),
          })),
        },
      ]
    }),
  )
}

/** A pair of a family without direction, in the order in which its relation has it. */
function normal(family: Family, pair: string): string {
  return familyById[family].symmetric ? pair.split(" ").toSorted().join(" ") : pair
}

/** Everything that the sentences of an event do not agree about. */
export const allDisputes = (event: string, family: Family, said: readonly (Said & SaysFound)[]): Found[] => [
  ...disputesOf(event, family, said),
  ...claimDisputesOf(event, family, said),
]
