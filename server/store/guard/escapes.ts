import { refuse } from "./place.ts"

// What could end a string, a name, a comment or a line, or hide another escape.
const BOUNDARY = /['"`\\*/]|[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Cn}]/u

/**
 * Neo4j decodes \uXXXX before it looks for strings, names and comments, so an escaped quote ends a string. What is left
 * after this layer stands for the same tokens whether it is decoded before, while or after they are cut.
 */
export function checkEscapes(text: string): void {
  for (const { index, 1: slashes, 2: rest } of text.matchAll(/(\\+)u+([0-9A-Fa-f]{0,4})/g)) {
    const at = index + slashes!.length - 1
    if (rest!.length < 4) {
      if (slashes!.length % 2 === 0) continue
      refuse("statement-syntax", text, at, "\\u wants four hexadecimal digits. Write \\\\u for a backslash and the letter u.")
    }
    const character = String.fromCharCode(Number.parseInt(rest!, 16))
    if (!BOUNDARY.test(character)) continue
    refuse(
      "statement-not-read-only",
      text,
      at,
      `The escape \\u${rest} stands for a character that can end a string or a comment. Write the character itself, or pass the text as a parameter.`,
    )
  }
}
