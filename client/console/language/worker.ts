import { CypherLanguageService, type DbSchema, type ParsedCypherToken } from "@neo4j-cypher/language-support"
import { functions, others, procedures } from "virtual:calls"
import type { Coloured, Finding, Kind, Offer, Question, Reply, Signature, Talk } from "./protocol.ts"

const WRITES = new Set("CREATE MERGE SET DELETE DETACH REMOVE DROP FOREACH LOAD INSERT ALTER GRANT REVOKE DENY".split(" "))
/** Kinds of the language server protocol, as numbers there. */
const KINDS: Record<number, Offer["kind"]> = {
  3: "function",
  2: "procedure",
  6: "variable",
  10: "property",
  25: "label",
  14: "keyword",
  5: "property",
}

const service = new CypherLanguageService({ consoleCommandsEnabled: false })
const allowed = new Set(others)
let known: Talk["know"]["ask"]["known"] = { labels: [], relationshipTypes: [], propertyKeys: [] }
let schema: DbSchema = {}
const types = () => new Set(known.relationshipTypes)

const knowing = (parameters: readonly string[]): DbSchema => ({
  ...schema,
  parameters: Object.fromEntries(parameters.map((name) => [name, ""])),
})

function coloured({ position, length, tokenType, token }: ParsedCypherToken, relationships: ReadonlySet<string>): Coloured {
  const from = position.startOffset
  const kind = tokenType === "label" && relationships.has(token) ? `type ${token}` : tokenType
  return { from, to: from + length, kind }
}

function colour(statement: string): Coloured[] {
  const relationships = types()
  return service.highlightSyntax(statement).map((token) => coloured(token, relationships))
}

/** The clauses that write; the guard would refuse them. */
function writes(statement: string): Finding[] {
  return service
    .highlightSyntax(statement)
    .filter(({ tokenType, token }) => tokenType === "keyword" && WRITES.has(token.toUpperCase()))
    .map(({ position, length, token }) => ({
      from: position.startOffset,
      to: position.startOffset + length,
      severity: "error",
      message: `READS ${token.toUpperCase()}`,
    }))
}

function check({ statement, parameters }: Talk["check"]["ask"]): Finding[] {
  const { diagnostics } = service.lint(statement, knowing(parameters))
  const found = diagnostics.map(({ offsets, severity, message }): Finding => {
    const from = Math.max(0, Math.min(offsets.start, statement.length))
    const to = Math.max(from, Math.min(offsets.end, statement.length))
    return { from, to, severity: severity === 1 ? "error" : "warning", message: typeof message === "string" ? message : message.value }
  })
  const unknown = (message: string) => /^Function (\S+) is not present/.exec(message)?.[1]?.toLowerCase() ?? ""
  return [...writes(statement), ...found.filter(({ message }) => !allowed.has(unknown(message)))]
}

function complete({ statement, at, parameters, manual }: Talk["complete"]["ask"]): Offer[] {
  const relationships = types()
  return service.autocomplete(statement, knowing(parameters), { caretPosition: at, manual }).map((item) => {
    const kind = item.label.startsWith("$") ? "parameter" : (KINDS[item.kind ?? 14] ?? "keyword")
    return {
      label: item.label,
      insert: item.insertText ?? item.label,
      kind: kind === "label" && relationships.has(item.label) ? "type" : kind,
      detail: item.signature ?? "",
      info: typeof item.documentation === "string" ? item.documentation : (item.documentation?.value ?? ""),
    }
  })
}

function signature({ statement, at }: Talk["signature"]["ask"]): Signature | null {
  const { signatures, activeParameter } = service.getSignatureHelp(statement, knowing([]), { caretPosition: at })
  const [only] = signatures
  if (!only) return null
  const argument = only.parameters?.[activeParameter ?? 0]
  const label = typeof argument?.label === "string" ? argument.label : ""
  const start = label === "" ? -1 : only.label.indexOf(label)
  const words = typeof only.documentation === "string" ? only.documentation : (only.documentation?.value ?? "")
  if (start < 0) return { before: only.label, current: "", after: "", words }
  return { before: only.label.slice(0, start), current: label, after: only.label.slice(start + label.length), words }
}

const ANSWERS: { [K in Kind]: (ask: Talk[K]["ask"]) => Talk[K]["answer"] } = {
  know(ask) {
    known = ask.known
    schema = { ...known, functions, procedures, defaultLanguage: "CYPHER 5" }
    return null
  },
  colour: ({ statement }) => colour(statement),
  check,
  complete,
  signature,
}

function answered(question: Question): unknown {
  try {
    return (ANSWERS[question.kind] as (ask: Question) => unknown)(question)
  } catch (error) {
    // Half a statement can confuse the parser, and old browsers lack what completion needs: the editor goes on without.
    console.info("The language support gave up:", error)
    return null
  }
}

addEventListener("message", ({ data }: MessageEvent<Question>) => {
  postMessage({ id: data.id, answer: answered(data) } satisfies Reply)
})
