import { Problem, type ProblemCode } from "../../problems.ts"

/** Where in a text something is: line and column from 1, offset from 0 in UTF-16 code units. */
export interface Place {
  line: number
  column: number
  offset: number
}

/** The place of an offset; a line ends with LF, CR or both. */
export function placeAt(text: string, offset: number): Place {
  let line = 1
  let start = 0
  for (let at = 0; at < offset; at++) {
    const code = text.charCodeAt(at)
    if (code !== 10 && !(code === 13 && text.charCodeAt(at + 1) !== 10)) continue
    line += 1
    start = at + 1
  }
  return { line, column: offset - start + 1, offset }
}

/** Throws what is wrong with the statement at that offset, in words that say what to do. */
export function refuse(code: ProblemCode, text: string, offset: number, detail: string): never {
  const at = placeAt(text, offset)
  throw new Problem(code, `${detail} (line ${at.line}, column ${at.column})`, { errors: [{ path: "statement", message: detail, at }] })
}
