import type { PartPlan } from "../store/plan.ts"
import type { CodedActor } from "./formats/format.ts"
import { matcher, type KnownActor } from "./match.ts"

/** An actor as a part of an import has it. */
type Told = PartPlan["actors"][number]
type Facts = Pick<Told, "kind" | "nameDe" | "nameEn" | "country" | "sector" | "wikidata">

// What says more comes first, then the alphabet: rows tell different things of one actor, and their order must not matter.
const rank = ({ kind, sector, country, wikidata, nameEn, nameDe }: Facts) =>
  [kind === "group", !sector, !country, !wikidata, kind, nameEn, nameDe, sector, country, wikidata].map((fact) =>
    typeof fact === "boolean" ? Number(fact) : (fact ?? ""),
  )

const sameFacts = (a: Facts, b: Facts) =>
  a.kind === b.kind &&
  a.nameDe === b.nameDe &&
  a.nameEn === b.nameEn &&
  a.country === b.country &&
  a.sector === b.sector &&
  a.wikidata === b.wikidata

/** Of two accounts of one actor by one data set the one that counts. */
export function betterOf<T extends Facts>(a: T, b: T): T {
  // Most rows tell the same.
  if (sameFacts(a, b)) return a
  const [one, other] = [rank(a), rank(b)]
  const at = one.findIndex((fact, index) => fact !== other[index])
  return at < 0 || one[at]! < other[at]! ? a : b
}

/** An actor that is known before an import, with what may be told of it. */
export type KnownFacts = KnownActor & Facts

const factsOf = ({ kind, nameDe, nameEn, country, sector, wikidata }: Facts): Facts => ({ kind, nameDe, nameEn, country, sector, wikidata })

/**
 * Who is who in an import of a data set. Actors whom articles or other data sets name keep the facts they have; of those whom only this
 * data set names, the facts are the best of all its rows.
 */
export class Cast {
  /** By which id the store knows an actor of a row. */
  readonly idOf: (actor: CodedActor) => string
  private readonly others = new Set<string>()
  private readonly own = new Map<string, Facts>()
  private readonly met = new Set<string>()

  /** `known` are the actors of the store before the import, and `namedBy` tells which articles and data sets name each. */
  constructor(dataset: string, known: readonly KnownFacts[], namedBy: readonly { actor: string; articles: readonly string[] }[]) {
    const alone = new Set(namedBy.filter(({ articles }) => articles.length === 1 && articles[0] === dataset).map(({ actor }) => actor))
    for (const one of known) {
      if (alone.has(one.id)) this.own.set(one.id, factsOf(one))
      else this.others.add(one.id)
    }
    // Of its own actors a data set has the ids: matched by name, they would depend on which file came first.
    this.idOf = matcher(
      known.filter(({ id }) => this.others.has(id)),
      new Set(known.map(({ id }) => id)),
    )
  }

  /** How many actors of the rows so far articles or other data sets named before. */
  get matched(): number {
    return this.met.size
  }

  /** The actor with the facts that count so far; `mended` when the store has others by now. */
  settle(told: Omit<Told, "mended">): Told {
    const { id } = told
    if (this.others.has(id)) {
      this.met.add(id)
      return { ...told, mended: false }
    }
    const before = this.own.get(id)
    const facts = before ? betterOf(before, factsOf(told)) : factsOf(told)
    this.own.set(id, facts)
    return { ...told, ...facts, mended: before !== undefined && facts !== before }
  }
}
