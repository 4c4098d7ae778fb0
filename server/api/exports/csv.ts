import { RelationRow } from "../../model/index.ts"
import { ACTOR_COLUMNS, actorRow } from "../actor-rows.ts"
import { csvHeader, csvLine } from "../rows.ts"
import { partsOf, type Exporter } from "./exporter.ts"

const RELATION_COLUMNS = Object.keys(RelationRow.shape)

/** One table, of actors or of relations, with the columns that /api/actors and /api/relations have. */
export const csv: Exporter = async function* csv({ actors, rows }, of) {
  yield csvHeader(of === "actors" ? ACTOR_COLUMNS : RELATION_COLUMNS)
  if (of === "actors") for (const part of partsOf(actors)) yield part.map((actor) => csvLine(ACTOR_COLUMNS, actorRow(actor))).join("")
  else for await (const batch of rows()) yield batch.map((row) => csvLine(RELATION_COLUMNS, row)).join("")
}
