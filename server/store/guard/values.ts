import type { Params, Value } from "../store.ts"
import type { Token } from "./tokens.ts"

/** The value of a literal or parameter at that token and how many tokens it has; undefined when it is neither. */
export function valueAt(tokens: Token[], at: number, params: Params): { value: Value | undefined; length: number } | undefined {
  const token = tokens[at]
  if (token?.kind === "string") return { value: token.text, length: 1 }
  if (token?.kind === "number") return { value: Number(token.text.replaceAll("_", "")), length: 1 }
  const name = tokens[at + 1]
  if (!isSymbol(token, "$") || !name || name.kind === "symbol") return undefined
  return { value: Object.hasOwn(params, name.text) ? params[name.text] : undefined, length: 2 }
}

/** Whether the token is that symbol; a string of the same letters is not. */
export function isSymbol(token: Token | undefined, text: string): boolean {
  return token?.kind === "symbol" && token.text === text
}
