import { refuse } from "./place.ts"

// What could end a string, a name, a comment or a line, or hide another escape.
const BOUNDARY = /['"`\\*/]|[\p{Cc}\p{Zl}\p{Zp}]/u

/**
 * Neo4j decodes \uXXXX before it looks for strings, names and comments, so an escaped quote ends a string. What is left
 * after this layer stands for the same tokens whether it is decoded before, while or after they are cut.
 */
export function checkEscapes(text: string): void {
  let high = -1
  for (let at = text.indexOf("\\"); at >= 0; at = text.indexOf("\\", at)) {
    let end = at
    while (text[end] === "\\") end += 1
    // Two backslashes are one that escapes nothing.
    const escapes = (end - at) % 2 === 1 && text[end] === "u"
    const from = end - 1
    at = end
    if (!escapes) continue
    const digits = text.slice(end + 1, end + 5)
    if (!/^[0-9A-Fa-f]{4}$/.test(digits))
      refuse("statement-syntax", text, from, "\\u wants four hexadecimal digits. Write \\\\u for a backslash and the letter u.")
    const character = String.fromCharCode(Number.parseInt(digits, 16))
    const isLow = character >= "\uDC00" && character <= "\uDFFF"
    const isHigh = character >= "\uD800" && character <= "\uDBFF"
    if (BOUNDARY.test(character) || (isLow && high !== from)) refuseEscape(text, from, digits)
    if (isHigh && !/^\\u[Dd][C-Fc-f]/.test(text.slice(end + 5, end + 9))) refuseEscape(text, from, digits)
    high = isHigh ? end + 5 : -1
  }
}

function refuseEscape(text: string, at: number, digits: string): never {
  const detail = `The escape \\u${digits} stands for a character that could end a string or a comment. Write the character itself, or pass the text as a parameter.`
  refuse("statement-not-read-only", text, at, detail)
}
