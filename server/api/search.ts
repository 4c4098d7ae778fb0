import { setImmediate as turn } from "node:timers/promises"
import MiniSearch from "minisearch"
import type { Actor } from "../model/index.ts"

/** Ids of the actors that a reader may mean, best first. */
export type Search = (text: string) => string[]

const LETTERS: Record<string, string> = { ß: "ss", ł: "l", ø: "o", đ: "d", ð: "d", þ: "th", æ: "ae", œ: "oe", ı: "i" }

/** Lower case without marks: `Ławrow`, `Lawrow` and `LAWROW` are one; `ü` is `u`. */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[ßłøđðþæœı]/g, (letter) => LETTERS[letter] ?? letter)
}

const words = (text: string) =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")

/** Writes names alike that transliterations write apart: Lawrow, Lavrov and Lavroff meet. */
function sound(word: string): string {
  return word
    .replace(/tsch|tch/g, "ch")
    .replace(/sch/g, "sh")
    .replace(/ph|ff/g, "f")
    .replace(/w/g, "v")
    .replace(/j/g, "y")
    .replace(/(?<=[ov])[fv]$/, "v")
    .replace(/(.)\1+/g, "$1")
}

/** Actors that are added at once: a few milliseconds. */
const SLICE = 100

/**
 * An index over all spellings in both languages; what counts is the name itself, then its beginning, then a typing error.
 * It is made in slices, so that others get their turn: 20,000 actors take a second.
 */
export async function searchOf(actors: Iterable<Actor>, names: ReadonlyMap<string, string[]>): Promise<Search> {
  const index = new MiniSearch<{ id: string; name: string; other: string }>({
    fields: ["name", "other"],
    tokenize: words,
    processTerm: (term) => [...new Set([term, sound(term)])],
    searchOptions: {
      boost: { name: 3 },
      combineWith: "AND",
      prefix: (term) => term.length >= 2,
      weights: { prefix: 0.6, fuzzy: 0.3 },
      // A query is spelt one way; both writings of it would both have to be there.
      processTerm: sound,
    },
  })
  const weight = new Map<string, number>()
  // A name that is the whole query comes first: one of the two names before a label or another spelling.
  const exact = new Map<string, Map<string, number>>()
  for (const actor of actors) {
    if (weight.size % SLICE === SLICE - 1) await turn()
    const own = [actor.nameDe, actor.nameEn]
    const other = [actor.labelDe ?? "", actor.labelEn ?? "", ...(names.get(actor.id) ?? []), ...actor.aliases]
    index.add({ id: actor.id, name: own.join(" "), other: other.join(" ") })
    const whole = (list: string[], rank: number) => list.map((name) => [words(name).join(" "), rank] as const)
    exact.set(actor.id, new Map([...whole(other, 1e6), ...whole(own, 2e6)]))
    weight.set(
      actor.id,
      Object.values(actor.relations).reduce((sum, one) => sum + one, 0),
    )
  }
  return (text) => {
    const whole = words(text).join(" ")
    const rank = (id: string, score: number) => (exact.get(id)?.get(whole) ?? 0) + score * (1 + Math.log1p(weight.get(id) ?? 0) / 10)
    const typed = index.search(text)
    // Typing errors are forgiven only where nothing is spelt as typed: Iran must not bring Iraq along.
    const hits = typed.length > 0 ? typed : index.search(text, { fuzzy: (term) => (term.length >= 7 ? 2 : term.length >= 4 ? 1 : false) })
    return hits
      .map((hit) => ({ id: String(hit.id), score: rank(String(hit.id), hit.score) }))
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
      .map((hit) => hit.id)
  }
}
