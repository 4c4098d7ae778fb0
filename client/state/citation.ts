import type { Evidence, Precision } from "../../server/model/index.ts"
import type { Language } from "../canvas/port.ts"
import { publishedWords } from "./dates.ts"
import { fullName } from "./names.ts"
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
