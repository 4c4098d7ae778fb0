import { randomUUID } from "node:crypto"
import type { ErrorRequestHandler, Request, Response } from "express"
import type { Log } from "../log.ts"
import { Problem, PROBLEMS } from "../problems.ts"

/** What leaves the server when something went wrong (RFC 9457). */
export function problemBody(problem: Problem, requestId: string) {
  return {
    type: `/docs#${problem.code}`,
    title: PROBLEMS[problem.code].title,
    status: problem.status,
    code: problem.code,
    detail: problem.message,
    requestId,
    ...(problem.errors.length > 0 && { errors: problem.errors }),
  }
}

/** The words for errors of Express and its body parser; what is not known is a fault of ours, told without any detail. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  const { type, status, encoding } = error as { type?: string; status?: number; encoding?: string }
  switch (type) {
    case "entity.too.large":
      return new Problem("payload-too-large", "The body is larger than this route takes; see /docs for its limit.", { cause: error })
    case "encoding.unsupported":
      return new Problem("unsupported-media-type", `The body has the encoding ${encoding}; gzip, deflate and br are read.`, {
        cause: error,
      })
    case "request.aborted":
    case "request.size.invalid":
      return new Problem("invalid-request", "The body ended before its length.", { cause: error })
  }
  if (error instanceof URIError) return new Problem("invalid-request", "The address has a % that begins no valid UTF-8.", { cause: error })
  if (status !== undefined && status >= 400 && status < 500)
    return new Problem("invalid-request", "The request cannot be read.", { cause: error })
  return new Problem("internal", "Something went wrong on our side; the log has it under this requestId.", { cause: error })
}

const RETRY_AFTER = 5

/** Answers with a problem, and logs what the caller cannot mend. */
export function sendProblem(error: unknown, response: Response, log: Log): void {
  const problem = toProblem(error)
  const requestId = idOf(response)
  if (problem.code === "internal") log.error({ requestId, err: problem.cause ?? problem }, "internal")
  else if (problem.status >= 500) log.warn({ requestId, code: problem.code, detail: problem.message }, "store")
  if (response.headersSent) {
    // Half an answer has left: breaking the connection is the only way to say that the rest is missing.
    response.destroy()
    return
  }
  if (problem.status === 503 || problem.status === 429) response.set("Retry-After", String(problem.retryAfter ?? RETRY_AFTER))
  response.removeHeader("ETag")
  response.status(problem.status).set("Cache-Control", "no-store").type("application/problem+json")
  response.send(JSON.stringify(problemBody(problem, requestId)))
}

export function problemHandler(log: Log): ErrorRequestHandler {
  return (error: unknown, _request: Request, response: Response, _next) => sendProblem(error, response, log)
}

/** An id that a caller sends is kept when it is short and plain, so that its log and ours can be read together. */
export function requestIdOf(given: string | undefined): string {
  return given !== undefined && /^[\w.-]{1,64}$/.test(given) ? given : randomUUID()
}

export const idOf = (response: Response): string => String(response.getHeader("x-request-id"))
