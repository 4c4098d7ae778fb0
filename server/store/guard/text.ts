import { Problem } from "../../problems.ts"
import { LIMITS } from "../../model/limits.ts"
import { refuse } from "./place.ts"

/** Refuses a statement that is longer than anything a person writes. */
export function checkSize(text: string): void {
  const most = LIMITS.statementBytes
  if (text.length <= most && new TextEncoder().encode(text).length <= most) return
  const detail = `The statement is longer than ${most / 1000} kB. Pass long lists as parameters.`
  throw new Problem("invalid-request", detail, { errors: [{ path: "statement", message: detail }] })
}

/** Refuses NUL and halves of characters that no encoding can say. */
export function checkText(text: string): void {
  const wrong = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.exec(text)
  if (wrong) refuse("invalid-request", text, wrong.index, "There is a character here that is no text. Take it out.")
}
