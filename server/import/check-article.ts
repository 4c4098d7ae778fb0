import type { Draft } from "./draft.ts"
import type { Faults } from "./faults.ts"

/** So many characters may be searched for spellings and quotes without a place: about a second. */
const SEARCH_LIMIT = 2e9

/** Checks the article and gives its text, or null when there is none or too much would have to be searched in it. */
export function checkArticle(draft: Draft, given: string | undefined, faults: Faults): string | null {
  checkCharacters(draft, faults)
  const { article } = draft
  const carried = article?.text
  const text = given ?? carried ?? null
  if (article) {
    if (given !== undefined && carried !== undefined && given !== carried) {
      faults.add(["article", "text"], () => "is another text than article.txt; keep one of them")
    } else if (text === null) {
      faults.add(["article", "text"], () => "is missing; write the text here, or in article.txt beside the dossier")
    }
    if (!isLanguage(article.language)) {
      faults.add(["article", "language"], () => `${JSON.stringify(article.language)} is no language tag; write one such as de or en-GB`)
    }
    if ((article.published === null) !== (article.publishedPrecision === "none")) {
      faults.add(["article", "publishedPrecision"], () => "is none when published is null, and only then")
    }
  }
  if (text === null) return null
  if (text === "") faults.add(["article", "text"], () => "is empty; put the article there")
  if (given !== undefined) checkString(given, ["article", "text"], faults)
  checkSentences(draft, text, faults)
  const searches = searchesIn(draft)
  if (searches * text.length > SEARCH_LIMIT) {
    faults.add([], () => `${searches} spellings and quotes have no place in a long text; give their start or starts`)
    return null
  }
  return text
}

function checkSentences(draft: Draft, text: string, faults: Faults): void {
  const sentences = draft.article?.sentences
  if (!sentences) return
  if (sentences.length === 0) faults.add(["article", "sentences"], () => "is empty; leave it out to have sentences found")
  let before = 0
  for (const [index, [start, end]] of sentences.entries()) {
    const path = ["article", "sentences", index]
    if (end <= start) faults.add(path, () => `ends at ${end}, before it has begun at ${start}; write start, then end`)
    else if (start < before) faults.add(path, () => `begins at ${start}, but the sentence before it ends at ${before}; put them in order`)
    else if (end > text.length) faults.add(path, () => `ends at ${end}, but the text has only ${text.length} characters`)
    before = Math.max(before, end)
  }
}

function searchesIn(draft: Draft): number {
  const quotes = [...draft.events.flatMap((event) => event?.evidence ?? []), ...draft.statements]
  const spellings = draft.actors.flatMap((actor) => actor?.spellings ?? [])
  return quotes.filter((one) => one && one.start === undefined).length + spellings.filter((one) => !one.starts).length
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

/** Both stores and JSON itself stumble over NUL and halves of surrogate pairs. */
function checkString(text: string, path: readonly PropertyKey[], faults: Faults): void {
  const at = text.search(/[\0\p{Surrogate}]/u)
  if (at < 0) return
  const what = text.charCodeAt(at) === 0 ? "a NUL character" : "half of a surrogate pair"
  faults.add(path, () => `has ${what} at ${at}; take it out`)
}

function checkCharacters(value: unknown, faults: Faults, path: readonly PropertyKey[] = []): void {
  if (typeof value === "string") checkString(value, path, faults)
  else if (Array.isArray(value)) for (const [index, item] of value.entries()) checkCharacters(item, faults, [...path, index])
  else if (value !== null && typeof value === "object" && !(value instanceof Set)) {
    for (const [key, item] of Object.entries(value)) if (key !== "ids") checkCharacters(item, faults, [...path, key])
  }
}
