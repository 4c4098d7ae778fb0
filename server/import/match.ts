import type { Kind } from "../model/index.ts"
import type { CodedActor } from "./formats/format.ts"

/** An actor that the store holds already. */
export interface KnownActor {
  id: string
  kind: Kind
  nameDe: string
  nameEn: string
  aliases: readonly string[]
  country: string | null
  wikidata: string | null
}

// A data set's group may be what an article calls forces. Persons are never matched by name: one bare surname is many people.
const BY_NAME: Partial<Record<Kind, readonly Kind[]>> = {
  // Of some a data set tells no kind: a whole name may be a person's, a single word is not enough.
  group: ["group", "forces", "organisation", "person", "office", "media"],
  organisation: ["organisation", "group"],
  media: ["media"],
}

/**
 * Tells by which id the store knows an actor of a row: by the same id, one of `ids`; by the same Wikidata id; a state by its country; groups, organisations
 * and media by their whole name, letter by letter, when exactly one has it. Everything else keeps the data set's own id.
 */
export function matcher(known: readonly KnownActor[], ids: ReadonlySet<string>): (actor: CodedActor) => string {
  const states = new Map<string, string[]>()
  const names = new Map<string, KnownActor[]>()
  const wikidata = new Map<string, string[]>()
  for (const one of known) {
    if (one.wikidata) wikidata.set(one.wikidata, [...(wikidata.get(one.wikidata) ?? []), one.id])
    if (one.kind === "state" && one.country !== null) states.set(one.country, [...(states.get(one.country) ?? []), one.id])
    for (const name of new Set([one.nameDe, one.nameEn, ...one.aliases])) {
      const key = name.normalize("NFC")
      names.set(key, [...(names.get(key) ?? []), one])
    }
  }
  const only = (list: readonly string[]) => (list.length === 1 ? list[0] : undefined)
  return (actor) => {
    if (ids.has(actor.id)) return actor.id
    const same = actor.wikidata ? only(wikidata.get(actor.wikidata) ?? []) : undefined
    if (same !== undefined) return same
    if (actor.kind === "state") return only(actor.country === null ? [] : (states.get(actor.country) ?? [])) ?? actor.id
    const kinds = BY_NAME[actor.kind] ?? []
    const called = names.get(actor.spelling.normalize("NFC")) ?? []
    const whole = /\S\s+\S/.test(actor.spelling)
    return only(called.filter((one) => kinds.includes(one.kind) && (whole || one.kind !== "person")).map((one) => one.id)) ?? actor.id
  }
}
