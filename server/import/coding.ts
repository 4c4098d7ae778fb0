import { createHash } from "node:crypto"
import { countryByAlpha3 } from "../model/countries.ts"
import { familyById, type DossierEvent, type DossierPlace, type Family, type Role, type Status } from "../model/index.ts"
import type { FamilyWords } from "../model/families/family.ts"
import { CAMEO, type CameoCode } from "./cameo.ts"
import { short } from "./cells.ts"
import { Outside, Rejected, type Coded, type CodedActor } from "./formats/format.ts"

const NAME = 300

/** What a row means in our words. */
export interface Meaning {
  family: Family
  status: Status
  cameo: string | null
  plover: string | null
  goldstein: number | null
  en: string
  de: string
}

/** The code with what it means; throws for one that CAMEO does not have, and for what is in none of the four families. */
export function meaningOf(code: string): Meaning & { entry: CameoCode } {
  const entry = CAMEO.get(code)
  if (!entry) throw new Rejected("code", `${JSON.stringify(short(code, 20))} is no CAMEO code`)
  const { family, status, plover, goldstein, name } = entry
  if (family === null) throw new Outside(`CAMEO ${code.slice(0, 2)} ${CAMEO.get(code.slice(0, 2))!.name}`)
  return { family, status, cameo: code, plover, goldstein, en: name, de: `${familyById[family].de.name}, CAMEO ${code}`, entry }
}

/** Codes in which the one who acts only brings others together. */
const MEDIATES = new Set(["039", "045"])

/** An event between two sides, every actor of the one with every one of the other. */
export function codedEvent(
  id: string,
  { family, status, cameo, plover, goldstein, en, de }: Meaning,
  sources: readonly CodedActor[],
  targets: readonly CodedActor[],
  date: DossierEvent["date"],
  places: readonly DossierPlace[],
): Pick<Coded, "event" | "pairs" | "actors" | "places"> {
  const { acting, receiving, symmetric }: FamilyWords = familyById[family]
  const act: Role = cameo !== null && MEDIATES.has(cameo) ? "mediator" : acting[0]!
  const receive = symmetric ? acting[0]! : receiving[0]!
  const pairs = sources.flatMap((a) => targets.flatMap((b): [string, string][] => (a.id === b.id ? [] : [[a.id, b.id]])))
  if (pairs.length === 0) throw new Outside("an actor with itself")
  const names = (list: readonly CodedActor[], language: "nameDe" | "nameEn") => list.map((one) => one[language]).join(", ")
  const title = (what: string, language: "nameDe" | "nameEn") =>
    short(`${what}: ${names(sources, language)} – ${names(targets, language)}`, NAME)
  const parties = new Map<string, { actor: string; role: Role; explicit: boolean }>()
  for (const [list, role] of [
    [sources, act],
    [targets, receive],
  ] as const)
    for (const { id: actor } of list) parties.set(`${actor} ${role}`, { actor, role, explicit: true })
  return {
    actors: [...new Map([...sources, ...targets].map((one) => [one.id, one])).values()],
    places: [...places],
    pairs,
    event: {
      id,
      family,
      status,
      outcome: null,
      titleDe: title(de, "nameDe"),
      titleEn: title(en, "nameEn"),
      topic: null,
      date,
      places: places.map((place) => place.id),
      cameo,
      cameoAlso: [],
      plover,
      goldstein,
      participants: [...parties.values()],
    },
  }
}

/** A day that a coder gave. */
export const codedDay = (iso: string): DossierEvent["date"] => ({ edtf: iso, precision: "day", text: "coded day", basis: "coded" })

/** A state as an actor of every data set. */
export function stateActor(alpha3: string, spelling: string): CodedActor | null {
  const state = countryByAlpha3.get(alpha3)
  if (!state) return null
  const { nameDe, nameEn } = state
  return { id: `C_${alpha3}`, kind: "state", nameDe, nameEn, country: alpha3, sector: "GOV", spelling }
}

const hash = (text: string): string => createHash("sha256").update(text).digest("hex")

/** An id made of a name, which may have any sign: what can be read of it, and what tells it from others. */
export function idOf(prefix: string, name: string): string {
  const readable = name
    .normalize("NFC")
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-|-$/g, "")
    .slice(0, 60)
  return `${prefix}.${readable}.${hash(name).slice(0, 8)}`
}

/** A row's own id as part of ids of ours; one with other signs, or too long, keeps what tells it from others. */
export function rowId(text: string): string {
  if (/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,59}$/u.test(text)) return text
  return idOf("row", text)
}

/** A place by its facts: the same facts are the same place. */
export function codedPlace(prefix: string, facts: Omit<DossierPlace, "id" | "wikidata">): DossierPlace {
  const whole = { ...facts, wikidata: null }
  return { id: `${prefix}.P.${hash(JSON.stringify(whole)).slice(0, 16)}`, ...whole }
}

/** A stable id of what is one event by its facts. */
export const eventId = (prefix: string, ...facts: string[]): string => `${prefix}.E.${hash(facts.join("\n")).slice(0, 20)}`
