import { familyById, statusById, type ArticleItem, type EventFull, type Evidence, type Precision } from "../../server/model/index.ts"
import type { Language } from "../canvas/port.ts"
import { dateWords, publishedWords } from "./dates.ts"
import { fullName } from "./names.ts"
import type { Referenced } from "./references.ts"
import { say } from "./texts.ts"

/** Who says so, first speaker first; the article itself stands at the end. */
export function chainWords(evidence: Pick<Evidence, "saidBy"> & { quote?: string | null }, language: Language): string {
  if (evidence.saidBy.length === 0) return say(language, evidence.quote === null ? "evidence.row" : "reader.itself")
  return [...evidence.saidBy.map((actor) => fullName(actor, language)), say(language, "reader.article")].join(" › ")
}

export interface Cited {
  evidence: Evidence
  /** Language of the quoted text, for its quotation marks. */
  textLanguage: string
  publishedPrecision: Precision
  status: string
  address: string
}

/** A sentence with title, outlet, date, who says so and where it stands, to be pasted into a text. */
export function citation(cited: Cited, language: Language): string {
  const { evidence } = cited
  const [open, close] = cited.textLanguage.startsWith("de") ? ["„", "“"] : ["“", "”"]
  const outlet = evidence.outlet ?? say(language, "legend.noOutlet").replace(/\.$/, "")
  const published = publishedWords(evidence.published, cited.publishedPrecision, language)
  const lines = [
    evidence.quote === null ? null : `${open}${evidence.quote}${close}`,
    `${evidence.articleTitle}. ${outlet}, ${published}.`,
    `${say(language, "reader.saidBy")}: ${chainWords(evidence, language)}. ${say(language, "reader.status")}: ${cited.status}.`,
    cited.address,
  ]
  return lines.filter(Boolean).join("\n")
}

/** An article with outlet and date, in the forms in which it is cited. */
export function articleCited(article: ArticleItem, address: string, language: Language): { text: string; reference: Referenced } {
  const { id, title, outlet, published, publishedPrecision, url } = article
  const by = outlet ?? say(language, "legend.noOutlet").replace(/\.$/, "")
  return {
    text: `${title}. ${by}, ${publishedWords(published, publishedPrecision, language)}.\n${url ?? address}`,
    reference: {
      id,
      title,
      outlet,
      published,
      language: article.language,
      address: url ?? address,
      quote: null,
      note: article.titleBasis === "editor" ? say(language, "legend.editorTitle") : "",
    },
  }
}

/** An event with every sentence that says it and who says so, in the forms in which it is cited. */
export function eventCited(event: EventFull, address: string, language: Language): { text: string; reference: Referenced } {
  const title = language === "de" ? event.titleDe : event.titleEn
  const status = `${familyById[event.family][language].name}, ${statusById[event.status][language].word}, ${dateWords(event, language)}`
  const said = event.evidence.map((evidence) => {
    const source = [evidence.articleTitle, evidence.outlet].filter(Boolean).join(", ")
    return `${evidence.quote === null ? "" : `“${evidence.quote}” `}${chainWords(evidence, language)}. ${source}.`
  })
  const [first] = event.evidence
  return {
    text: [`${title}. ${status}.`, ...said, address].join("\n"),
    reference: {
      id: event.id,
      title,
      outlet: first?.outlet ?? null,
      published: first?.published ?? null,
      language,
      address,
      quote: null,
      note: [`${status}.`, ...said].join(" "),
    },
  }
}
