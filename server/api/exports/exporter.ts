import type { Actor, ExportRows, Relation, RelationRow } from "../../model/index.ts"

/** The filtered graph, its relations as they come from the store; each list of relations can be walked once. */
export interface Picture {
  /** The filters, as the query part of an address. */
  query: string
  actors: readonly Actor[]
  /** Relations in full, or flat with their first sentence. */
  relations(): AsyncIterable<Relation[]>
  rows(): AsyncIterable<RelationRow[]>
}

/** Writes a picture as a file, in parts; `of` is what a table holds. */
export type Exporter = (picture: Picture, of: ExportRows) => AsyncIterable<string>

const PART = 1000

/** A long list in parts that are written at once. */
export function* partsOf<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < list.length; at += PART) yield list.slice(at, at + PART)
}
