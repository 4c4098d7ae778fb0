import { setImmediate as turn } from "node:timers/promises"
import { RELATIONS_A_STEP, tieId, type Relation } from "../../model/index.ts"
import { Problem } from "../../problems.ts"
import type { RelationFound } from "../../store/queries/browse.ts"
import { between, relationParams } from "../filter.ts"
import type { Asked, Handlers } from "../handler.ts"
import type { Directory } from "../directory.ts"
import { shortestWays } from "../paths.ts"
import { evidenceOf, findRelations, relationShape } from "../relations.ts"
import { findLines } from "../ties.ts"

/** Steps whose relations are fetched at once. */
const AT_ONCE = 8

function refuseStrangers({ source, target }: Asked<"paths">["query"], directory: Directory): void {
  const errors = Object.entries({ source, target })
    .filter(([, id]) => !directory.actors.has(id))
    .map(([path, id]) => ({ path, message: `there is no actor with the id ${JSON.stringify(id)}; /api/actors lists them` }))
  if (source === target) errors.push({ path: "target", message: "is the source too; a path takes two actors" })
  if (errors[0]) throw new Problem("invalid-request", `The parameter ${errors[0].path}: ${errors[0].message}.`, { errors })
}

const byTime = (a: Relation, b: Relation) => {
  const [one, other] = [a, b].map(({ start, end, id }) => `${start ?? end ?? "~"} ${end ?? "~"} ${id}`) as [string, string]
  return one < other ? -1 : 1
}

export const paths: Handlers["paths"] = async ({ query, generation, options }, { store, directory: directories }) => {
  const directory = await directories(generation)
  refuseStrangers(query, directory)
  const { source, target, k, maxLength, ...filters } = query
  const params = relationParams(filters, directory)
  const lines = await findLines(store, params, options)
  const { ways, more, relations } = await shortestWays(lines, { source, target, k, maxLength }, () => turn(!options.signal?.aborted))

  const found = new Map<string, RelationFound[]>()
  const stepsOf = (actors: readonly string[]) => actors.slice(1).map((actor, at) => [actors[at]!, actor].toSorted() as [string, string])
  const steps = [...new Map(ways.flatMap((way) => stepsOf(way.actors)).map((pair) => [tieId(...pair), pair]))]
  for (let at = 0; at < steps.length; at += AT_ONCE) {
    const fetching = steps.slice(at, at + AT_ONCE).map(async ([key, pair]) => {
      found.set(key, await findRelations(store, between(params, pair), { after: "", limit: RELATIONS_A_STEP }, options))
    })
    await Promise.all(fetching)
  }
  const evidence = await evidenceOf(store, [...found.values()].flat(), options)
  const items = ways.map(({ actors }) => {
    const keys = stepsOf(actors).map((pair) => tieId(...pair))
    return {
      length: keys.length,
      actors,
      steps: keys.map((_, at) => ({ source: actors[at]!, target: actors[at + 1]!, relations: relations(actors[at]!, actors[at + 1]!) })),
      relations: keys.flatMap((key) =>
        found
          .get(key)!
          .map((row) => relationShape(row, evidence, directory))
          .sort(byTime),
      ),
    }
  })
  return { json: { items, truncated: more } }
}
