import { Problem } from "../../problems.ts"
import { placeAt } from "../guard/place.ts"
import { tokenise } from "../guard/tokens.ts"
import { statementProblem } from "./faults.ts"
import type { EngineFault } from "./protocol.ts"

const DRAWN = /--> query:(\d+):(\d+)/
const NAMED = /(?:Undefined variable|Unknown function) '(.+?)'/
const WITHOUT = /\s*\(line \d+, column \d+\)/

/**
 * An error of the engine for the reader whose statement it was, with its place: the engine draws that of faulty grammar, counting
 * characters, and only names what it does not know. `before` is how much text stood in front of the reader's.
 */
export function statementProblemAt(fault: EngineFault, statement: string, before: number): Problem {
  const problem = statementProblem(fault)
  if (problem.code === "internal") {
    const detail = "The embedded engine cannot do this statement. Write it in smaller parts, or use Neo4j."
    return new Problem("statement-failed", detail, { errors: [{ path: "statement", message: detail }], cause: problem.cause })
  }
  if (problem.code !== "statement-syntax" && problem.code !== "statement-failed") return problem
  const offset = offsetOf(fault.message, statement, before)
  const message = `${problem.message.replace(WITHOUT, "").replace(/[.\s]*$/, "")}.`
  const at = offset === null ? null : placeAt(statement, Math.min(offset, statement.length))
  return new Problem(problem.code, at ? `${message} (line ${at.line}, column ${at.column})` : message, {
    errors: [{ path: "statement", message, ...(at && { at }) }],
    cause: problem.cause,
  })
}

function offsetOf(message: string, statement: string, before: number): number | null {
  const drawn = DRAWN.exec(message)
  if (drawn) return offsetAt(statement, Number(drawn[1]), Number(drawn[2]) - (drawn[1] === "1" ? before : 0))
  const name = NAMED.exec(message)?.[1]
  return name === undefined ? null : onlyUse(statement, name)
}

function offsetAt(statement: string, line: number, column: number): number {
  const lines = statement.split("\n")
  const above = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0)
  return (
    above +
    Array.from(lines[line - 1] ?? "")
      .slice(0, Math.max(0, column - 1))
      .join("").length
  )
}

/** Where a name stands that is no property, label or key; null when there are several and one would have to guess. */
function onlyUse(statement: string, name: string): number | null {
  const tokens = tokenise(statement)
  const uses = tokens.filter(
    ({ kind, text }, at) =>
      (kind === "name" || kind === "quoted") && text === name && !/^[.:]$/.test(tokens[at - 1]?.text ?? "") && tokens[at + 1]?.text !== ":",
  )
  return uses.length === 1 ? uses[0]!.start : null
}
