import { isRetryableError } from "neo4j-driver"
import { Problem, type ProblemCode } from "../problems.ts"

/** The driver's error code; a connection that was never acquired has `N/A`. */
function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : ""
}

/** Whether the database refused user or password. */
export function isRefusal(error: unknown): boolean {
  return codeOf(error).startsWith("Neo.ClientError.Security.")
}

/** Whether the database has not seen, within its own time limit, what one of our transactions had. */
export function isOldBookmark(error: unknown): boolean {
  return /^Neo\.\w+\.Transaction\.(BookmarkTimeout|InvalidBookmark)/.test(codeOf(error))
}

/** Whether the same again can succeed at once. What ran out of memory is transient to the driver and hogs it again. */
export function isWorthRepeating(error: unknown): boolean {
  return isRetryableError(error) && !/OutOfMemory|TransactionTimedOut|Terminated/.test(codeOf(error))
}

/** What the database said of a statement, by the start of its code. The words are about the statement and carry no address. */
const SAID: [start: RegExp, code: ProblemCode, detail: string | null][] = [
  [
    /TransactionTimedOut|\.Terminated$/,
    "statement-timeout",
    "The database took too long and ended the statement. Ask for less, or narrow it with a filter.",
  ],
  [
    /OutOfMemory/,
    "statement-memory",
    "The statement needed more memory than the database gives. Ask for less, or narrow it with a filter.",
  ],
  [/^Neo\.ClientError\.Schema\.ConstraintValidationFailed/, "conflict", "Something with this id is there already."],
  [
    /^Neo\.(Client|Database)Error\.Schema\./,
    "store-foreign",
    "The database holds something that our constraints do not allow. Use an empty database, or take away what has our labels and ids.",
  ],
  [/^Neo\.ClientError\.Statement\.AccessMode/, "statement-not-read-only", "The statement writes, and it may only read."],
  [/^Neo\.ClientError\.Statement\.SyntaxError/, "statement-syntax", null],
  [/^Neo\.ClientError\.Statement\./, "statement-failed", null],
]

const GONE =
  /^(ServiceUnavailable|SessionExpired|N\/A|Neo\.TransientError\.(General|Database|Network|Cluster)\..*|Neo\.TransientError\.Transaction\.BookmarkTimeout|Neo\.DatabaseError\.Database\..*)$/

/**
 * What a driver's error means for a caller. Classified by code, since on 5.26 the GQL status is the same for nearly all.
 * Words of the driver about connections stay in `cause`, because they carry addresses.
 */
export function problemOf(error: unknown, username: string): Problem {
  const code = codeOf(error)
  if (isRefusal(error)) {
    return new Problem(
      "store-unavailable",
      `The database refuses the user “${username}” with this password. Check NEO4J_USERNAME and NEO4J_PASSWORD; until then there is one attempt every 30 s.`,
      { retryAfter: 30, cause: error },
    )
  }
  if (code === "Neo.ClientError.Database.DatabaseNotFound") {
    const detail = "The database of that name does not exist. Check NEO4J_DATABASE."
    return new Problem("store-unavailable", detail, { retryAfter: 30, cause: error })
  }
  for (const [start, problem, detail] of SAID) {
    if (start.test(code)) return new Problem(problem, detail ?? (error as Error).message, { cause: error })
  }
  if (GONE.test(code)) {
    return new Problem("store-unavailable", "The database does not answer. Entente tries again by itself.", { retryAfter: 5, cause: error })
  }
  if (code.startsWith("Neo.TransientError.")) {
    return new Problem("conflict", "Another write came first. Repeat the request.", { retryAfter: 1, cause: error })
  }
  return new Problem("internal", "The database could not do this. The log has its words.", { cause: error })
}

/** For a server that holds the connection and says nothing. */
export function silentProblem(): Problem {
  return new Problem("store-unavailable", "The database does not answer. Entente tries again by itself.", { retryAfter: 5 })
}

/** What a caller gets who gave the call up himself. */
export function abortProblem(reason: unknown): Problem {
  if (reason instanceof Problem) return reason
  return new Problem("statement-failed", "The request was given up before its statement ended.", { cause: reason })
}
