import { Problem, type ProblemCode } from "../problems.ts"
import { placeAt } from "./guard/place.ts"
import { problemOf } from "./neo4j-problems.ts"

/** `(line 1, column 9 (offset: 8))`, as Neo4j ends the first line of its message; the next two lines draw the place. */
const PLACE = /\s*\(line \d+, column \d+ \(offset: (\d+)\)\)/
const RESERVED =
  /^Neo\.(?:ClientError\.Security\.|ClientError\.Statement\.(?:AccessMode|SyntaxError)|ClientError\.Database\.)|OutOfMemory|TransactionTimedOut/

/**
 * What a driver's error means for the reader whose statement it was: a slip of theirs is no fault of ours, whatever the database
 * calls it. `before` is how much text stood in front of the reader's.
 */
export function statementProblemOf(error: unknown, statement: string, before: number): Problem {
  if (error instanceof Problem) return error
  const { code = "", message = "" } = error as { code?: string; message?: string }
  if (code === "Neo.ClientError.Security.Forbidden")
    return new Problem("statement-not-read-only", "The database does not let this user do that. Ask for what the graph holds.", {
      cause: error,
    })
  if (RESERVED.test(code) || !/^Neo\.(?:Client|Database)Error\./.test(code) || code.startsWith("Neo.DatabaseError.Database."))
    return placed(problemOf(error, ""), statement, before)
  const own = /^Neo\.(?:ClientError|DatabaseError\.Statement)\./.test(code) && message !== ""
  const detail = own ? message : "The database could not run this statement, and does not say why. Try it in smaller parts."
  return placed(new Problem("statement-failed", detail, { cause: error }), statement, before)
}

/** The same problem with the place in the reader's own text instead of the drawing. */
function placed(problem: Problem, statement: string, before: number): Problem {
  if (problem.code !== "statement-syntax" && problem.code !== "statement-failed") return problem
  const found = PLACE.exec(problem.message)
  const words = found ? problem.message.slice(0, found.index) : problem.message.replace(/\s+/g, " ")
  const message = sentence(words)
  if (!found) return renamed(problem.code, message, [{ path: "statement", message }], problem.cause)
  const at = placeAt(statement, Math.max(0, Math.min(Number(found[1]) - before, statement.length)))
  return renamed(problem.code, `${message} (line ${at.line}, column ${at.column})`, [{ path: "statement", message, at }], problem.cause)
}

function renamed(code: ProblemCode, detail: string, errors: Problem["errors"], cause: unknown): Problem {
  return new Problem(code, detail, { errors, cause })
}

const sentence = (text: string) => (/[.?!]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`)
