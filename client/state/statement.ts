import { familyById, statusById, type Family, type Status } from "../../server/model/index.ts"
import type { Language } from "../canvas/port.ts"

/** The verb between two actors, never more certain than the status: "attacked", "attacks", "plans to inform". */
export function verbWords(family: Family, status: Status, language: Language): string {
  const verb = familyById[family][language]
  const { form } = statusById[status]
  if (status === "denied") return language === "de" ? `${verb.past} (bestritten)` : `${verb.past} (denied)`
  if (form === "past") return verb.past
  if (form === "present") return verb.present
  if (status === "planned") return language === "de" ? `will ${verb.infinitive}` : `plans to ${verb.infinitive}`
  if (status === "threatened" && language === "en") return `threatens to ${verb.infinitive}`
  const { word } = statusById[status][language]
  return `${verb.infinitive} (${word})`
}

/** A relation as one line of words, for screen readers and lists. */
export function lineWords(source: string, target: string, family: Family, status: Status, language: Language): string {
  return `${source} ${verbWords(family, status, language)} ${target}`
}
