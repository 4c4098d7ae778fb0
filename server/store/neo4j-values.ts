import neo4j, {
  type Date as NeoDate,
  type Duration,
  type Integer,
  type Node,
  type Path,
  type Point,
  type Record as Neo4jRecord,
  type Relationship,
} from "neo4j-driver"
import type { Row } from "./engine.ts"
import type { Params, Value } from "./store.ts"

/**
 * Whole numbers go in as integers, everything else as it is. So does the embedded engine: a goldstein of 7.0 is stored as 7 in both,
 * and a statement that divides one writes `/ 2.0`.
 */
export function toNeo4j(params: Params): Record<string, unknown> {
  // A loop, because a part of an import has a hundred thousand values.
  const result: Record<string, unknown> = {}
  for (const key in params) result[key] = inward(params[key]!)
  return result
}

function inward(value: Value): unknown {
  if (typeof value === "number") return Number.isSafeInteger(value) ? neo4j.int(value) : value
  if (Array.isArray(value)) return value.map(inward)
  if (value !== null && typeof value === "object") return toNeo4j(value)
  return value
}

/** A record as plain JSON. By index, because the driver's own loops cost as much as everything else here together. */
export function rowOf(record: Neo4jRecord): Row {
  const row: Row = {}
  const { keys } = record
  for (let at = 0; at < keys.length; at += 1) row[keys[at] as string] = fromNeo4j(record.get(at))
  return row
}

/** A value of the driver as plain JSON: whole numbers that none of JavaScript's can say as strings, dates as ISO strings, nodes and relationships with labels or type and properties. */
export function fromNeo4j(value: unknown): Value {
  if (typeof value === "string" || typeof value === "boolean") return value
  if (value === null || value === undefined) return null
  if (typeof value === "number") return Number.isFinite(value) ? value : null
  if (Array.isArray(value)) return value.map(fromNeo4j)
  // By constructor: asking the driver's own guards one after the other takes as long as reading the value.
  const convert = CONVERTERS.get((value as object).constructor)
  return convert ? convert(value as never) : plain(value as Record<string, unknown>)
}

const { types } = neo4j

const CONVERTERS = new Map<unknown, (value: never) => Value>([
  [types.Integer, wholeOf],
  [types.Node, ({ labels, properties }: Node) => ({ labels: labels.toSorted(), properties: plain(properties) })],
  [types.Relationship, relationshipOf],
  [types.UnboundRelationship, relationshipOf],
  [types.Path, pathOf],
  [types.Duration, durationText],
  [types.Point, pointOf],
  [types.Date, dateText],
  ...[types.DateTime, types.LocalDateTime, types.LocalTime, types.Time].map((type) => [type, temporalText] as const),
  ...[Int8Array, Uint8Array, Buffer].map((type) => [type, (bytes: Uint8Array) => Array.from(bytes)] as const),
])

// Asking the driver whether it is safe takes longer than making the number.
function wholeOf(value: Integer): number | string {
  const number = value.toNumber()
  return Number.isSafeInteger(number) ? number : value.toString()
}

function relationshipOf({ type, properties }: Relationship): Value {
  return { type, properties: plain(properties) }
}

function pathOf({ start, segments }: Path): Value {
  return {
    nodes: [start, ...segments.map((one) => one.end)].map(fromNeo4j),
    relationships: segments.map((one) => fromNeo4j(one.relationship)),
  }
}

/** A date or time as ISO 8601; the driver fills fractions with zeros. */
export function temporalText(value: object): string {
  return String(value).replace(/(\.\d*?)0+(?=\D|$)/, (_, kept: string) => (kept === "." ? "" : kept))
}

const numberOf = (value: number | bigint | Integer): number => (neo4j.isInt(value) ? value.toNumber() : Number(value))

/** Written here because a column of dates is common, and the driver takes as long for each as for the rest of its row. */
function dateText(date: NeoDate): string {
  const [year, month, day] = [numberOf(date.year), numberOf(date.month), numberOf(date.day)]
  if (year < 1000 || year > 9999) return String(date)
  return `${year}-${month < 10 ? "0" : ""}${month}-${day < 10 ? "0" : ""}${day}`
}

function pointOf({ x, y, z, srid }: Point): Value {
  return { x, y, ...(z !== undefined && { z }), srid: Number(srid) }
}

function plain(map: Record<string, unknown>): { [key: string]: Value } {
  const result: { [key: string]: Value } = {}
  for (const key in map) result[key] = fromNeo4j(map[key])
  return result
}

/** As Neo4j itself writes a duration: years and hours are not left as months and seconds. */
export function durationText({ months, days, seconds, nanoseconds }: Duration): string {
  const [month, day, whole, nano] = [months, days, seconds, nanoseconds].map(Number) as [number, number, number, number]
  // Nanoseconds are never below zero: minus one and a half seconds come as minus two and a half.
  const borrow = whole < 0 && nano > 0
  const second = borrow ? whole + 1 : whole
  const fraction = String(borrow ? 1e9 - nano : nano)
  const minute = Math.trunc(second / 60)
  const rest = second % 60
  const decimals = nano === 0 ? "" : `.${fraction.padStart(9, "0").replace(/0+$/, "")}`
  const sign = borrow && rest === 0 ? "-" : ""
  const unit = (count: number, letter: string) => (count === 0 ? "" : `${count}${letter}`)
  const date = unit(Math.trunc(month / 12), "Y") + unit(month % 12, "M") + unit(day, "D")
  const time = unit(Math.trunc(minute / 60), "H") + unit(minute % 60, "M") + (rest || decimals ? `${sign}${rest}${decimals}S` : "")
  return date || time ? `P${date}${time && `T${time}`}` : "PT0S"
}
