import neo4j, { type Node, type Path, type Point, type Relationship } from "neo4j-driver"
import { durationText, temporalText } from "./neo4j-values.ts"
import type { Value } from "./store.ts"

const tag = ($type: string, _value: Value): Value => ({ $type, _value })

/** A value of a driver with lossless integers as Neo4j's Query API writes it: every value with its type. */
export function taggedOf(value: unknown): Value {
  if (value === null || value === undefined) return tag("Null", null)
  if (typeof value === "boolean") return tag("Boolean", value)
  if (typeof value === "string") return tag("String", value)
  if (neo4j.isInt(value)) return tag("Integer", String(value))
  if (typeof value === "number") return tag("Float", floatText(value))
  if (Array.isArray(value)) return tag("List", value.map(taggedOf))
  if (value instanceof Int8Array || value instanceof Uint8Array)
    return tag("Base64", Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString("base64"))
  if (neo4j.isNode(value as object)) return nodeOf(value as Node)
  if (neo4j.isRelationship(value as object)) return relationshipOf(value as Relationship)
  if (neo4j.isPath(value as object)) return pathOf(value as Path)
  const temporal = temporalOf(value as object)
  if (temporal) return temporal
  if (neo4j.isPoint(value as object)) return tag("Point", pointText(value as Point))
  return tag("Map", mapOf(value as Record<string, unknown>))
}

function temporalOf(value: object): Value | null {
  if (neo4j.isDate(value)) return tag("Date", temporalText(value))
  if (neo4j.isTime(value)) return tag("Time", temporalText(value))
  if (neo4j.isLocalTime(value)) return tag("LocalTime", temporalText(value))
  if (neo4j.isLocalDateTime(value)) return tag("LocalDateTime", temporalText(value))
  if (neo4j.isDateTime(value)) return tag(value.timeZoneId ? "ZonedDateTime" : "OffsetDateTime", temporalText(value))
  if (neo4j.isDuration(value)) return tag("Duration", durationText(value))
  return null
}

/** As Java writes it: 1.0, NaN, Infinity. */
function floatText(value: number): string {
  return Number.isInteger(value) && Math.abs(value) < 1e21 ? value.toFixed(1) : String(value)
}

function pointText({ x, y, z, srid }: Point): string {
  return `SRID=${String(srid)};POINT ${z === undefined ? "" : "Z "}(${[x, y, ...(z === undefined ? [] : [z])].map(floatText).join(" ")})`
}

function mapOf(map: Record<string, unknown>): { [key: string]: Value } {
  return Object.fromEntries(Object.entries(map).map(([key, inner]) => [key, taggedOf(inner)]))
}

function nodeOf({ elementId, labels, properties }: Node): Value {
  return tag("Node", { _element_id: elementId, _labels: labels.toSorted(), _properties: mapOf(properties) })
}

function relationshipOf({ elementId, startNodeElementId, endNodeElementId, type, properties }: Relationship): Value {
  return tag("Relationship", {
    _element_id: elementId,
    _start_node_element_id: startNodeElementId,
    _end_node_element_id: endNodeElementId,
    _type: type,
    _properties: mapOf(properties),
  })
}

function pathOf({ start, segments }: Path): Value {
  return tag("Path", [nodeOf(start), ...segments.flatMap((one) => [relationshipOf(one.relationship), nodeOf(one.end)])])
}
