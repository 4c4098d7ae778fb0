import type { Family, Status } from "../model/index.ts"

interface PloverType {
  family: Family | null
  status: Status
  /** The CAMEO code that says no more than this type. */
  cameo: string | null
  en: string
  de: string
}

const none = (cameo: string | null, en: string, de: string): PloverType => ({ family: null, status: "occurred", cameo, en, de })

/**
 * What PLOVER's event types mean. An agreement to cooperate is a plan, a threat is one only of what it threatens with; requests,
 * accusations, protests and coercion are in none of the four families. Types: PLOVER (CC BY-SA 4.0), families our own.
 */
export const PLOVER: Readonly<Record<string, PloverType>> = {
  AGREE: { family: "supported", status: "planned", cameo: "03", en: "Agrees to cooperate", de: "Sagt Zusammenarbeit zu" },
  CONSULT: { family: "negotiated", status: "occurred", cameo: "04", en: "Consultation", de: "Beratung" },
  SUPPORT: { family: "supported", status: "occurred", cameo: "05", en: "Diplomatic support", de: "Diplomatische Unterstützung" },
  COOPERATE: { family: "supported", status: "occurred", cameo: "06", en: "Material cooperation", de: "Materielle Zusammenarbeit" },
  AID: { family: "supported", status: "occurred", cameo: "07", en: "Aid", de: "Hilfe" },
  ASSAULT: { family: "attacked", status: "occurred", cameo: "18", en: "Assault", de: "Angriff" },
  THREATEN: { family: null, status: "threatened", cameo: "13", en: "Threat", de: "Drohung" },
  RETREAT: none("08", "Retreat", "Rückzug"),
  CONCEDE: none("08", "Concession", "Zugeständnis"),
  REQUEST: none("10", "Request", "Forderung"),
  ACCUSE: none("11", "Accusation", "Beschuldigung"),
  REJECT: none("12", "Rejection", "Ablehnung"),
  PROTEST: none("14", "Protest", "Protest"),
  SANCTION: none("16", "Sanction", "Sanktion"),
  MOBILIZE: none("15", "Mobilisation", "Mobilmachung"),
  COERCE: none("17", "Coercion", "Zwang"),
}

/** What a type with its mode means: to threaten with violence is a threatened attack. null when PLOVER has no such type. */
export function ploverOf(type: string, mode: string): PloverType | null {
  const found = Object.hasOwn(PLOVER, type) ? PLOVER[type]! : null
  if (type === "THREATEN" && mode === "violence") return { ...PLOVER.THREATEN!, family: "attacked", cameo: "138" }
  return found
}
