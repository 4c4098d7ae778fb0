import { LIMITS } from "../../model/limits.ts"
import { FAMILIES, KINDS, STATUSES } from "../../model/index.ts"
import { everything, relationParams } from "../filter.ts"
import { LABELS, RELATIONSHIPS } from "../graph-words.ts"
import type { Handlers } from "../handler.ts"
import { countRelations } from "../relations.ts"

export const schema: Handlers["schema"] = async ({ generation, options }, house) => {
  const directory = await house.directory(generation)
  const counts = await countRelations(house.store, relationParams({ ...everything, derived: "no" }, directory), options)
  const count = (passes: (row: (typeof counts)[number]) => boolean) => counts.filter(passes).reduce((sum, row) => sum + row.relations, 0)
  const kinds = new Map<string, number>()
  for (const actor of directory.actors.values()) kinds.set(actor.kind, (kinds.get(actor.kind) ?? 0) + 1)
  return {
    json: {
      families: FAMILIES.map(({ id, type, symmetric, de, en }) => ({
        id,
        de: de.name,
        en: en.name,
        description: `A ${symmetric ? "and B: A" : ""} ${en.past[0]} B`.replace("  ", " "),
        type,
        symmetric,
        count: count((row) => row.type === type),
      })),
      statuses: STATUSES.map(({ id, is, de, en }) => ({
        id,
        de: de.name,
        en: en.name,
        description: is,
        count: count((row) => row.status === id),
      })),
      kinds: KINDS.map(({ id, is, de, en }) => ({ id, de, en, description: is, count: kinds.get(id) ?? 0 })),
      labels: LABELS,
      relationshipTypes: RELATIONSHIPS,
      limits: LIMITS,
    },
  }
}
