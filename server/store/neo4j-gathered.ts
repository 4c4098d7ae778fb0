import { toNeo4j } from "./neo4j-values.ts"
import type { Params } from "./store.ts"

const QUOTED_OR_PARAMETER = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`|\/\/[^\n]*|\/\*[\s\S]*?\*\/|\$(\w+)/g

const texts = new Map<string, string>()

/**
 * One of our own statements as Neo4j is asked it: with all parameters in one map. It plans a statement anew for each combination of its
 * parameters' types, and of a list the type says whether it has none, one, some or many; of a map it says nothing. A plan takes many
 * times as long as a short answer.
 */
export function gathered(text: string, params: Params): [text: string, params: Record<string, unknown>] {
  let asked = texts.get(text)
  if (asked === undefined) {
    asked = text.replace(QUOTED_OR_PARAMETER, (whole, name: string | undefined) => (name ? `$given.${name}` : whole))
    texts.set(text, asked)
  }
  return asked === text ? [text, {}] : [asked, { given: toNeo4j(params) }]
}
