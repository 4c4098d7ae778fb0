import type { Token } from "./tokens.ts"
import { TYPE_WORDS } from "./words.ts"

/** Where the type that begins at that token ends: `LIST<INTEGER NOT NULL> | ZONED DATETIME`. */
export function typeEnd(tokens: Token[], from: number): number {
  const word = (at: number) => tokens[at]?.word ?? ""
  const text = (at: number) => tokens[at]?.text ?? ""
  let open = 0
  let at = from
  for (;;) {
    const isLast =
      (word(at) === "NOT" && word(at + 1) !== "NULL") ||
      (word(at).startsWith("WITH") && !/^TIME(ZONE)?$/.test(word(at + 1))) ||
      !TYPE_WORDS.has(word(at))
    const opens = text(at) === "<" && /^(LIST|ARRAY|VECTOR|VALUE|ANY)$/.test(word(at - 1))
    const closes = text(at) === ">" && open > 0
    open += Number(opens) - Number(closes)
    if (!isLast || opens || closes) at += 1
    else if (text(at) === "!" || (text(at) === "|" && TYPE_WORDS.has(word(at + 1)))) at += 1
    else if (text(at) === "(" && word(at - 1) === "VECTOR") at += 3
    else return at
  }
}
