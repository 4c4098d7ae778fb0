/** What comes after a clause's word. */
type Follows = "pattern" | "optional" | "expression" | "call" | "by" | "clause" | "hint" | "end"

/** The clauses that a statement may have; what is not here does not pass. */
export const CLAUSES: Record<string, Follows> = {
  __proto__: null as never,
  MATCH: "pattern",
  OPTIONAL: "optional",
  WHERE: "expression",
  RETURN: "expression",
  WITH: "expression",
  UNWIND: "expression",
  CALL: "call",
  YIELD: "expression",
  ORDER: "by",
  GROUP: "by",
  SKIP: "expression",
  OFFSET: "expression",
  LIMIT: "expression",
  UNION: "clause",
  USING: "hint",
  FILTER: "expression",
  LET: "expression",
  FOR: "expression",
  FINISH: "end",
  NEXT: "clause",
}

/** What a refused clause would do, for its sentence. */
export const REFUSED: Record<string, string> = {
  __proto__: null as never,
  ...all("CREATE INSERT MERGE SET REMOVE DELETE DETACH NODETACH FOREACH", "changes the graph"),
  ...all("DROP ALTER RENAME GRANT DENY REVOKE START STOP ENABLE DEALLOCATE REALLOCATE DRYRUN", "administers the database"),
  LOAD: "reads files and addresses",
  SHOW: "tells of the server, its users and what others run",
  TERMINATE: "ends what others run",
  USE: "leaves this database",
  PROFILE: "runs the statement without its limits; write EXPLAIN to see the plan",
  DEFINE: "makes procedures",
}

/** Words between two operands after which another operand comes. */
export const BETWEEN = new Set(["AND", "OR", "XOR", "IN", "CONTAINS"])

/** Words after an operand that nothing need follow. */
export const AFTER = new Set(["ASC", "ASCENDING", "DESC", "DESCENDING"])

/** Words before an operand that are never names. */
export const KEPT = new Set(["NOT", "CASE", "DISTINCT"])

/** Words with which a test begins right after WHEN. */
export const TESTS = new Set(["IS", "IN", "STARTS", "ENDS", "CONTAINS"])

/** Words that begin a path pattern before its first bracket. */
export const PATH_WORDS = new Set(
  "ALL ANY SHORTEST PATH PATHS GROUP GROUPS WALK TRAIL ACYCLIC REPEATABLE ELEMENT ELEMENTS DIFFERENT RELATIONSHIP RELATIONSHIPS BINDINGS".split(
    " ",
  ),
)

/** Words of a hint after USING, before its variable. */
export const HINT_WORDS = new Set(["INDEX", "TEXT", "RANGE", "POINT", "SEEK", "SCAN", "JOIN", "ON"])

/** Words that name a type after IS ::. */
export const TYPE_WORDS = new Set(
  (
    "NOTHING NULL BOOL BOOLEAN VARCHAR STRING UUID INT SIGNED INTEGER INTEGER64 INTEGER32 INTEGER16 INTEGER8 INT64 INT32 INT16 INT8 FLOAT FLOAT64 FLOAT32 " +
    "DATE LOCAL ZONED TIME DATETIME WITHOUT WITH TIMEZONE ZONE TIMESTAMP DURATION POINT NODE VECTOR VERTEX RELATIONSHIP EDGE MAP LIST ARRAY PATH PATHS PROPERTY " +
    "VALUE ANY NOT"
  ).split(" "),
)

function all(words: string, does: string): Record<string, string> {
  return Object.fromEntries(words.split(" ").map((word) => [word, does]))
}
