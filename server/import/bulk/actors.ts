import type { PartPlan } from "../../store/plan.ts"
import { printedName } from "../../store/printed.ts"
import { betterOf } from "../cast.ts"

type Actor = Omit<PartPlan["actors"][number], "spellings" | "mended"> & { spellings: Set<string> }

/** Control characters that may stand between the values of a list; names hardly ever have one. */
const DELIMITERS = ["\u001f", "\u001e", "\u001d", "\u001c", "\u0007", "\u0006", "\u0005", "\u0004"]

/** Everybody that rows tell of: the best facts and every spelling. Tens of thousands, so they are kept in memory. */
export class Actors {
  private readonly actors = new Map<string, Actor>()
  private readonly used = new Set<string>()

  /** Adds the actors of a part; returns how many are new. */
  add(actors: PartPlan["actors"]): number {
    const before = this.actors.size
    for (const { spellings, mended: _mended, ...facts } of actors) {
      const known = this.actors.get(facts.id)
      const actor = { ...(known ? betterOf(known, facts) : facts), spellings: known?.spellings ?? new Set<string>() }
      this.actors.set(facts.id, actor)
      for (const text of [facts.nameDe, facts.nameEn, ...spellings])
        for (const sign of DELIMITERS) if (text.includes(sign)) this.used.add(sign)
      for (const spelling of spellings) actor.spellings.add(spelling)
    }
    return this.actors.size - before
  }

  /** Each with its spellings, the names by which it is found and the one that is printed. */
  *all() {
    for (const { spellings, ...facts } of this.actors.values()) {
      const spelled = [...spellings].toSorted()
      const names = [...new Set([facts.nameDe, facts.nameEn, ...facts.aliases, ...spelled])].toSorted()
      yield { facts, spellings: spelled, names, printed: printedName([{ ...facts, spellings: spelled }]) }
    }
  }

  /** A character that stands in no name, or undefined. */
  delimiter(): string | undefined {
    return DELIMITERS.find((sign) => !this.used.has(sign))
  }
}
