import { parseEdtf } from "../../server/model/index.ts"
import type { Language } from "../canvas/port.ts"
import { dateWords } from "./dates.ts"

const RANGE = /^(\d+)\.\.(\d*) /

/** What one side of a contradiction says, in words; it is written as the API has it. */
export function claimWords(about: string, says: string, language: Language): string {
  if (about === "date") {
    const window = parseEdtf(says)
    return dateWords({ edtf: says, start: window?.start ?? null, end: window?.end ?? null, precision: "month" }, language)
  }
  const [range, least, most] = RANGE.exec(says) ?? []
  if (about !== "number" || range === undefined) return says
  return `${most ? `${least}–${most}` : `${{ de: "mindestens", en: "at least" }[language]} ${least}`} ${says.slice(range.length)}`
}
