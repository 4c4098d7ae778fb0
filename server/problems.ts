/** Every code that an answer can carry, with its HTTP status and what it means: the closed table. */
export const PROBLEMS = {
  "invalid-request": { status: 400, title: "The request is not as the contract says" },
  "statement-syntax": { status: 400, title: "The statement is not valid Cypher" },
  "forbidden-origin": { status: 403, title: "The request comes from another site" },
  "statement-not-read-only": { status: 403, title: "The statement does more than read" },
  "not-found": { status: 404, title: "There is nothing here" },
  "method-not-allowed": { status: 405, title: "This path does not take that method" },
  "not-acceptable": { status: 406, title: "This answer has no such format" },
  conflict: { status: 409, title: "Something else changed it first" },
  "payload-too-large": { status: 413, title: "The body is too large" },
  "unsupported-media-type": { status: 415, title: "The body has a type that is not read here" },
  "invalid-import": { status: 422, title: "The file to import has faults" },
  "invalid-dossier": { status: 422, title: "The dossier has faults" },
  "statement-failed": { status: 422, title: "The statement failed" },
  "statement-timeout": { status: 422, title: "The statement took too long" },
  "statement-memory": { status: 422, title: "The statement needed too much memory" },
  "too-many-requests": { status: 429, title: "Too many requests" },
  internal: { status: 500, title: "A fault of ours" },
  "store-unavailable": { status: 503, title: "The database does not answer" },
  "store-foreign": { status: 503, title: "The database holds something else" },
} as const

export type ProblemCode = keyof typeof PROBLEMS

/** Where a fault is and what is wrong with it. */
export interface Fault {
  path: string
  message: string
  /** Where in a statement: line and column from 1, offset from 0 in UTF-16 code units. */
  at?: { line: number; column: number; offset: number }
}

/** An error that a caller can act on. `detail` says what, where and what to do, and is shown to readers. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly errors: Fault[]
  /** Seconds after which a new attempt makes sense. */
  readonly retryAfter: number | null

  constructor(code: ProblemCode, detail: string, more: { errors?: Fault[]; retryAfter?: number; cause?: unknown } = {}) {
    super(detail, { cause: more.cause })
    this.name = "Problem"
    this.code = code
    this.errors = more.errors ?? []
    this.retryAfter = more.retryAfter ?? null
  }

  get status(): number {
    return PROBLEMS[this.code].status
  }
}
