import { Problem } from "../../problems.ts"
import { familyOf } from "../relations.ts"
import { relationParams } from "../filter.ts"
import type { Handlers } from "../handler.ts"
import { findLines } from "../ties.ts"
import type { LineFound } from "../../store/queries/browse.ts"
import { draw } from "./graph.ts"

function countsOf(actor: string, lines: readonly LineFound[]) {
  const counts = new Map<string, { line: LineFound; relations: number; others: Set<string> }>()
  for (const line of lines) {
    const key = `${line.type} ${line.status}`
    const found = counts.get(key) ?? { line, relations: 0, others: new Set<string>() }
    found.relations += line.relations
    found.others.add(line.source === actor ? line.target : line.source)
    counts.set(key, found)
  }
  return [...counts.values()].map(({ line, relations, others }) => ({
    family: familyOf[line.type],
    status: line.status,
    relations,
    actors: others.size,
  }))
}

export const neighbours: Handlers["neighbours"] = async ({ params, query, generation, options }, house) => {
  const directory = await house.directory(generation)
  const { level, limit, count, ...filters } = query
  if (!directory.actors.has(params.id)) throw new Problem("not-found", `There is no actor with the id ${JSON.stringify(params.id)}.`)
  const around = relationParams(filters, directory, params.id)
  if (count === "only") {
    const counts = countsOf(params.id, await findLines(house.store, around, options))
    return { json: { actor: params.id, total: counts.reduce((sum, one) => sum + one.relations, 0), counts } }
  }
  return { json: await draw({ filters, level, limit, around: params.id, overview: null }, around, directory, house, options) }
}
