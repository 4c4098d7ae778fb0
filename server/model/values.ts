/** How a value of Cypher is written in an answer: the table shown at `/docs`. */
export interface Writing {
  cypher: string
  /** In JSON, NDJSON and CSV. */
  plain: string
  /** `$type` and `_value` in the tagged form of Neo4j's Query API. */
  tagged: string
}

/** Every type that a statement can return. */
export const WRITINGS: readonly Writing[] = [
  { cypher: "NULL", plain: "null", tagged: "Null, null" },
  { cypher: "BOOLEAN", plain: "true or false", tagged: "Boolean, true or false" },
  { cypher: "INTEGER", plain: "a number; beyond ±2^53 a string of digits", tagged: 'Integer, "7"' },
  { cypher: "FLOAT", plain: "a number; null for NaN and the infinities", tagged: 'Float, "7.5"' },
  { cypher: "STRING", plain: "a string", tagged: "String, the string" },
  { cypher: "DATE", plain: '"2016-10-15"', tagged: 'Date, "2016-10-15"' },
  { cypher: "ZONED TIME", plain: '"12:50:35.5+01:00"', tagged: "Time, the same" },
  { cypher: "LOCAL TIME", plain: '"12:50:35.5"', tagged: "LocalTime, the same" },
  {
    cypher: "ZONED DATETIME",
    plain: '"2016-10-15T12:50:35+02:00", with "[Europe/Zurich]" when it has a name',
    tagged: "OffsetDateTime or ZonedDateTime, the same",
  },
  { cypher: "LOCAL DATETIME", plain: '"2016-10-15T12:50:35"', tagged: "LocalDateTime, the same" },
  { cypher: "DURATION", plain: '"P14DT16H12M"', tagged: "Duration, the same" },
  { cypher: "POINT", plain: "{ x, y, srid }, with z when it has one", tagged: 'Point, "SRID=4326;POINT (6.6 46.5)"' },
  { cypher: "BYTES", plain: "a list of numbers", tagged: "Base64" },
  { cypher: "LIST", plain: "a list", tagged: "List, of tagged values" },
  { cypher: "MAP", plain: "an object", tagged: "Map, of tagged values" },
  { cypher: "NODE", plain: "{ labels, properties }", tagged: "Node, { _element_id, _labels, _properties }" },
  {
    cypher: "RELATIONSHIP",
    plain: "{ type, properties }",
    tagged: "Relationship, { _element_id, _start_node_element_id, _end_node_element_id, _type, _properties }",
  },
  { cypher: "PATH", plain: "{ nodes, relationships }", tagged: "Path, a list of nodes and relationships by turns" },
]
