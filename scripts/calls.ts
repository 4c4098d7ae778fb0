import { testData } from "@neo4j-cypher/language-support"
import { FUNCTIONS } from "../server/store/guard/functions.ts"
import { PROCEDURES } from "../server/store/guard/procedures.ts"

type Registries = Record<string, Record<string, unknown>>

function allowed(registries: Registries, names: ReadonlySet<string>): Registries {
  const chosen = (registry: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(registry).filter(([name]) => names.has(name.toLowerCase())))
  return Object.fromEntries(Object.entries(registries).map(([version, registry]) => [version, chosen(registry)]))
}

/** The functions and procedures that the guard lets through, with the signatures that the language support knows, as a module. */
export function callsModule(): string {
  const functions = allowed(testData.mockSchema.functions as Registries, FUNCTIONS)
  const procedures = allowed(testData.mockSchema.procedures as Registries, PROCEDURES)
  const known = new Set(Object.keys(functions["CYPHER 25"] ?? {}).map((name) => name.toLowerCase()))
  const others = [...FUNCTIONS].filter((name) => !known.has(name))
  return Object.entries({ functions, procedures, others })
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)}\n`)
    .join("")
}
