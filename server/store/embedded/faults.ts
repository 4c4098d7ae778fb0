import { Problem } from "../../problems.ts"
import type { EngineFault, OpenFault } from "./protocol.ts"

/** Seconds after which a restarted host surely answers again. */
export const RESTART_SECONDS = 2

const OPEN: Record<OpenFault, string> = {
  missing:
    "The embedded engine does not run on this machine (it needs Linux with glibc 2.34, macOS or Windows): set NEO4J_URI to use Neo4j.",
  folder: "The data folder cannot be created or written: give this user the right to, or set ENTENTE_DATA to another folder.",
  locked: "The data folder is open in another process: stop it, or set ENTENTE_DATA to another folder.",
  damaged: "The data folder holds a file that is not a readable database: move it away, or set ENTENTE_DATA to another folder.",
  unknown: "The embedded engine did not open its database. The log has its words.",
}

/** Why the database did not open. The engine's words carry paths and stay in the cause. */
export function openProblem(why: OpenFault, message: string): Problem {
  return new Problem("store-unavailable", OPEN[why], { cause: new Error(message) })
}

/** An error of a statement as a Problem, in the engine's words. */
export function statementProblem(fault: EngineFault): Problem {
  const { gqlStatus, message } = fault
  const cause = new Error(message)
  const words = wordsOf(message)
  if (gqlStatus?.startsWith("40")) return new Problem("conflict", `Another write came first: ${words}`, { cause, retryAfter: 1 })
  if (message.includes("Constraint violation")) return new Problem("conflict", words, { cause })
  if (gqlStatus?.startsWith("42")) return new Problem("statement-syntax", words, { cause })
  if (gqlStatus?.startsWith("22")) return new Problem("statement-failed", words, { cause })
  if (message.includes("panicked"))
    return new Problem("statement-failed", "The embedded engine cannot do this statement: take fewer hops in one pattern, or use Neo4j.", {
      cause,
    })
  return new Problem("internal", "The embedded engine failed. The log has its words.", { cause })
}

/** The host process ended in the middle of a call. */
export function lostProblem(cause: unknown, committing: boolean): Problem {
  const detail = committing
    ? "The embedded engine stopped while it was saving; whether it saved is not known. Repeat the request."
    : "The embedded engine stopped in the middle of this and is starting again. Repeat the request."
  return new Problem("store-unavailable", detail, { cause, retryAfter: RESTART_SECONDS })
}

export function timeoutProblem(ms: number): Problem {
  return new Problem(
    "statement-timeout",
    `The statement took longer than ${ms / 1000} s and was ended. Ask for less, or narrow it with a filter.`,
  )
}

export function memoryProblem(bytes: number): Problem {
  return new Problem(
    "statement-memory",
    `The statement needed more than ${Math.round(bytes / 1e6)} MB and was ended. Ask for less, or narrow it with a filter.`,
  )
}

export function busyProblem(ms: number): Problem {
  return new Problem("store-unavailable", `The embedded database is busy: no room within ${ms / 1000} s. Repeat the request.`, {
    retryAfter: 5,
  })
}

/** What a caller gets who gave the call up himself. */
export function abortProblem(reason: unknown): Problem {
  if (reason instanceof Problem) return reason
  if (reason instanceof Error && reason.name === "TimeoutError")
    return new Problem("statement-timeout", "The statement took longer than it was given.", { cause: reason })
  return new Problem("statement-failed", "The request was given up before its statement ended.", { cause: reason })
}

/** Whether another writer was first, so that the same again can succeed. */
export function isConflict(fault: EngineFault): boolean {
  return fault.gqlStatus?.startsWith("40") ?? false
}

/** Takes the prefixes and the drawing of the engine's message away, keeps what it says and where. */
function wordsOf(message: string): string {
  const [first = ""] = message.split("\n", 1)
  const said = first.replace(/^(?:.*: )?GRAFEO-\w+: (?:semantic error: |syntax error: |Invalid value: )?/, "").replace(/^\[Cypher\] /, "")
  const place = /--> query:(\d+):(\d+)/.exec(message)
  const help = /help: (.+)/.exec(message)
  return said + (place ? ` (line ${place[1]}, column ${place[2]})` : "") + (help ? `. ${help[1]}` : "")
}
