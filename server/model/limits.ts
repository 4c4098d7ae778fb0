/** What a reader's statement may be, take and answer: the one table, shown in `/api/schema` and at `/docs`. */
export const LIMITS = {
  /** Length of a statement in UTF-8. */
  statementBytes: 100_000,
  /** Brackets within brackets, CASE within CASE, NOT before NOT. */
  nesting: 64,
  /** Operators in one expression. */
  chain: 500,
  /** Points, indexes and || in one expression; an XOR counts as four. */
  steps: 40,
  /** Subqueries within subqueries. */
  subqueries: 8,
  /** Relationships in one pattern, and in all patterns of a statement. */
  hops: 10,
  relationships: 30,
  /** Clauses of a statement, columns of one of them, and values in a list that is written out. */
  clauses: 100,
  columns: 200,
  items: 2000,
  /** Loops (comprehensions, reduce, all, any …) within the bodies of loops. */
  loops: 2,
  /** Numbers that one `range()` may make right after UNWIND, elsewhere, and in the body of a loop. */
  range: 200_000,
  rangeValue: 20_000,
  innerRange: 1000,
  /** Turns that all loops of a statement take together as far as that can be told from its text; a loop in a loop multiplies them. */
  turns: 20_000,
  /** Turns of a `reduce()` that uses its running value twice, which doubles each time. */
  doublings: 10,
  /** Characters of a regular expression, repetitions without end in it, and ways to choose in all its finite ones. */
  pattern: 1000,
  repetitions: 4,
  choices: 100_000,
  /** Milliseconds that a statement may take when nothing is said, and the most that may be asked for. */
  timeoutMs: 10_000,
  timeoutMsMost: 60_000,
  /** Rows of an answer when nothing is said, and the most that may be asked for. */
  rows: 10_000,
  rowsMost: 100_000,
  /** Size of an answer's rows as JSON in UTF-8. */
  bytes: 32_000_000,
  /** Lists and maps within each other in the parameters. */
  paramsDepth: 16,
  /** Size of the parameters as JSON in UTF-8. */
  paramsBytes: 1_000_000,
  /** Statements that run at once, and that wait for their turn; one more is sent away. */
  running: 4,
  waiting: 16,
} as const
