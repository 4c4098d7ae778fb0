import { LIMITS } from "../model/limits.ts"
import { DECISIONS } from "../store/guard/decisions.ts"
import { FUNCTION_NAMES } from "../store/guard/functions.ts"
import { PROCEDURE_NAMES } from "../store/guard/procedures.ts"
import { WRITINGS } from "../model/values.ts"

type Name = keyof typeof LIMITS

/** What each limit means, in the order of the table. */
const MEANING: Record<Name, string> = {
  statementBytes: "bytes of UTF-8 are the longest statement.",
  nesting: "brackets, CASE or NOT within each other.",
  chain: "operators in one expression.",
  steps: "points, indexes and || in one expression; an XOR counts as four.",
  subqueries: "subqueries within each other.",
  hops: "relationships in one pattern.",
  relationships: "relationships in all patterns of a statement.",
  clauses: "clauses in a statement.",
  columns: "columns in one clause.",
  items: "values in a list that is written out.",
  loops: "comprehensions, reduce, all, any … within the bodies of others.",
  range: "numbers from a range() right after UNWIND.",
  rangeValue: "numbers from any other range().",
  innerRange: "numbers from a range() in the body of a loop.",
  turns: "turns of all loops together that the text itself makes; a loop in a loop multiplies them.",
  doublings: "turns of a reduce() that uses its running value twice.",
  pattern: "characters in a regular expression.",
  repetitions: "repetitions without end in a regular expression.",
  choices: "ways to choose in the finite repetitions of a regular expression.",
  timeoutMs: "milliseconds a statement may take when timeoutMs is not given.",
  timeoutMsMost: "milliseconds are the most that timeoutMs takes.",
  rows: "rows an answer has at most when maxRows is not given.",
  rowsMost: "rows are the most that maxRows takes.",
  bytes: "bytes of JSON the rows of an answer have at most.",
  paramsDepth: "lists and maps in a parameter within each other.",
  paramsBytes: "bytes of JSON all parameters have at most.",
  running: "statements run at once.",
  waiting: "more wait for their turn; the next one is answered with 429 and Retry-After.",
}

/** The part of the documentation about statements: how to ask, what is cut, and how values are written. */
export function statementsSection(escape: (text: string) => string): string {
  const limits = Object.entries(LIMITS).map(
    ([name, value]) =>
      `<tr><th><code>${name}</code></th><td>${value.toLocaleString("en")}</td><td>${escape(MEANING[name as Name])}</td></tr>`,
  )
  const decisions = DECISIONS.map(
    ({ part, taken, sentence, example }) =>
      `<tr><th>${escape(part)}</th><td>${taken ? "yes" : "no"}</td><td>${escape(sentence)} <code>${escape(example)}</code></td></tr>`,
  )
  const writings = WRITINGS.map(
    ({ cypher, plain, tagged }) =>
      `<tr><th>${cypher}</th><td><code>${escape(plain)}</code></td><td><code>${escape(tagged)}</code></td></tr>`,
  )
  return `<section id="statements"><h2>Statements</h2>
<ul>
<li>JSON comes when the whole answer is known. NDJSON begins with <code>{"columns":[…]}</code>, goes on with <code>{"row":[…]}</code> as the rows come, and ends with <code>{"complete":true,"rows":n,"truncated":null,"elapsedMs":n,"notices":[]}</code> or <code>{"complete":false,"problem":{…}}</code>. CSV takes columns of single values and lists of them.</li>
<li>A limit that was hit is said in <code>truncated</code>: <code>rows</code> or <code>bytes</code>; CSV says it in the header <code>X-Truncated</code>. Closing the connection ends the statement on the store.</li>
<li>A statement that begins with EXPLAIN answers without rows and with its <code>plan</code>.</li>
<li>Problems of a statement have their place: <code>errors[].at</code> with <code>line</code> and <code>column</code> from 1 and <code>offset</code> from 0 in UTF-16 code units.</li>
</ul>
<h3>What a statement may have</h3>
<p>Statements read, and nothing else. Before one reaches the database it is cut into tokens, its clauses and calls are compared with lists, and its size is measured; then the database plans it, and it runs only when the plan only reads.</p>
<table><thead><tr><th>Part of Cypher</th><th>Taken</th><th>Why, and an example</th></tr></thead><tbody>
${decisions.join("\n")}
</tbody></table>
<p>Procedures: <code>${PROCEDURE_NAMES.join("</code>, <code>")}</code>.</p>
<p>Functions: <code>${FUNCTION_NAMES.join("</code>, <code>")}</code>.</p>
<h3>Limits</h3>
<table><thead><tr><th>Name in /api/schema</th><th>Most</th><th>Of what</th></tr></thead><tbody>
${limits.join("\n")}
</tbody></table>
<h3>Values</h3>
<p>With <code>Accept: application/vnd.neo4j.query</code> each value is <code>{"$type":…,"_value":…}</code>, as in Neo4j's Query API; with <code>?format=ndjson</code> besides, in lines. The embedded store gives dates, times and durations as STRING and whole floats as INTEGER there, and has no points.</p>
<table><thead><tr><th>Cypher</th><th>Plain</th><th>Tagged: <code>$type</code>, <code>_value</code></th></tr></thead><tbody>
${writings.join("\n")}
</tbody></table></section>`
}
