import MiniSearch from "minisearch"
import type { Actor, EventFull } from "../../server/model/index.ts"

export type Hit = { type: "actor"; id: string } | { type: "event"; id: string } | { type: "sentence"; id: string; event: string }

const DIGRAPHS: [RegExp, string][] = [
  [/ß/g, "ss"],
  [/[ôö]/g, "o"],
  [/ø/g, "o"],
  [/ł/g, "l"],
  [/æ/g, "ae"],
]

/** One term without case and diacritics. */
export function fold(text: string): string {
  const plain = DIGRAPHS.reduce((so, [from, to]) => so.replace(from, to), text.toLowerCase())
  return plain.normalize("NFD").replace(/\p{M}/gu, "")
}

interface Entry {
  key: string
  hit: Hit
  names: string
  more: string
}

/** Finds actors by every spelling in both languages, events by title and sentences by their words; one slip a word is forgiven. */
export function makeSearch(actors: readonly Actor[], events: readonly EventFull[]): (query: string) => Hit[] {
  const index = new MiniSearch<Entry>({
    idField: "key",
    fields: ["names", "more"],
    processTerm: (term) => fold(term) || null,
    searchOptions: {
      boost: { names: 3 },
      prefix: true,
      // Short words would turn into each other.
      fuzzy: (term) => (term.length < 4 ? 0 : term.length < 8 ? 1 : 2),
      combineWith: "AND",
      boostDocument: (key) => (String(key).startsWith("actor") ? 2 : String(key).startsWith("event") ? 1.2 : 1),
    },
  })
  const entries: Entry[] = actors.map((actor) => ({
    key: `actor ${actor.id}`,
    hit: { type: "actor", id: actor.id },
    names: [actor.nameDe, actor.nameEn, actor.labelDe, actor.labelEn, ...actor.aliases].filter(Boolean).join(" · "),
    more: [actor.role, actor.roleDe, actor.country].filter(Boolean).join(" "),
  }))
  const sentences = new Map<string, Entry>()
  for (const event of events) {
    entries.push({
      key: `event ${event.id}`,
      hit: { type: "event", id: event.id },
      names: `${event.titleDe} · ${event.titleEn}`,
      more: event.places.flatMap((place) => [place.nameDe, place.nameEn]).join(" "),
    })
    for (const evidence of event.evidence) {
      if (evidence.quote === null || event.relations.length === 0) continue
      sentences.set(evidence.id, {
        key: `sentence ${evidence.id}`,
        hit: { type: "sentence", id: evidence.id, event: event.id },
        names: "",
        more: evidence.quote,
      })
    }
  }
  index.addAll([...entries, ...sentences.values()])
  const hits = new Map([...entries, ...sentences.values()].map((entry) => [entry.key, entry.hit]))
  return (query) => index.search(query).flatMap((result) => hits.get(String(result.id)) ?? [])
}
