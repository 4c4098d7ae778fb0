import { refuse } from "./place.ts"
import type { Token } from "./tokens.ts"
import { isSymbol } from "./values.ts"

const KEYWORDS = new Set(
  (
    "CREATE DELETE SET MERGE REMOVE CASE NOT DETACH MATCH WHERE RETURN WITH UNWIND UNION OPTIONAL AS AND OR XOR IN IS NULL TRUE FALSE " +
    "DISTINCT WHEN THEN ELSE"
  ).split(" "),
)
const CLAUSES = new Set(["OFFSET", "FINISH", "USING", "LET", "FILTER", "NEXT", "FOR"])
const PATHS = new Set(["SHORTEST", "REPEATABLE", "DIFFERENT"])
const ODD_SPACE = /[^\S\t\n\v\f\r ]/
const BACKTICKS = "is a keyword to the embedded store. Write it in backticks."

/** What the embedded engine does not know of Cypher, by the token at which it would stumble, and what to write instead. */
const LACKS: [words: string, finds: (tokens: Token[], at: number) => boolean][] = [
  [
    "has no words for kinds of paths. Write shortestPath((a)-[*..4]-(b)).",
    (all, at) => PATHS.has(word(all, at)) && /^(MATCH|ALL|ANY)$/.test(word(all, at - 1) || text(all, at - 2)),
  ],
  [
    "has no words for kinds of paths. Write shortestPath((a)-[*..4]-(b)).",
    (all, at) => word(all, at) === "SHORTEST" && symbol(all, at - 1, "="),
  ],
  [
    "has no words for kinds of paths. Write shortestPath((a)-[*..4]-(b)).",
    (all, at) => word(all, at) === "ANY" && word(all, at + 1) === "SHORTEST",
  ],
  [
    "repeats no part of a path. Write -[:TYPE*1..3]->.",
    (all, at) =>
      (symbol(all, at, "(") && symbol(all, at - 1, "(") && startsPath(all, at - 2)) ||
      (symbol(all, at, "{") && symbol(all, at - 1, ")") && isCount(all, at)),
  ],
  [
    "repeats no part of a path. Write -[:TYPE*1..3]->.",
    (all, at) => /^[+{]$/.test(text(all, at)) && /^[->]$/.test(text(all, at - 1)) && symbol(all, at - 2, "-") && symbol(all, at - 3, "]"),
  ],
  [
    "knows one label at a time. Write WHERE n:A OR n:B.",
    (all, at) => symbol(all, at, "&") || symbol(all, at, "!") || (symbol(all, at, "%") && symbol(all, at - 1, ":")),
  ],
  [
    "knows one label at a time. Write WHERE n:A OR n:B.",
    (all, at) => symbol(all, at, "|") && symbol(all, at - 2, ":") && (symbol(all, at - 3, "(") || symbol(all, at - 4, "(")),
  ],
  [
    "takes no label from a parameter. Write WHERE $label IN labels(n) or type(r) = $type.",
    (all, at) => symbol(all, at, "$") && (symbol(all, at + 1, "(") || symbol(all, at + 2, "(")),
  ],
  [
    "has no IS for labels and types. Write n:Label.",
    (all, at) => word(all, at) === "IS" && !/^(NOT|NULL)$/.test(word(all, at + 1)) && !isNamed(all, at),
  ],
  [
    "has no IS for labels and types. Write n:Label.",
    (all, at) => symbol(all, at, "::") || (word(all, at) === "IS" && word(all, at + 1) === "NOT" && word(all, at + 2) !== "NULL"),
  ],
  ["has no COLLECT { … }. Write collect() after a MATCH.", (all, at) => word(all, at) === "COLLECT" && symbol(all, at + 1, "{")],
  [
    "has no OPTIONAL CALL. Write OPTIONAL MATCH within CALL (…) { … }.",
    (all, at) => word(all, at) === "OPTIONAL" && word(all, at + 1) === "CALL",
  ],
  [
    "wants a MATCH without RETURN and without a name for its path in EXISTS { … }.",
    (all, at) => word(all, at) === "EXISTS" && symbol(all, at + 1, "{") && isNarrow(all, at + 1),
  ],
  [
    "has no procedures but db.labels, db.relationshipTypes and db.propertyKeys.",
    (all, at) =>
      word(all, at) === "CALL" && symbol(all, at + 2, ".") && !/^(labels|relationshiptypes|propertykeys)$/i.test(text(all, at + 3)),
  ],
  ["wants brackets after the name of a procedure.", (all, at) => word(all, at) === "CALL" && callsBare(all, at + 1)],
  [
    "has no CASE with tests. Write CASE WHEN x > 1 THEN ….",
    (all, at) => word(all, at) === "WHEN" && /^(IS|IN|STARTS|ENDS|CONTAINS|<|>|=|<=|>=|<>)$/.test(word(all, at + 1) || text(all, at + 1)),
  ],
  ["has trim() of spaces only.", (all, at) => /^(BOTH|LEADING|TRAILING)$/.test(word(all, at)) && word(all, at - 2) === "TRIM"],
  ["has no branches. Send the statement that you want.", (all, at) => word(all, at) === "WHEN" && at === 0],
  ["has no braces around a statement.", (all, at) => symbol(all, at, "{") && at === 0],
  ["has no _ in numbers.", (all, at) => all[at]!.kind === "number" && text(all, at).includes("_")],
  ["has no functions with a point in their names but those of dates.", (all, at) => word(all, at) === "COLL" && symbol(all, at + 1, ".")],
]

/** Says in words what the embedded store cannot do, before its engine stumbles over it. */
export function checkDialect(statement: string, tokens: Token[]): void {
  const brackets: number[] = []
  let behind = 0
  for (const [at, token] of tokens.entries()) {
    const gap = statement.slice(behind, token.start)
    if (behind > 0 && !gap.includes("/") && ODD_SPACE.test(gap)) cannot(statement, behind, "knows plain spaces only.")
    behind = token.end
    const open = brackets.at(-1) ?? -1
    const lack = LACKS.find(([, finds]) => finds(tokens, at))
    if (lack) cannot(statement, token.start, lack[0])
    if (CLAUSES.has(token.word) && isClause(tokens, at)) cannot(statement, token.start, `has no ${token.word}.`)
    if (KEYWORDS.has(token.word) && isNamed(tokens, at)) refuse("statement-syntax", statement, token.start, `${token.text} ${BACKTICKS}`)
    if (token.kind === "quoted" && token.text.includes("`")) cannot(statement, token.start, "has no backtick within a name.")
    if (token.word === "WHERE" && isInPattern(tokens, open))
      cannot(statement, token.start, "has no WHERE within a pattern. Write it after the pattern.")
    if (isBareKey(tokens, at, open)) cannot(statement, token.start, `wants ${token.text}: ${token.text} here.`)
    if (token.kind === "symbol" && "([{".includes(token.text)) brackets.push(at)
    if (token.kind === "symbol" && ")]}".includes(token.text)) brackets.pop()
  }
}

function cannot(statement: string, offset: number, words: string): never {
  refuse("statement-syntax", statement, offset, `The embedded store ${words}`)
}

const word = (tokens: Token[], at: number) => tokens[at]?.word ?? ""
const text = (tokens: Token[], at: number) => (tokens[at]?.kind === "string" ? "" : (tokens[at]?.text ?? ""))
const symbol = (tokens: Token[], at: number, sign: string) => isSymbol(tokens[at], sign)

/** After a point, a colon or AS, before a colon in a map, after $, or where a variable stands: a name and no keyword. */
function isNamed(tokens: Token[], at: number): boolean {
  if (symbol(tokens, at - 1, ".") || symbol(tokens, at - 1, "$") || word(tokens, at - 1) === "AS") return true
  if (symbol(tokens, at - 1, ":")) return !/^(NOT|CASE|TRUE|FALSE|NULL)$/.test(word(tokens, at))
  return symbol(tokens, at + 1, ":") && /^[{,]$/.test(text(tokens, at - 1))
}

function isClause(tokens: Token[], at: number): boolean {
  const before = tokens[at - 1]
  return !isNamed(tokens, at) && !/^[=.([,|+*/-]$/.test(before?.text ?? "") && !symbol(tokens, at + 1, ".") && !symbol(tokens, at + 1, "=")
}

function startsPath(tokens: Token[], at: number): boolean {
  return word(tokens, at) === "MATCH" || symbol(tokens, at, ")")
}

/** `{1,3}`, and not a map or a subquery. */
function isCount(tokens: Token[], at: number): boolean {
  return tokens[at + 1]?.kind === "number" || symbol(tokens, at + 1, ",")
}

function callsBare(tokens: Token[], from: number): boolean {
  let at = from
  if (tokens[at]?.kind === "symbol") return false
  while (symbol(tokens, at + 1, ".")) at += 2
  return !symbol(tokens, at + 1, "(")
}

/** `(a:Actor WHERE …)` and `-[r WHERE …]-`, and not `all(x IN xs WHERE …)` or `[x IN xs WHERE …]`. */
function isInPattern(tokens: Token[], open: number): boolean {
  if (symbol(tokens, open, "(")) return !/^(ALL|ANY|NONE|SINGLE)$/.test(word(tokens, open - 1))
  return symbol(tokens, open, "[") && symbol(tokens, open - 1, "-")
}

/** The `k` of `n {.id, k}`. */
function isBareKey(tokens: Token[], at: number, open: number): boolean {
  if (!symbol(tokens, open, "{") || tokens[at]!.kind !== "name" || !/^[{,]$/.test(text(tokens, at - 1))) return false
  return /^[,}]$/.test(text(tokens, at + 1)) && tokens[open - 1]?.kind === "name" && !/^(CALL|EXISTS|COUNT)$/.test(word(tokens, open - 1))
}

/** Whether a subquery has RETURN or a named path. */
function isNarrow(tokens: Token[], from: number): boolean {
  if (symbol(tokens, from + 2, "=")) return true
  let open = 0
  for (let at = from; at < tokens.length; at++) {
    if (symbol(tokens, at, "{")) open += 1
    if (symbol(tokens, at, "}") && (open -= 1) === 0) return false
    if (word(tokens, at) === "RETURN" && open === 1) return true
  }
  return false
}
