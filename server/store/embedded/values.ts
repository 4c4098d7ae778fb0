import type { GrafeoValue } from "@grafeo-db/js"
import type { Value } from "../store.ts"

type Native = { [key: string]: GrafeoValue }

export type Entity = "node" | "relationship" | "path"

/** What the engine adds to an entity's properties. */
const ADDED: Record<Entity, ReadonlySet<string>> = {
  node: new Set(["_id", "_labels"]),
  relationship: new Set(["_id", "_type", "_source", "_target"]),
  path: new Set(),
}

/** A value of the embedded engine as the value that Neo4j gives for the same. */
export function toValue(value: GrafeoValue | undefined): Value {
  if (value === undefined || value === null) return null
  if (typeof value === "number") return Number.isFinite(value) ? value : null
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : String(value)
  if (typeof value !== "object") return value
  if (Array.isArray(value)) return value.map(toValue)
  if (value instanceof Date) return localDateTime(value)
  if (ArrayBuffer.isView(value)) return Array.from(value)
  return fromMap(value as Native)
}

function fromMap(map: Native): Value {
  const entity = entityOf(map)
  const { _labels: labels, _type: type } = map
  if (entity === "node") return { labels: (labels as string[]).toSorted(), properties: without(map, entity, toValue) }
  if (entity === "relationship") return { type: String(type), properties: without(map, entity, toValue) }
  if (entity === "path") return { nodes: toValue(map.nodes), relationships: toValue(map.edges) }
  return without(map, null, toValue)
}

/**
 * Which entity a map is. The engine hands them out as plain objects, so a map of a reader with the same keys is taken for one:
 * our own queries return no such map, and there is no other way to tell inside a list.
 */
export function entityOf(map: Native): Entity | null {
  const { _id: id, _labels: labels, _type: type, _source: source } = map
  if (id !== undefined && Array.isArray(labels)) return "node"
  if (source !== undefined && typeof type === "string") return "relationship"
  return isPath(map) ? "path" : null
}

function isPath(map: Native): boolean {
  const { nodes, edges } = map
  return Object.keys(map).length === 2 && Array.isArray(nodes) && Array.isArray(edges) && isEntity(nodes[0]) && edges.every(isEntity)
}

function isEntity(value: GrafeoValue | undefined): boolean {
  return typeof value === "object" && value !== null && "_id" in value
}

/** The entries of a map without what the engine adds to that entity. */
export function without(map: Native, entity: Entity | null, convert: (value: GrafeoValue) => Value): { [key: string]: Value } {
  const added = entity && ADDED[entity]
  return Object.fromEntries(Object.entries(map).flatMap(([key, value]) => (added?.has(key) ? [] : [[key, convert(value)]])))
}

/** Only a local date and time comes as a Date; the others are strings already. */
export function localDateTime(value: Date): string {
  return value.toISOString().replace(/(\.000)?Z$/, "")
}
