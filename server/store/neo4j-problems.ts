import { Problem } from "../problems.ts"

/** The driver's error code; a connection that was never acquired has `N/A`. */
function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : ""
}

/** Whether the database refused user or password. */
export function isRefusal(error: unknown): boolean {
  return codeOf(error).startsWith("Neo.ClientError.Security.")
}

/**
 * What a driver's error means for a caller. Classified by code, since on 5.26 the GQL status is the same for nearly all;
 * the driver's own words stay in `cause`, because they carry addresses.
 */
export function problemOf(error: unknown, username: string): Problem {
  const code = codeOf(error)
  if (isRefusal(error)) {
    return new Problem(
      "store-unavailable",
      `The database refuses the user “${username}” with this password. Check NEO4J_USERNAME and NEO4J_PASSWORD and start again; until then there is one attempt every 30 s.`,
      { retryAfter: 30, cause: error },
    )
  }
  if (code === "Neo.ClientError.Database.DatabaseNotFound") {
    return new Problem("store-unavailable", "The database of that name does not exist. Check NEO4J_DATABASE.", {
      retryAfter: 30,
      cause: error,
    })
  }
  if (
    code === "ServiceUnavailable" ||
    code === "SessionExpired" ||
    code === "N/A" ||
    code.startsWith("Neo.TransientError.") ||
    code === "Neo.DatabaseError.Database.DatabaseUnavailable"
  ) {
    return new Problem("store-unavailable", "The database does not answer. Entente tries again by itself.", { retryAfter: 5, cause: error })
  }
  if (code.includes("TransactionTimedOut"))
    return new Problem("statement-timeout", "The database took too long and the query was ended.", { cause: error })
  if (code === "Neo.ClientError.Schema.ConstraintValidationFailed")
    return new Problem("conflict", "Something with this id is already there.", { cause: error })
  return new Problem("internal", "The database could not do this.", { cause: error })
}
