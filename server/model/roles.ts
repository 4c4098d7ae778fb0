import { z } from "zod"

/** How an actor took part in an event. Which of them make relations is said by each family. */
export const ROLES = [
  { id: "negotiator", de: "Verhandler", en: "negotiator" },
  { id: "mediator", de: "Vermittler", en: "mediator" },
  { id: "principal", de: "Vertretener Staat", en: "principal" },
  { id: "host", de: "Gastgeber", en: "host" },
  { id: "ceasefireParty", de: "Partei der Feuerpause", en: "ceasefire party" },
  { id: "supporter", de: "Unterstützer", en: "supporter" },
  { id: "supported", de: "Unterstützter", en: "supported" },
  { id: "attacker", de: "Angreifer", en: "attacker" },
  { id: "target", de: "Ziel", en: "target" },
  { id: "victim", de: "Opfer", en: "victim" },
  { id: "instrument", de: "Mittel", en: "instrument" },
  { id: "informer", de: "Informant", en: "informer" },
  { id: "informed", de: "Informierter", en: "informed" },
] as const

export const Role = z.enum(ROLES.map((role) => role.id))
export type Role = z.infer<typeof Role>
