import neo4j, { type Record as DriverRecord } from "neo4j-driver"
import type { Row } from "./engine.ts"
import type { Params, Value } from "./store.ts"

/** Whole numbers go in as integers, as the embedded engine stores them; everything else as it is. */
export function toNeo4j(params: Params): Record<string, unknown> {
  return Object.fromEntries(Object.entries(params).map(([key, value]) => [key, inward(value)]))
}

function inward(value: Value): unknown {
  if (typeof value === "number") return Number.isSafeInteger(value) ? neo4j.int(value) : value
  if (Array.isArray(value)) return value.map(inward)
  if (value !== null && typeof value === "object") return toNeo4j(value)
  return value
}

/** One record as a row. */
export function rowOf(record: DriverRecord): Row {
  const row: Row = {}
  for (const key of record.keys as string[]) row[key] = fromNeo4j(record.get(key))
  return row
}

/** A value of the driver as plain JSON: integers as numbers, dates as ISO strings, nodes and relationships with labels or type and properties. */
export function fromNeo4j(value: unknown): Value {
  if (value === null || value === undefined) return null
  if (typeof value !== "object") return outward(value as string | number | boolean | bigint)
  if (neo4j.isInt(value)) return value.toNumber()
  if (Array.isArray(value)) return value.map(fromNeo4j)
  if (neo4j.isNode(value)) return { labels: value.labels.toSorted(), properties: fromNeo4j(value.properties) }
  if (neo4j.isRelationship(value) || neo4j.isUnboundRelationship(value))
    return { type: value.type, properties: fromNeo4j(value.properties) }
  if (neo4j.isPath(value)) {
    const { start, segments } = value
    return {
      nodes: [start, ...segments.map((one) => one.end)].map(fromNeo4j),
      relationships: segments.map((one) => fromNeo4j(one.relationship)),
    }
  }
  if (value instanceof Int8Array || value instanceof Uint8Array) return Array.from(value)
  if (Object.getPrototypeOf(value) === Object.prototype) return plain(value as Record<string, unknown>)
  return neo4j.isPoint(value) ? plain({ ...value }) : String(value)
}

// The embedded engine has neither NaN nor Infinity; JSON does not either.
function outward(value: string | number | boolean | bigint): Value {
  if (typeof value === "bigint") return Number(value)
  return typeof value === "number" && !Number.isFinite(value) ? null : value
}

function plain(map: Record<string, unknown>): { [key: string]: Value } {
  const result: { [key: string]: Value } = {}
  for (const key in map) result[key] = fromNeo4j(map[key])
  return result
}
