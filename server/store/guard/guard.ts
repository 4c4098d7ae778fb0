import type { StoreInfo } from "../../model/index.ts"
import { Problem } from "../../problems.ts"
import type { Params } from "../store.ts"
import { checkUses } from "./calls.ts"
import { checkDialect } from "./dialect.ts"
import { checkEscapes } from "./escapes.ts"
import { checkLoops } from "./loops.ts"
import { checkRanges } from "./ranges.ts"
import { checkRegexes } from "./regexes.ts"
import { checkSizes } from "./size.ts"
import { oneStatement } from "./statement.ts"
import { checkSize, checkText } from "./text.ts"
import { tokenise } from "./tokens.ts"
import { walk } from "./walk.ts"

/** A statement that may be given to the database: first EXPLAINed, then run. */
export interface Guarded {
  /** What to give the database first; `mayRun` judges the answer. */
  toExplain: string
  /** What to run after that; every place in it is that of the reader's text. */
  toRun: string
  /** The reader wrote EXPLAIN: answer the plan and run nothing. */
  explain: boolean
  /** The parameters that it names. */
  params: string[]
}

/** Says whether a reader's statement may be put to the database, and how; throws a Problem with the place otherwise. */
export function guardStatement(statement: string, params: Params, kind: StoreInfo["kind"]): Guarded {
  checkSize(statement)
  checkText(statement)
  checkEscapes(statement)
  const one = oneStatement(statement, tokenise(statement), kind)
  const thought = walk(statement, one.tokens)
  checkUses(statement, thought.uses)
  checkSizes(statement, thought.sizes)
  const named = [...new Set(thought.params.map((param) => param.name))]
  checkGiven(named, params)
  checkRegexes(statement, one.tokens, params)
  checkRanges(statement, one.tokens, thought.uses, params)
  checkLoops(statement, one.tokens, thought.loops, params)
  if (kind === "embedded") checkDialect(statement, one.tokens)
  return { toExplain: `EXPLAIN ${one.text}`, toRun: one.text, explain: one.explain, params: named }
}

/** Refuses a statement that names a parameter which nobody gave. */
function checkGiven(named: string[], params: Params): void {
  const missing = named.filter((name) => !Object.hasOwn(params, name))
  if (missing.length === 0) return
  const errors = missing.map((name) => ({ path: `params.${name}`, message: "is missing" }))
  throw new Problem("invalid-request", `The statement names $${missing.join(", $")}; give it a value.`, { errors })
}
