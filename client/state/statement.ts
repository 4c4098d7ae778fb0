import { familyById, statusById, type Actor, type Family, type Status } from "../../server/model/index.ts"
import type { Language } from "../canvas/port.ts"

type Acting = Pick<Actor, "plural"> | undefined

const PLACE = "…"
const PLANS = { de: ["will", "wollen"], en: ["plans to", "plan to"] } as const
const THREATENS = ["threatens to", "threaten to"] as const

/** The verb with the place of the receiving actor, never more certain than the status. */
function template(family: Family, status: Status, language: Language, source: Acting): string {
  const verb = familyById[family][language]
  const { form } = statusById[status]
  const number = source?.plural.includes(language) ? 1 : 0
  const { word } = statusById[status][language]
  if (status === "denied") return `${verb.past[number]} (${word})`
  if (form === "past") return verb.past[number]
  if (form === "present") return verb.present[number]
  if (status === "planned") return `${PLANS[language][number]} ${verb.infinitive}`
  if (status === "threatened" && language === "en") return `${THREATENS[number]} ${verb.infinitive}`
  return `${verb.infinitive} (${word})`
}

/** The verb alone, after the name of who acts: "griff an", "attacks", "plans to inform". */
export function verbWords(family: Family, status: Status, language: Language, source: Acting): string {
  return template(family, status, language, source).replace(`${PLACE} `, "")
}

/** A relation as one line of words, for screen readers and lists; `name` is how the actors are called there. */
export function lineWords(
  { source, target, family, status }: { source: Actor; target: Actor; family: Family; status: Status },
  language: Language,
  name: (actor: Actor, language: Language) => string,
): string {
  const words = template(family, status, language, source)
  const [object, subject] = [name(target, language), name(source, language)]
  return `${subject} ${words.includes(PLACE) ? words.replace(PLACE, () => object) : `${words} ${object}`}`
}
