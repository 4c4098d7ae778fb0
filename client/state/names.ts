import { kindById, type Actor } from "../../server/model/index.ts"
import type { Language } from "../canvas/port.ts"

/** Something with a name in both languages. */
export interface Named {
  nameDe: string
  nameEn: string
}

export const fullName = (of: Named, language: Language): string => (language === "de" ? of.nameDe : of.nameEn)

/** The name as the picture prints it. */
export function shortName(actor: Actor, language: Language): string {
  return (language === "de" ? actor.labelDe : actor.labelEn) ?? fullName(actor, language)
}

/** The name as a heading: an office needs its whole title, the others are known by their short name. */
export function headName(actor: Actor, language: Language): string {
  return actor.kind === "office" ? fullName(actor, language) : shortName(actor, language)
}

/** An actor of whom only the id is known here: it stands for the name. */
export const strangerNamed = (id: string): Actor => ({ id, nameDe: id, nameEn: id, plural: [] as Actor["plural"] }) as Actor

/** The second line under the short name. */
export function caption(actor: Actor, language: Language): string | null {
  return language === "de" ? actor.captionDe : actor.captionEn
}

export const kindName = (actor: Actor, language: Language): string => kindById[actor.kind][language]

/** Drawn on ink. A group of states is a group that is not armed: its sector says so. */
export function isArmed(actor: Pick<Actor, "kind" | "sector">): boolean {
  return actor.kind === "group" ? actor.sector === "REB" || actor.sector === "MIL" : kindById[actor.kind].armed
}

/** All relations that a sentence names. */
export const relationCount = (actor: Actor): number => Object.values(actor.relations).reduce((sum, n) => sum + n, 0)
