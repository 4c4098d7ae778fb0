import type { Format } from "./handler.ts"

/** What a format is called in Accept and Content-Type. */
export const MEDIA: Record<Format, string> = {
  json: "application/json",
  ndjson: "application/x-ndjson",
  csv: "text/csv",
  /** Lines of JSON, each a block of columns: what a picture of many is sent as. */
  columns: "application/vnd.entente.columns",
}

/** JSON in which every value of a statement's answer has its type, as Neo4j's Query API writes it. */
export const TAGGED = "application/vnd.neo4j.query"
