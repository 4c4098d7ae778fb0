import type { GrafeoValue } from "@grafeo-db/js"
import type { Value } from "../store.ts"

type Native = { [key: string]: GrafeoValue }

const NODE_KEYS = new Set(["_id", "_labels"])
const RELATIONSHIP_KEYS = new Set(["_id", "_type", "_source", "_target"])

/** A value of the embedded engine as the value that Neo4j gives for the same. */
export function toValue(value: GrafeoValue | undefined): Value {
  if (value === undefined || value === null) return null
  if (typeof value === "number") return Number.isFinite(value) ? value : null
  if (typeof value === "bigint") return Number(value)
  if (typeof value !== "object") return value
  if (Array.isArray(value)) return value.map(toValue)
  if (value instanceof Date) return localDateTime(value)
  if (ArrayBuffer.isView(value)) return Array.from(value)
  return fromMap(value as Native)
}

// The engine hands out entities as plain objects. A map of a reader with the same keys is taken for one:
// our own queries return no such map, and there is no other way to tell inside a list.
function fromMap(map: Native): Value {
  const { _id: id, _labels: labels, _type: type, _source: source } = map
  if (id !== undefined && Array.isArray(labels)) return { labels: labels.map(String).toSorted(), properties: without(map, NODE_KEYS) }
  if (source !== undefined && typeof type === "string") return { type, properties: without(map, RELATIONSHIP_KEYS) }
  if (isPath(map)) return { nodes: toValue(map.nodes), relationships: toValue(map.edges) }
  return without(map, new Set())
}

function isPath(map: Native): boolean {
  const { nodes, edges } = map
  return Object.keys(map).length === 2 && Array.isArray(nodes) && Array.isArray(edges) && isEntity(nodes[0]) && edges.every(isEntity)
}

function isEntity(value: GrafeoValue | undefined): boolean {
  return typeof value === "object" && value !== null && "_id" in value
}

function without(map: Native, keys: Set<string>): { [key: string]: Value } {
  return Object.fromEntries(Object.entries(map).flatMap(([key, value]) => (keys.has(key) ? [] : [[key, toValue(value)]])))
}

// Only a local date and time comes as a Date; the others are strings already.
function localDateTime(value: Date): string {
  return value.toISOString().replace(/(\.000)?Z$/, "")
}
