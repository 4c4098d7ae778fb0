import type { ArticleItem, EventFull } from "../../server/model/index.ts"
import { useActors } from "../app/lookup.ts"
import { useApp, useLanguage } from "../app/store.ts"
import type { Language } from "../canvas/port.ts"
import { fullName } from "../state/names.ts"
import type { Thing } from "./state/values.ts"

type Names = ReadonlyMap<string, Record<Language, string>>
const none: readonly never[] = []
const ofEvents = new WeakMap<readonly EventFull[], Names>()

function namesOf(events: readonly EventFull[]): Names {
  const known = ofEvents.get(events)
  if (known) return known
  const names = new Map<string, Record<Language, string>>()
  for (const { id, titleDe, titleEn, evidence } of events) {
    names.set(`event ${id}`, { de: titleDe, en: titleEn })
    for (const one of evidence) if (one.quote !== null) names.set(`evidence ${one.id}`, { de: one.quote, en: one.quote })
  }
  ofEvents.set(events, names)
  return names
}

/** How things are called by their ids, as far as the page knows them. */
export function useNames(): (thing: Thing, id: string) => string | null {
  const language = useLanguage()
  const actors = useActors()
  const events = useApp((state) => state.events) ?? none
  const articles: readonly ArticleItem[] = useApp((state) => state.articles) ?? none
  return (thing, id) => {
    const actor = thing === "actor" ? actors.get(id) : undefined
    if (actor) return fullName(actor, language)
    if (thing === "article") return articles.find((one) => one.id === id)?.title ?? null
    return namesOf(events).get(`${thing} ${id}`)?.[language] ?? null
  }
}
