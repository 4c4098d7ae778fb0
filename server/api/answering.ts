import { LIMITS } from "../model/limits.ts"
import type { Params } from "../store/store.ts"
import type { House, Pieces, Asked } from "./handler.ts"

/** A statement as a caller asks it. */
export interface StatementAsked {
  statement: string
  params?: Params | undefined
  maxRows?: number | undefined
  timeoutMs?: number | undefined
}

/** Runs a statement for a request, within what it asks for and the table of limits. */
export function answerStatement(
  { options, form }: Pick<Asked<"cypher">, "options" | "form">,
  { store }: House,
  asked: StatementAsked,
): Pieces {
  const { statement, params = {}, maxRows = LIMITS.rows, timeoutMs = LIMITS.timeoutMs } = asked
  const pieces = store.execute(statement, params, { maxRows, timeoutMs, maxBytes: LIMITS.bytes }, { ...options, form })
  return { store: store.kind, pieces }
}
