import type { GrafeoValue } from "@grafeo-db/js"
import type { Value } from "../store.ts"
import { entityOf, localDateTime, without } from "./values.ts"

const tag = ($type: string, _value: Value): Value => ({ $type, _value })

/**
 * A value of the embedded engine as Neo4j's Query API writes it. The engine hands out most dates, times and durations as strings and
 * whole floats as integers, so that is what they are called.
 */
export function toTagged(value: GrafeoValue | undefined): Value {
  if (value === undefined || value === null) return tag("Null", null)
  if (typeof value === "boolean") return tag("Boolean", value)
  if (typeof value === "string") return tag("String", value)
  if (typeof value === "bigint" || Number.isSafeInteger(value)) return tag("Integer", String(value))
  if (typeof value === "number") return tag("Float", String(value))
  if (Array.isArray(value)) return tag("List", value.map(toTagged))
  if (value instanceof Date) return tag("LocalDateTime", localDateTime(value))
  if (value instanceof Float32Array) return tag("List", Array.from(value, toTagged))
  if (ArrayBuffer.isView(value)) return tag("Base64", Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString("base64"))
  const map = value as { [key: string]: GrafeoValue }
  const entity = entityOf(map)
  const { _id: id, _labels: labels, _type: type, _source: source, _target: target } = map
  if (entity === "node")
    return tag("Node", {
      _element_id: String(id),
      _labels: (labels as string[]).toSorted(),
      _properties: without(map, entity, toTagged),
    })
  if (entity === "relationship")
    return tag("Relationship", {
      _element_id: String(id),
      _start_node_element_id: String(source),
      _end_node_element_id: String(target),
      _type: String(type),
      _properties: without(map, entity, toTagged),
    })
  if (entity === "path") return tag("Path", pathOf(map.nodes as GrafeoValue[], map.edges as GrafeoValue[]))
  return tag("Map", without(map, null, toTagged))
}

function pathOf(nodes: GrafeoValue[], relationships: GrafeoValue[]): Value[] {
  return nodes.flatMap((node, index) => (index === 0 ? [toTagged(node)] : [toTagged(relationships[index - 1]), toTagged(node)]))
}
