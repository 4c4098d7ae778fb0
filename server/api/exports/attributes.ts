import { familyById, type Actor, type RelationRow } from "../../model/index.ts"

export interface Attribute<T> {
  name: string
  type: "string" | "boolean" | "integer" | "double"
  /** null leaves it out. */
  of(one: T): string | number | boolean | null
}

/** What a graph file says of an actor. */
export const ACTOR_ATTRIBUTES: readonly Attribute<Actor>[] = [
  { name: "nameDe", type: "string", of: (actor) => actor.nameDe },
  { name: "nameEn", type: "string", of: (actor) => actor.nameEn },
  { name: "kind", type: "string", of: (actor) => actor.kind },
  { name: "country", type: "string", of: (actor) => actor.country },
  { name: "wikidata", type: "string", of: (actor) => actor.wikidata },
  { name: "role", type: "string", of: (actor) => actor.role },
  { name: "roleDe", type: "string", of: (actor) => actor.roleDe },
  { name: "partOf", type: "string", of: (actor) => actor.partOf.map((whole) => whole.id).join(" ") || null },
  { name: "aliases", type: "string", of: (actor) => actor.aliases.join(" | ") || null },
  { name: "printed", type: "string", of: (actor) => actor.printed },
]

const plain = (name: keyof RelationRow, type: Attribute<RelationRow>["type"] = "string"): Attribute<RelationRow> => ({
  name,
  type,
  of: (row) => row[name],
})

/**
 * What it says of a relation. All relations are written as directed, because programs that read these files refuse a graph of both
 * sorts; `symmetric` says which of them have no direction.
 */
export const RELATION_ATTRIBUTES: readonly Attribute<RelationRow>[] = [
  plain("event"),
  plain("family"),
  { name: "symmetric", type: "boolean", of: (row) => familyById[row.family].symmetric },
  plain("status"),
  plain("outcome"),
  plain("edtf"),
  plain("start"),
  plain("end"),
  plain("precision"),
  plain("dateText"),
  plain("cameo"),
  plain("plover"),
  plain("goldstein", "double"),
  plain("derived", "boolean"),
  plain("contested", "boolean"),
  plain("coded", "boolean"),
  plain("deathsLow", "integer"),
  plain("deathsBest", "integer"),
  plain("deathsHigh", "integer"),
  plain("evidenceCount", "integer"),
  plain("quote"),
  { name: "saidBy", type: "string", of: (row) => row.saidBy || null },
  plain("article"),
  plain("articleTitle"),
  plain("outlet"),
  plain("published"),
]
