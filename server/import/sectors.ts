import type { Kind } from "../model/index.ts"

/** What part of a country or of society an actor is: CAMEO's and PLOVER's codes of actors. */
interface Sector {
  kind: Kind
  en: string
  de: string
}

const sector = (kind: Kind, en: string, de: string): Sector => ({ kind, en, de })

/** CAMEO's generic actor codes (CAMEO manual, chapter 3) and PLOVER's sectors, which are most of them again. */
export const SECTORS: Readonly<Record<string, Sector>> = {
  GOV: sector("organisation", "government", "Regierung"),
  MIL: sector("forces", "armed forces", "Streitkräfte"),
  COP: sector("forces", "police", "Polizei"),
  SPY: sector("organisation", "intelligence", "Geheimdienste"),
  JUD: sector("organisation", "judiciary", "Justiz"),
  LEG: sector("organisation", "legislature", "Parlament"),
  OPP: sector("group", "opposition", "Opposition"),
  PTY: sector("organisation", "party", "Partei"),
  REB: sector("group", "rebels", "Rebellen"),
  INS: sector("group", "insurgents", "Aufständische"),
  SEP: sector("group", "separatists", "Separatisten"),
  RAD: sector("group", "radicals", "Radikale"),
  UAF: sector("group", "armed groups", "bewaffnete Gruppen"),
  CRM: sector("group", "criminals", "Kriminelle"),
  MED: sector("media", "media", "Medien"),
  JRN: sector("media", "journalists", "Journalisten"),
  BUS: sector("organisation", "business", "Wirtschaft"),
  MNC: sector("organisation", "multinational companies", "multinationale Unternehmen"),
  EDU: sector("organisation", "education", "Bildungswesen"),
  HLH: sector("organisation", "health services", "Gesundheitswesen"),
  LAB: sector("organisation", "labour", "Arbeitnehmer"),
  AGR: sector("organisation", "agriculture", "Landwirtschaft"),
  DEV: sector("organisation", "development", "Entwicklungshilfe"),
  ENV: sector("organisation", "environment", "Umwelt"),
  HRI: sector("organisation", "human rights", "Menschenrechte"),
  IGO: sector("organisation", "intergovernmental organisation", "zwischenstaatliche Organisation"),
  NGO: sector("organisation", "non-governmental organisation", "Nichtregierungsorganisation"),
  NGM: sector("organisation", "non-governmental movement", "nichtstaatliche Bewegung"),
  IMG: sector("group", "international militants", "internationale Kämpfer"),
  REL: sector("organisation", "religious bodies", "Religionsgemeinschaften"),
  CVL: sector("people", "civilians", "Zivilisten"),
  ELI: sector("people", "elites", "Eliten"),
  REF: sector("people", "refugees", "Flüchtlinge"),
  MOD: sector("people", "moderates", "Gemäßigte"),
  SOC: sector("people", "society", "Gesellschaft"),
  LAW: sector("organisation", "law enforcement", "Strafverfolgung"),
}
