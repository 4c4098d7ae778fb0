import { LIMITS } from "../../model/limits.ts"
import type { SavedQuery } from "../../model/saved-query.ts"
import { Problem, type Fault } from "../../problems.ts"
import { whatIsWrong } from "../../store/param-types.ts"
import type { Params, Value } from "../../store/store.ts"
import { answerStatement } from "../answering.ts"
import type { Handlers } from "../handler.ts"

export const queries: Handlers["queries"] = async (_asked, { log, saved }) => {
  const { queries: items, faults } = await saved()
  for (const fault of faults) log.warn(fault, "a saved query is left out")
  return { json: { items, total: items.length, next: null, faults } }
}

export const runQuery: Handlers["runQuery"] = async (asked, house) => {
  const { queries: items, faults } = await house.saved()
  const { name } = asked.params
  const query = items.find((one) => one.name === name)
  if (!query) {
    const broken = faults.find((one) => one.file.endsWith(`/${name}.cypher`))
    throw new Problem(
      "not-found",
      broken ? broken.message : `There is no saved query ${JSON.stringify(name)}; /api/queries lists all of them.`,
    )
  }
  const { params, ...given } = asked.body
  const limits = { ...given, timeoutMs: given.timeoutMs ?? (query.reads ? LIMITS.timeoutMsMost : undefined) }
  return answerStatement(asked, house, { statement: query.statement, params: paramsOf(query, (params ?? {}) as Params), ...limits })
}

/** The parameters with the defaults of what was not given. */
function paramsOf({ params }: SavedQuery, given: Params): Params {
  const names = params.map((one) => one.name)
  const errors: Fault[] = Object.keys(given)
    .filter((name) => !names.includes(name))
    .map((name) => ({ path: `params.${name}`, message: `is no parameter of this query; it takes ${names.join(", ") || "none"}` }))
  for (const { name, type } of params) {
    const wrong = Object.hasOwn(given, name) ? whatIsWrong(type, given[name] as Value) : null
    if (wrong) errors.push({ path: `params.${name}`, message: wrong })
  }
  const [first] = errors
  if (first) throw new Problem("invalid-request", `The parameter ${first.path.slice("params.".length)} ${first.message}.`, { errors })
  return Object.fromEntries(params.map((one) => [one.name, Object.hasOwn(given, one.name) ? given[one.name]! : (one.default as Value)]))
}
