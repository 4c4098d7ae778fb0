import type { StoreInfo } from "../../model/index.ts"
import type { Params } from "../store.ts"
import { checkEscapes } from "./escapes.ts"
import { oneStatement } from "./statement.ts"
import { checkSizes } from "./size.ts"
import { checkSize, checkText } from "./text.ts"
import { tokenise } from "./tokens.ts"
import { walk } from "./walk.ts"
import { checkUses } from "./calls.ts"

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
  const one = oneStatement(statement, tokenise(statement))
  const thought = walk(statement, one.tokens)
  checkUses(statement, thought.uses)
  checkSizes(statement, thought.sizes)
  void params
  void kind
  const named = [...new Set(thought.params.map((param) => param.name))]
  return { toExplain: `EXPLAIN ${one.text}`, toRun: one.text, explain: one.explain, params: named }
}
